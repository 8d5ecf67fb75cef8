/** `npm start`: installs what is missing, builds what is stale, serves http://localhost:8787 with the data in ./data. */
import { runPinned } from './bootstrap.mjs';

process.exitCode = (await runPinned('scripts/build.ts', ['--if-stale'])) || (await runPinned('scripts/serve.ts'));
