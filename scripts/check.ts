/** `npm run check`: everything that can be checked without a compiler. */
import { checks, failuresOf } from './checks.ts';

if ((await failuresOf(checks)).length > 0) process.exitCode = 1;
