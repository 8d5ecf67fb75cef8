/** What just happened to the guest's orders, read out by screen readers too. */
import { closeToast, toasts } from '../store/toasts.ts';
import './toasts.css';

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite" aria-label="Messages">
      {toasts.value.map(({ id, tone, text }) => (
        <div key={id} class="toast" data-tone={tone}>
          <p>{text}</p>
          <button type="button" class="icon-button" aria-label="Close message" onClick={() => closeToast(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
