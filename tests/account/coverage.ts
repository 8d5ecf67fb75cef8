/** Which codes and kinds of events histories have not reached. */
import { AccountEventKind, accountEventKindNames, anomalyCodeNames, denialCodeNames } from '../../wasm/records.ts';
import type { Seen } from './compare.ts';

export function neverSeen(seen: Seen): string[] {
  const keys = [...seen.keys()];
  const codes = (kind: number, names: ReadonlyMap<number, string>): string[] =>
    [...names].filter(([code]) => !seen.has(`${kind}/${code}`)).map(([, name]) => name);
  return [
    ...codes(AccountEventKind.Denied, denialCodeNames),
    ...codes(AccountEventKind.Anomaly, anomalyCodeNames),
    ...[...accountEventKindNames]
      .filter(([kind]) => !keys.some((key) => key.startsWith(`${kind}/`)))
      .map(([, name]) => name),
  ];
}
