/** A request on its way through the Worker, with what is known of it so far. */
import type { Context } from 'hono';
import type { RouteKey } from '../shared/api/routes.ts';
import type { Problem } from '../shared/protocol.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import { problemResponse } from './responses.ts';

/** How log and metrics name where a request went: never by its address. */
export type RouteName = RouteKey | 'page' | 'unknown';

export interface Edge {
  readonly Bindings: Env;
  readonly Variables: {
    requestId: string;
    log: Log;
    route: RouteName;
    /** Account of the guest, once the market has told it. */
    guest: string | undefined;
  };
}

export type Call = Context<Edge>;

/** The Problem with the id of the request. */
export function fail(call: Call, problem: Problem, headers?: Readonly<Record<string, string>>): Response {
  return problemResponse({ ...problem, requestId: call.get('requestId') }, headers);
}
