/** Why an order was denied, rejected or cancelled: the code's own text with its figures. */
import type { Denial, Order } from '../../shared/protocol.ts';
import { orderText, productNames, typeText } from '../store/order-text.ts';
import { explain, whyOrder } from '../store/why.ts';
import './why.css';

const OWN_WISH = 'CANCELLED_BY_OWNER';
const scopeNames: Readonly<Record<NonNullable<Denial['scope']>, string>> = {
  platform: 'everybody on this platform',
  user: 'all accounts of yours',
  account: 'this account',
  strategy: 'the strategy',
  instrument: 'this share in this account',
};

/** Nothing for an order without a reason, or one that the guest cancelled. */
export function WhyButton({ order }: { readonly order: Order }) {
  if (!order.reason || order.reason.code === OWN_WISH) return null;
  return (
    <button type="button" class="row-button" aria-label={`Why: ${orderText(order)}`} onClick={() => explain(order)}>
      Why?
    </button>
  );
}

export function Why() {
  const order = whyOrder.value;
  if (!order?.reason) return null;
  const { code, message, denial } = order.reason;
  return (
    <div class="why">
      <p class="why-message">{message}</p>
      {denial && denial.rule !== message && <p>{denial.rule}</p>}
      <dl>
        <Fact name="Order" text={`${orderText(order)}, ${productNames[order.product]}, ${typeText(order)}`} />
        <Fact name="Code" text={code} />
        {denial?.limit != null && <Fact name="Allowed" text={denial.limit} />}
        {denial?.actual != null && <Fact name="Would have been" text={denial.actual} />}
        {denial?.scope && <Fact name="Rule of" text={scopeNames[denial.scope]} />}
      </dl>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
