/** The settings of the Worker: text variables of its configuration. A wrong one stops everything, with its name. */
import { z } from 'zod';
import type { Env } from './env.ts';

export const logLevels = ['debug', 'info', 'warning', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

const SEED = 'a whole number of 1 to 15 digits';
const LEVEL = `one of ${logLevels.join(', ')}`;

export interface Settings {
  readonly SAUDA_SEED: number;
  readonly SAUDA_LOG_LEVEL: LogLevel;
}

export const settingsSchema = z.strictObject({
  SAUDA_SEED: z
    .string()
    .regex(/^[1-9][0-9]{0,14}$/, `must be ${SEED}`)
    .default('1')
    .transform(Number)
    .meta({ takes: SEED, description: 'Seed of a market that does not exist yet; an existing market keeps its own.' }),
  SAUDA_LOG_LEVEL: z
    .enum(logLevels, `must be ${LEVEL}`)
    .default('warning')
    .meta({ takes: LEVEL, description: 'The least severe entries that are logged. `info` logs every request.' }),
}) satisfies z.ZodType<Settings>;

export const settingNames = Object.keys(settingsSchema.shape);

/** @throws Error that names what is wrong and never tells a value, which may be a secret. */
export function checkSettings(variables: Readonly<Record<string, unknown>>): Settings {
  const parsed = settingsSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new Error(`${issue.keys[0]} is not a setting. There are: ${settingNames.join(', ')}.`);
  throw new Error(`${issue?.path.join('.')} ${issue?.message}.`);
}

const checked = new WeakMap<Env, Settings>();

/** What the platform gave the Worker, checked once. Names of ours that are not known are wrong, too: they are misspelt. */
export function settingsOf(env: Env): Settings {
  const known = checked.get(env);
  if (known) return known;
  if (!env.SIM_VENUE) throw new Error('SIM_VENUE is not bound: the configuration lacks the objects of the market.');
  const settings = checkSettings(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('SAUDA_'))));
  checked.set(env, settings);
  return settings;
}
