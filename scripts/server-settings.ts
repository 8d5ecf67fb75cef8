/** The settings of the server that `npm start` runs: its own, and those that it hands to the Worker. */
import { z } from 'zod';
import { checkSettings, settingNames } from '../worker/settings.ts';

const PORT_RANGE = 'a number from 1 to 65535';

export const serverSettingsSchema = z.object({
  PORT: z
    .string()
    .refine((text) => /^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, `must be ${PORT_RANGE}`)
    .default('8787')
    .transform(Number)
    .meta({ takes: PORT_RANGE, description: 'Where the server listens, on this machine alone.' }),
  SAUDA_DATA_DIR: z
    .string()
    .min(1, 'must name a folder')
    .default('./data')
    .meta({ takes: 'a path', description: 'Folder of the data; no two servers share one.' }),
});

interface ServerSettings {
  readonly port: number;
  readonly dataFolder: string;
  /** Variables for the Worker: those that are set. */
  readonly variables: Readonly<Record<string, string>>;
}

/** @throws Error that names the first setting that is wrong. */
export function readServerSettings(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const parsed = serverSettingsSchema.safeParse(environment);
  const [issue] = parsed.error?.issues ?? [];
  if (!parsed.success) throw new Error(`${issue?.path.join('.')} ${issue?.message}.`);
  const variables: Record<string, string> = {};
  for (const name of settingNames) {
    const value = environment[name];
    if (value !== undefined) variables[name] = value;
  }
  checkSettings(variables);
  return { port: parsed.data.PORT, dataFolder: parsed.data.SAUDA_DATA_DIR, variables };
}
