/** Where the ticket stands: docked under the ladder on a desktop, in a sheet from the bottom on a phone. */
import { useEffect, useRef } from 'preact/hooks';
import { moneyText, priceText, quantityText } from '../format.ts';
import { Change } from '../parts/money.tsx';
import { closeTicket, openTicket, ticket } from '../store/ticket.ts';
import { positions, selectedInstrument } from '../store/views.ts';
import { OrderTicket } from './order-ticket.tsx';

export function TicketDock() {
  return (
    <section class="panel ticket-dock" aria-label="Trade">
      {ticket.value ? <OrderTicket ticket={ticket.value} /> : <Closed />}
    </section>
  );
}

export function TicketSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const isOpen = ticket.value !== null;
  useEffect(() => {
    if (isOpen) sheet.current?.showModal();
    else sheet.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={sheet} class="sheet" aria-label="Trade" onClose={closeTicket} closedby="any">
      {ticket.value && <OrderTicket ticket={ticket.value} />}
    </dialog>
  );
}

export function TradeButtons() {
  return (
    <div class="ticket-buttons">
      <button type="button" class="button buy" disabled={!selectedInstrument.value} onClick={() => openTicket('buy')}>
        Buy
      </button>
      <button type="button" class="button sell" disabled={!selectedInstrument.value} onClick={() => openTicket('sell')}>
        Sell
      </button>
    </div>
  );
}

function Closed() {
  const symbol = selectedInstrument.value?.symbol;
  const position = positions.value.find((held) => held.symbol === symbol && held.quantity !== 0);
  return (
    <div class="ticket-closed">
      <h2 class="panel-title">Trade {symbol}</h2>
      <TradeButtons />
      <p class="muted">Press B or S, then Enter. Click a price in the depth for a limit order.</p>
      <dl class="ticket-estimate">
        {position ? (
          <>
            <div>
              <dt>Position</dt>
              <dd>
                {quantityText(position.quantity)} at ₹{priceText(position.averagePrice)}
              </dd>
            </div>
            <div>
              <dt>Unrealised</dt>
              <dd>
                <Change amount={position.unrealised} />
              </dd>
            </div>
          </>
        ) : (
          <div>
            <dt>Position</dt>
            <dd>none</dd>
          </div>
        )}
        <Rules />
      </dl>
    </div>
  );
}

/** The price rules of the share, which a limit order must keep. */
function Rules() {
  const instrument = selectedInstrument.value;
  if (!instrument) return null;
  return (
    <>
      <div>
        <dt>Circuit</dt>
        <dd>
          {moneyText(instrument.bandLow)} to {moneyText(instrument.bandHigh)}
        </dd>
      </div>
      <div>
        <dt>Tick, lot</dt>
        <dd>
          {moneyText(instrument.tickSize)}, {quantityText(instrument.lotSize)}
        </dd>
      </div>
      <div>
        <dt>Freeze quantity</dt>
        <dd>{quantityText(instrument.freezeQuantity)}</dd>
      </div>
    </>
  );
}
