import wasmUrl from '../../wasm/engine.wasm?url';
import { describeOneTapeOneHash } from './one-tape-one-hash.ts';

describeOneTapeOneHash('Chromium', () => WebAssembly.compileStreaming(fetch(wasmUrl)));
