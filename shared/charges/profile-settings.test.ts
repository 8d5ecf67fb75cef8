import { describe, expect, test } from 'vitest';
import { defaultProfile } from './profile.ts';
import { ProfileSettingError, withSettings } from './profile-settings.ts';

const set = (...texts: readonly string[]) => withSettings(defaultProfile, texts);

describe('settings of a broker profile as text', () => {
  test.for([
    ['estimateTaxRounding=rupee', { estimateTaxRounding: 'rupee' }],
    ['estimateStampRupeesFrom=2024-02-29', { estimateStampRupeesFrom: '2024-02-29' }],
    ['stampScope=part', { stampScope: 'part' }],
    ['gstOnIpftFrom=2099-01-01', { gstOnIpftFrom: '2099-01-01' }],
    ['oneExchangeLineFrom=2020-01-01', { oneExchangeLineFrom: '2020-01-01' }],
    ['gstInHalves=true', { gstInHalves: true }],
    ['dutyBefore2020=duty_karnataka', { dutyBefore2020: 'duty_karnataka' }],
    ['leastBrokerage=100000', { leastBrokerage: 100_000 }],
    ['exchangeRate=1000000000', { exchangeRate: 1_000_000_000 }],
    ['exchangeRate=null', { exchangeRate: null }],
    ['womanFirstHolder=true', { womanFirstHolder: true }],
  ] as const)('%s', ([text, change]) => {
    expect(set(text)).toEqual({ ...defaultProfile, ...change });
  });

  test('the last of a name holds, the others stay', () => {
    expect(set('gstInHalves=true', 'stampScope=part', 'gstInHalves=false')).toEqual({
      ...defaultProfile,
      stampScope: 'part',
    });
  });

  test.for([
    ['stampscope=part', 'stampscope'],
    ['toString=1', 'toString'],
    ['', ''],
    ['stampScope', 'stampScope'],
    ['stampScope=', 'stampScope'],
    ['estimateStampRupeesFrom=2023-02-29', 'estimateStampRupeesFrom'],
    ['gstInHalves=1', 'gstInHalves'],
    ['leastBrokerage=100001', 'leastBrokerage'],
    ['leastBrokerage=-1', 'leastBrokerage'],
    ['leastBrokerage=1.5', 'leastBrokerage'],
    ['leastBrokerage=null', 'leastBrokerage'],
    ['exchangeRate=1000000001', 'exchangeRate'],
  ] as const)('"%s" is refused', ([text, setting]) => {
    const refusal = expect.objectContaining({ name: 'ProfileSettingError', setting });
    expect(() => set(text)).toThrow(refusal);
    expect(() => set(text)).toThrow(ProfileSettingError);
  });
});
