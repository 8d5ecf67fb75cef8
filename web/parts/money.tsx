/** Profit and price changes: sign, colour and arrow together. */
import { signedMoney } from '../format.ts';

interface Props {
  /** Its sign chooses colour and arrow. */
  readonly amount: number;
  /** What is shown; the amount as money when absent. */
  readonly text?: string;
}

export function Change({ amount, text = signedMoney(amount) }: Props) {
  return (
    <span class={toneOf(amount)}>
      {amount !== 0 && (
        <span class="arrow" aria-hidden="true">
          {amount > 0 ? '▲' : '▼'}
        </span>
      )}
      {text}
    </span>
  );
}

function toneOf(amount: number): string {
  if (amount > 0) return 'up';
  return amount < 0 ? 'down' : 'flat';
}
