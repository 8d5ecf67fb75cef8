/** `node scripts/pinned.mjs SCRIPT ...`: runs a script under the pinned Node; the other commands of package.json use it. */
import { runPinned } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
process.exitCode = await runPinned(script, args);
