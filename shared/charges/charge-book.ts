/** The calculator with all rates and plans of the project loaded. */
import { ChargeCalculator } from '../../wasm/charges.ts';
import { datedRules } from './plans.ts';
import { datedRates } from './rates.ts';

/** @throws EngineError WRONG_MODULE */
export const loadCharges = (module: WebAssembly.Module): ChargeCalculator =>
  new ChargeCalculator(module, datedRates(), datedRules());
