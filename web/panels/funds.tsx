/** Cash, what is blocked, charges and profit of the account. */
import { moneyText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { isWide } from '../store/layout.ts';
import { funds } from '../store/views.ts';
import { ChargeLines } from './charge-lines.tsx';
import { KillSwitch } from './kill-switch.tsx';
import './funds.css';

export function Funds() {
  const { cash, blocked, invested, equity, realised, unrealised, charges, chargesToday, net, anomaly } = funds.value;
  return (
    <section class="funds" aria-label="Funds">
      {!isWide.value && <KillSwitch />}
      <dl>
        <Figure name="Free cash" text={moneyText(cash)} />
        <Figure name="Blocked" text={moneyText(blocked)} />
        <Figure name="Delivery at cost" text={moneyText(invested)} />
        <Figure name="Equity" text={moneyText(equity)} />
        <Profit name="Realised" amount={realised} />
        <Profit name="Unrealised" amount={unrealised} />
        <Figure name="Charges in all" text={moneyText(charges)} />
        <Profit name="Net P&L" amount={net} />
      </dl>
      <ChargeLines name="Charges today" bill={chargesToday} />
      {anomaly && <p class="funds-anomaly">{anomaly}</p>}
      <p>
        Virtual money. Delivery is paid in full; intraday blocks a fifth and may be short. Charges are those of the day.
      </p>
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
