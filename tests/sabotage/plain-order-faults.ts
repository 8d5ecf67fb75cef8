/** Faults of the way that plain orders take. */
import type { Fault } from './fault.ts';

const caughtBy = ['engine and reference venue tell the same events, depth, figures, places and snapshot'] as const;
const file = 'src/plain_orders.cpp';

export const plainOrderFaults: readonly Fault[] = [
  {
    name: 'a plain order outside the band comes in',
    file,
    text: '(tick >= 0) &',
    replacement: '(tick >= -1) &',
    caughtBy,
  },
  {
    name: 'a plain order at the freeze quantity is let through one above it',
    file,
    text: '< static_cast<std::uint64_t>(instrument.freeze_quantity)',
    replacement: '<= static_cast<std::uint64_t>(instrument.freeze_quantity)',
    caughtBy,
  },
  {
    name: 'a plain ioc order rests',
    file,
    text: 'cancel_incoming(at, incoming, Reason::ioc_remainder);',
    replacement: '',
    caughtBy,
  },
  {
    name: 'a plain order with a trigger is entered',
    file,
    text: '((part_quantity(command) | trigger_price(command)) == 0)',
    replacement: '(part_quantity(command) == 0)',
    caughtBy,
  },
  {
    name: 'anybody cancels a plain order',
    file,
    text: '(order.owner != command.owner) | ',
    replacement: '',
    caughtBy,
  },
  {
    name: 'a cancelled plain order leaves stop orders waiting',
    file,
    text: '  follow_up(at, command.client_ref);\n',
    replacement: '  if (command.kind == code(CommandKind::new_order)) follow_up(at, command.client_ref);\n',
    caughtBy,
  },
  {
    name: 'a displaced order is forgotten',
    file: 'include/sauda/order_index.hpp',
    text: '    return displaced_orders_ == 0 ? 0 : displaced_.find(pool, id);',
    replacement: '    return 0;',
    caughtBy: ['the place of an order that outlived four pools goes to a younger one, and both are found'],
  },
];
