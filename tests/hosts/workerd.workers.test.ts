import module from '../../wasm/engine.wasm';
import { describeOneTapeOneHash } from './one-tape-one-hash.ts';

describeOneTapeOneHash('workerd', async () => module);
