/** A request on its way through the Worker, with what is known of it so far. */
import type { Context } from 'hono';
import type { Problem } from '../shared/protocol.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import { problemResponse } from './responses.ts';

export interface Edge {
  readonly Bindings: Env;
  readonly Variables: {
    requestId: string;
    log: Log;
    /** As the log and the metrics name it. */
    route: string;
    /** Account of the guest, once the market has told it. */
    guest: string | undefined;
  };
}

export type Call = Context<Edge>;

/** The Problem with the id of the request. */
export function fail(call: Call, problem: Problem, headers?: Readonly<Record<string, string>>): Response {
  return problemResponse({ ...problem, requestId: call.get('requestId') }, headers);
}
