/** The few choices that outlive a visit. A browser that forbids storage gets the defaults. */

type Setting = 'market' | 'theme' | 'symbol' | 'product';

export function readSetting(setting: Setting): string | null {
  try {
    return localStorage.getItem(`sauda.${setting}`);
  } catch {
    return null;
  }
}

export function writeSetting(setting: Setting, value: string): void {
  try {
    localStorage.setItem(`sauda.${setting}`, value);
  } catch {
    // Storage is full or forbidden: the choice then lasts for this visit.
  }
}
