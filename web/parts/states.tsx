/** Placeholders: while data is on its way, and when there is none. */
import './states.css';

export function Skeleton({ rows, height }: { readonly rows: number; readonly height: number }) {
  return (
    <div class="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height: `${height}px` }}>
          <span />
        </div>
      ))}
    </div>
  );
}

export function Empty({ text }: { readonly text: string }) {
  return <p class="empty">{text}</p>;
}
