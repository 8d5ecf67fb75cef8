import { loadEngineModule } from '../../cli/wasm-host.ts';
import { describeOneTapeOneHash } from './one-tape-one-hash.ts';

describeOneTapeOneHash('Node', async () => loadEngineModule());
