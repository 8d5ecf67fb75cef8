/** Writes the configuration with which plain `workerd` serves the build: the Worker, the page's files and the data on disk. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

export interface WorkerdSettings {
  /** Folder of the built Worker, with `index.js`. */
  readonly workerFolder: string;
  /** Folder of the built page. */
  readonly clientFolder: string;
  /** Folder in which the objects keep their data; it exists. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Settings of the Worker as text bindings. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Keep in step with `compatibility_date` in wrangler.toml; a test compares them. */
export const COMPATIBILITY_DATE = '2026-08-01';

const MODULE_KINDS: ReadonlyMap<string, string> = new Map([
  ['.js', 'esModule'],
  ['.wasm', 'wasm'],
]);

/** Writes the configuration to `file`; embedded modules are named relative to it. */
export function writeWorkerdConfig(file: string, settings: WorkerdSettings): void {
  const folder = join(file, '..');
  const modules = workerModules(settings.workerFolder).map(({ name, kind }) => {
    const path = relative(folder, join(settings.workerFolder, name));
    return `    (name = ${quote(name)}, ${kind} = embed ${quote(path)}),`;
  });
  const { clientFolder, dataFolder, host, port, variables } = settings;
  const texts = Object.entries(variables).map(([name, text]) => `    (name = ${quote(name)}, text = ${quote(text)}),`);
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "objects", disk = (path = ${quote(dataFolder)}, writable = true)),
    (name = "page", disk = (path = ${quote(clientFolder)})),
  ],
  sockets = [ (name = "http", address = ${quote(`${host}:${port}`)}, http = (), service = "main") ],
);
const worker :Workerd.Worker = (
  modules = [
${modules.join('\n')}
  ],
  compatibilityDate = ${quote(COMPATIBILITY_DATE)},
  bindings = [
    (name = "SIM_VENUE", durableObjectNamespace = "SimVenue"),
    (name = "DISK", service = "page"),
${texts.join('\n')}
  ],
  durableObjectNamespaces = [ (className = "SimVenue", uniqueKey = "sauda-SimVenue", enableSql = true) ],
  durableObjectStorage = (localDisk = "objects"),
);
`,
  );
}

/** The entry first, because workerd starts at the first module. */
function workerModules(workerFolder: string): { name: string; kind: string }[] {
  const assets = join(workerFolder, 'assets');
  const names = existsSync(assets) ? readdirSync(assets).map((name) => `assets/${name}`) : [];
  const modules = names.map((name) => ({ name, kind: MODULE_KINDS.get(extname(name)) ?? '' }));
  return [{ name: 'index.js', kind: 'esModule' }, ...modules.filter(({ kind }) => kind !== '')];
}

/** A text literal of the configuration language, which takes C escapes. */
function quote(text: string): string {
  return JSON.stringify(text);
}
