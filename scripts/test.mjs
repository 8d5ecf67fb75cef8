/** `npm test`: installs what is missing, runs every suite and ends with one line, `N passed, N failed`. */
import { runPinned } from './bootstrap.mjs';

process.exitCode = await runPinned('scripts/test.ts', process.argv.slice(2));
