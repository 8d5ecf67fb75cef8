/**
 * The charges kernel behind its boundary: load dated rates once, then work out notes and ledger charges.
 *
 * A request and its answer are 64-byte records in two rings of the instance. Everything is an integer: values in
 * ten-thousandths of a rupee, rates in billionths, answers in paise and 10^-18 paise.
 */
import { GuardedInstance, instantiate, type ModuleExports } from './instance.ts';
import {
  type BrokerageRate,
  type ChargeKindName,
  type ChargeLeg,
  type ChargeLine,
  ChargeLineKind,
  ChargeMethod,
  type ChargeNote,
  type ChargeRate,
  ChargeRecord,
  type ChargeRefusalName,
  chargeKindNames,
  chargeRefusalNames,
  type LedgerCharge,
  RECORD_BYTES,
  readChargeLine,
  writeBrokerageRate,
  writeChargeLeg,
  writeChargeNote,
  writeChargeRate,
  writeLedgerCharge,
} from './records.ts';

/** What the kernel refused, with the charge whose rate is missing and the leg (from 0). */
export class ChargeRefusedError extends Error {
  override readonly name = 'ChargeRefusedError';
  readonly refusal: ChargeRefusalName;
  readonly charge: ChargeKindName | undefined;
  readonly leg: number;
  constructor(refusal: ChargeRefusalName, charge: ChargeKindName | undefined, leg: number) {
    super(`${refusal}${charge ? ` (${charge})` : ''}, leg ${leg}`);
    this.refusal = refusal;
    this.charge = charge;
    this.leg = leg;
  }
}

type Settings = Omit<ChargeNote, 'record' | 'method' | 'legs'>;
export type NoteSettings = Settings;
export type NoteLeg = Omit<ChargeLeg, 'record'>;
export type LedgerRequest = Omit<LedgerCharge, 'record'>;
export type DatedRate = Omit<ChargeRate, 'record'>;
export type DatedRule = Omit<BrokerageRate, 'record'>;

interface Exports extends ModuleExports {
  charges_requests(): number;
  charges_request_limit(): number;
  charges_lines(): number;
  charges_line_limit(): number;
  charges_load(): number;
  charges_calculate(count: number): number;
}

export class ChargeCalculator {
  readonly counters = { calls: 0, traps: 0 };
  private readonly instance: GuardedInstance<Exports>;
  private readonly requests: DataView;
  private readonly lines: DataView;
  private readonly legLimit: number;

  /**
   * Makes an instance and loads rates and brokerage rules.
   * @throws EngineError WRONG_MODULE
   * @throws ChargeRefusedError when a rate is refused; `leg` is its index, rules counted after rates
   */
  constructor(module: WebAssembly.Module, rates: readonly DatedRate[], rules: readonly DatedRule[]) {
    const { exports, answer } = instantiate(
      module,
      () => {},
      (made: Exports) => ({
        requests: made.charges_requests(),
        requestLimit: made.charges_request_limit(),
        lines: made.charges_lines(),
        lineLimit: made.charges_line_limit(),
      }),
    );
    const { buffer } = exports.memory;
    this.instance = new GuardedInstance(exports, this.counters);
    this.requests = new DataView(buffer, answer.requests, answer.requestLimit * RECORD_BYTES);
    this.lines = new DataView(buffer, answer.lines, answer.lineLimit * RECORD_BYTES);
    this.legLimit = answer.requestLimit - 1;
    rates.forEach((rate, index) => {
      writeChargeRate(this.requests, 0, { ...rate, record: ChargeRecord.Rate });
      this.load(index);
    });
    rules.forEach((rule, index) => {
      writeBrokerageRate(this.requests, 0, { ...rule, record: ChargeRecord.BrokerageRate });
      this.load(rates.length + index);
    });
  }

  /** Each leg on its own value. @throws ChargeRefusedError, EngineError */
  estimate(settings: NoteSettings, legs: readonly NoteLeg[]): ChargeLine[] {
    return this.note(ChargeMethod.Estimate, settings, legs);
  }

  /** The day as a whole. @throws ChargeRefusedError, EngineError */
  contractNote(settings: NoteSettings, legs: readonly NoteLeg[]): ChargeLine[] {
    return this.note(ChargeMethod.ContractNote, settings, legs);
  }

  /** A charge that goes to the ledger. @throws ChargeRefusedError, EngineError */
  ledgerCharge(request: LedgerRequest): ChargeLine[] {
    writeLedgerCharge(this.requests, 0, { ...request, record: ChargeRecord.LedgerCharge });
    return this.calculate(1);
  }

  /** Lets go of the memory. Every later call fails with ENGINE_DISPOSED. */
  dispose(): void {
    this.instance.dispose();
  }

  private load(index: number): void {
    const refusal = this.instance.call((exports) => exports.charges_load());
    if (refusal !== 0) throw new ChargeRefusedError(nameOf(refusal), undefined, index);
  }

  private note(method: ChargeMethod, settings: NoteSettings, legs: readonly NoteLeg[]): ChargeLine[] {
    this.instance.require();
    if (legs.length > this.legLimit) throw new ChargeRefusedError('too_many_legs', undefined, this.legLimit);
    writeChargeNote(this.requests, 0, { ...settings, record: ChargeRecord.Note, method, legs: legs.length });
    legs.forEach((leg, index) => {
      writeChargeLeg(this.requests, (index + 1) * RECORD_BYTES, { ...leg, record: ChargeRecord.Leg });
    });
    return this.calculate(legs.length + 1);
  }

  private calculate(count: number): ChargeLine[] {
    const lines = this.instance.call((exports) => exports.charges_calculate(count));
    const answer = Array.from({ length: lines }, (_, index) => readChargeLine(this.lines, index * RECORD_BYTES));
    const refused = answer.find(({ kind }) => kind === ChargeLineKind.Refused);
    if (!refused) return answer;
    throw new ChargeRefusedError(nameOf(refused.refusal), chargeKindNames.get(refused.charge), refused.leg);
  }
}

const nameOf = (refusal: number): ChargeRefusalName => chargeRefusalNames.get(refusal) ?? 'unknown_record';
