/** Settings of a broker profile as text, `name=value`: what each takes, and a typed error for what it does not. */
import { dayOf } from './days.ts';
import type { Profile } from './profile.ts';

export class ProfileSettingError extends Error {
  override readonly name = 'ProfileSettingError';
  /** The setting, or the text before the sign of equality where there is no such setting. */
  readonly setting: string;
  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

interface Reader<Value> {
  /** What it takes, as words that complete "… takes". */
  readonly takes: string;
  /** undefined: not one of these. */
  read(text: string): Value | undefined;
}

const oneOf = <Name extends string>(...names: readonly Name[]): Reader<Name> => ({
  takes: names.join(', '),
  read: (text) => names.find((name) => name === text),
});

const day: Reader<string> = {
  takes: 'a date YYYY-MM-DD',
  read: (text) => (dayOf(text) === undefined ? undefined : text),
};

const truth: Reader<boolean> = {
  takes: 'true or false',
  read: (text) => (text === 'true' || text === 'false' ? text === 'true' : undefined),
};

const wholeNumber = (most: number): Reader<number> => ({
  takes: `a whole number from 0 to ${most}`,
  read: (text) => (/^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined),
});

const orNull = <Value>({ takes, read }: Reader<Value>): Reader<Value | null> => ({
  takes: `null, or ${takes}`,
  read: (text) => (text === 'null' ? null : read(text)),
});

const readers: { readonly [Name in keyof Profile]: Reader<Profile[Name]> } = {
  estimateTaxRounding: oneOf('exact', 'paise', 'rupee'),
  estimateStampRupeesFrom: day,
  stampScope: oneOf('note', 'part'),
  gstOnIpftFrom: day,
  oneExchangeLineFrom: day,
  gstInHalves: truth,
  dutyBefore2020: oneOf('duty_left_out', 'duty_maharashtra', 'duty_karnataka'),
  leastBrokerage: wholeNumber(100_000),
  exchangeRate: orNull(wholeNumber(1_000_000_000)),
  womanFirstHolder: truth,
};

const names = Object.keys(readers) as readonly (keyof Profile)[];

/**
 * The profile with settings given as `name=value`; the last of a name holds.
 * @throws ProfileSettingError for a name that is none, or a value that the setting does not take
 */
export function withSettings(profile: Profile, texts: readonly string[]): Profile {
  return Object.assign({ ...profile }, ...texts.map(settingOf));
}

function settingOf(text: string): Partial<Profile> {
  const [left = '', ...rest] = text.split('=');
  const name = names.find((each) => each === left);
  if (!name) throw new ProfileSettingError(left, `There is no setting "${left}"; there are ${names.join(', ')}.`);
  const { takes, read } = readers[name];
  const value = read(rest.join('='));
  if (value === undefined) throw new ProfileSettingError(name, `${name} takes ${takes}, not "${rest.join('=')}".`);
  return { [name]: value };
}
