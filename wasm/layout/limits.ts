/** Every limit of the venue kernel: the core takes its constants from here. */
import type { LimitLayout } from './fields.ts';

const limit = (name: string, type: LimitLayout['type'], value: number, doc: string, answer: string): LimitLayout => ({
  name,
  type,
  value,
  doc,
  answer,
});

const badLimits = 'EngineError BAD_LIMITS';

export const venueLimits: readonly LimitLayout[] = [
  limit(
    'most_instruments',
    'u32',
    4_096,
    'Instruments that a venue may be sized for.',
    `${badLimits}; instrument_limit`,
  ),
  limit('fewest_ladder_ticks', 'u32', 64, 'Least ticks of a ladder.', badLimits),
  limit('most_ladder_ticks', 'u32', 262_144, 'Most ticks of a ladder, a power of two.', `${badLimits}; band_too_wide`),
  limit('most_ticks', 'u64', 16_777_216, 'Ticks of the ladders of all instruments together.', badLimits),
  limit(
    'most_orders',
    'u32',
    16_777_215,
    'Open orders that a venue may be sized for.',
    `${badLimits}; order_pool_full`,
  ),
  limit('most_trailing_orders', 'u32', 1_024, 'Trailing stops that wait in one instrument.', 'trailing_limit'),
  limit('most_all_or_none_orders', 'u32', 64, 'All_or_none orders that wait in one instrument.', 'all_or_none_limit'),
  limit('highest_count', 'u64', 2 ** 53 - 1, 'Order id and time.', 'order_id_not_increasing; time_out_of_range'),
  limit(
    'highest_price',
    'i64',
    2 ** 53 - 1,
    'Upper edge of a price band; distance of a trailing stop.',
    'bad_instrument; bad_band; bad_trail',
  ),
  limit(
    'highest_quantity',
    'i64',
    2 ** 32 - 1,
    'Freeze quantity of an instrument, so quantity of an order.',
    'bad_instrument; quantity_above_freeze',
  ),
  limit(
    'most_slices',
    'i64',
    10,
    'An order discloses at least this part of its quantity.',
    'part_quantity_out_of_range',
  ),
  limit('command_ring_records', 'u32', 1_024, 'Commands of one batch.', 'EngineError BATCH_TOO_LARGE'),
  limit('event_ring_records', 'u32', 4_096, 'Events before the host reads them.', 'none: the ring drains'),
];
