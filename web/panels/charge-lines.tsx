/** Charges with a disclosure by line. */
import type { ComponentChildren } from 'preact';
import type { ChargeBill } from '../../shared/protocol.ts';
import { moneyText } from '../format.ts';
import { chargeNames } from '../store/order-text.ts';
import './charge-lines.css';

interface Props {
  readonly name: string;
  readonly bill: ChargeBill;
  /** More rows under the lines. */
  readonly children?: ComponentChildren;
}

export function ChargeLines({ name, bill, children }: Props) {
  return (
    <details class="charge-lines">
      <summary>
        <span>{name}</span>
        <span>{moneyText(bill.total)}</span>
      </summary>
      <dl>
        {bill.lines.map((line) => (
          <div key={line.name}>
            <dt>{chargeNames[line.name]}</dt>
            <dd>{moneyText(line.amount)}</dd>
          </div>
        ))}
        {children}
      </dl>
    </details>
  );
}
