/** docs/reference/settings.md, written from the schemas of the settings. */
import { z } from 'zod';
import { settingsSchema } from '../worker/settings.ts';
import { serverSettingsSchema } from './server-settings.ts';

const RULES = `# Settings

<!-- Generated from worker/settings.ts and scripts/server-settings.ts. After a change there: \`npx vitest run --project node scripts/settings-page -u\`. -->

Settings are text: environment variables of \`npm start\`, \`[vars]\` and secrets of \`wrangler.toml\` on the platform. They are checked before
anything else: \`npm start\` ends with a sentence that names the wrong one; on the platform every request is answered with the problem
\`MISCONFIGURED\`, and the market does not open. A variable of the Worker that begins with \`SAUDA_\` and is not listed here is refused, because it is
misspelt. Values are never told: they may be secrets.
`;

export function settingsPage(): string {
  return [
    RULES,
    '## Of the Worker\n',
    table(settingsSchema),
    '## Of the server that `npm start` runs\n',
    'It hands those of the Worker on.\n',
    table(serverSettingsSchema),
  ].join('\n');
}

function table(schema: z.ZodObject): string {
  const defaults = schema.parse({});
  const rows = Object.entries(schema.shape).map(([name, setting]) => {
    const { takes, description } = z.globalRegistry.get(setting) ?? {};
    return `| ${name} | ${defaults[name]} | ${takes} | ${description} |`;
  });
  return `${['| setting | default | takes | what for |', '|---|---|---|---|', ...rows].join('\n')}\n`;
}
