/** The order whose reason is being read. */
import { signal } from '@preact/signals';
import type { Order } from '../../shared/protocol.ts';
import { openDialog } from './layout.ts';

export const whyOrder = signal<Order | null>(null);

export function explain(order: Order): void {
  whyOrder.value = order;
  openDialog.value = 'why';
}
