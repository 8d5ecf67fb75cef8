/** `npm run format`: brings TypeScript, JSON and CSS, and C++ where clang-format is installed, into the one format. */
import { cppFiles } from './checks.ts';
import { run } from './run.ts';

const SECONDS = 60;

const biome = await run(['biome', 'check', '--write', '.'], SECONDS);
const clangFormat = await run(['clang-format', '-i', ...cppFiles()], SECONDS);
process.exitCode = biome || clangFormat;
