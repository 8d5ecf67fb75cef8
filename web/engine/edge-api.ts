/**
 * The REST side of the market at the edge, typed by its route table: of that the page takes the types alone. The guest is known by a
 * cookie that scripts cannot read.
 */
import type { AnswerOf, Given, RouteKey } from '../../shared/api/routes.ts';
import { problem } from '../../shared/problems.ts';
import { type Account, MarketError, type Problem } from '../../shared/protocol.ts';

const TIMEOUT_MS = 10_000;
const NOT_REACHED =
  'The market could not be reached. Sending an order again under its clientOrderId never places it twice.';

/** @throws MarketError with the market's Problem, or VENUE_UNAVAILABLE when there was no answer. */
export async function callApi<Key extends RouteKey>(base: URL, key: Key, given: Given<Key>): Promise<AnswerOf<Key>> {
  const { params, body }: { readonly params?: Readonly<Record<string, string>> | undefined; readonly body?: unknown } =
    given;
  const [method = '', template = ''] = key.split(' ');
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(new URL(path, base), { method, signal, cache: 'no-store', ...sent });
    answer = await response.json();
  } catch (cause) {
    throw new MarketError(problem('VENUE_UNAVAILABLE', NOT_REACHED), { cause });
  }
  if (response.ok) return answer as AnswerOf<Key>;
  throw new MarketError(isProblem(answer) ? answer : problem('VENUE_UNAVAILABLE', NOT_REACHED));
}

/** The account of the guest that this browser is; the first time, of a new one. @throws MarketError */
export async function admitGuest(base: URL): Promise<Account> {
  const { account } = await callApi(base, 'POST /api/v1/guests', {});
  return account;
}

export function isGuestRequired(error: unknown): boolean {
  return error instanceof MarketError && error.problem.code === 'GUEST_REQUIRED';
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
