/** Makes the host of a market. Each is a chunk of its own, so that a page loads only the one it trades on. */
import type { MarketHost } from '../../shared/protocol.ts';

export type MarketKind = MarketHost['kind'];

export async function createHost(kind: MarketKind): Promise<MarketHost> {
  if (kind === 'browser') {
    const { LocalMarket } = await import('../engine/local-market.ts');
    return new LocalMarket();
  }
  const { EdgeMarket } = await import('../engine/edge-market.ts');
  return new EdgeMarket();
}
