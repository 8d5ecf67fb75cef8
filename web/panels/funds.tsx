/** Cash and profit of the account. */
import { moneyText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { funds } from '../store/views.ts';
import './funds.css';

export function Funds() {
  const { startingCash, cash, marketValue, equity, realised, unrealised, profit } = funds.value;
  return (
    <section class="funds" aria-label="Funds">
      <dl>
        <Figure name="Starting cash" text={moneyText(startingCash)} />
        <Figure name="Cash" text={moneyText(cash)} />
        <Figure name="Market value" text={moneyText(marketValue)} />
        <Figure name="Equity" text={moneyText(equity)} />
        <Profit name="Realised" amount={realised} />
        <Profit name="Unrealised" amount={unrealised} />
        <Profit name="P&L" amount={profit} />
      </dl>
      <p class="muted">Virtual money, before charges. Selling what you do not hold opens a short position.</p>
    </section>
  );
}

function Figure({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Profit({ name, amount }: { readonly name: string; readonly amount: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Change amount={amount} />
      </dd>
    </div>
  );
}
