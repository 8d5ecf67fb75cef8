/** What happens around every request: it gets its id, the settings are checked, and its end is counted and logged. */
import type { Next } from 'hono';
import { problem } from '../shared/problems.ts';
import { type Call, fail } from './call.ts';
import { durationClass, Log } from './log.ts';
import { requestCounts } from './metrics.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';
import { type LogLevel, type Settings, settingsOf } from './settings.ts';

export async function observe(call: Call, next: Next): Promise<void> {
  const began = Date.now();
  const requestId = requestIdOf(call.req.header(REQUEST_ID_HEADER));
  call.set('requestId', requestId);
  call.set('route', 'unknown');
  const settings = checkedSettings(call);
  const log = new Log(settings?.SAUDA_LOG_LEVEL ?? 'error');
  call.set('log', log);
  if (settings) await next();
  call.header(REQUEST_ID_HEADER, requestId);
  const { status } = call.res;
  requestCounts.add(call.get('route'), status);
  const duration = durationClass(Date.now() - began);
  log.write(levelOf(status), 'request', {
    requestId,
    route: call.get('route'),
    status,
    duration,
    guest: call.get('guest'),
  });
}

/** A Worker that is not configured as it should be serves nothing: null, and the answer says what is wrong. */
function checkedSettings(call: Call): Settings | null {
  try {
    return settingsOf(call.env);
  } catch (error) {
    new Log('error').write('error', 'misconfigured', { requestId: call.get('requestId'), error });
    call.res = fail(call, problem('MISCONFIGURED', error instanceof Error ? error.message : undefined));
    return null;
  }
}

/** What was denied is worth more than what was merely wrong. */
function levelOf(status: number): LogLevel {
  if (status >= 500) return 'error';
  return status === 401 || status === 403 ? 'warning' : 'info';
}
