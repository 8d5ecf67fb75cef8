/** What is shown: theme, phone or desktop, tabs and dialogs. */
import { effect, signal } from '@preact/signals';
import { readSetting, writeSetting } from './settings.ts';

export type Theme = 'dark' | 'light';
export type BlotterTab = 'orders' | 'trades' | 'positions' | 'funds';
export type PhoneTab = 'watch' | 'chart' | 'ladder' | 'orders' | 'positions';
export type DialogName = 'keys' | 'about' | 'why';

const lightScheme = matchMedia('(prefers-color-scheme: light)');
const narrow = matchMedia('(max-width: 899px)');
const wide = matchMedia('(min-width: 1240px)');

export const theme = signal<Theme>(storedTheme() ?? systemTheme());
export const isPhone = signal(narrow.matches);
/** Whether the app bar has room for the kill switch; else it is with the funds. */
export const isWide = signal(wide.matches);
export const blotterTab = signal<BlotterTab>('orders');
export const phoneTab = signal<PhoneTab>('chart');
export const openDialog = signal<DialogName | null>(null);

export function watchLayout(): void {
  narrow.addEventListener('change', () => {
    isPhone.value = narrow.matches;
  });
  wide.addEventListener('change', () => {
    isWide.value = wide.matches;
  });
  lightScheme.addEventListener('change', () => {
    if (!storedTheme()) theme.value = systemTheme();
  });
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value;
    const background = theme.value === 'dark' ? '#141A21' : '#FFFFFF';
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', background);
  });
}

export function toggleTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark';
  writeSetting('theme', theme.value);
}

/** Name of the theme that the toggle leads to. */
export function otherTheme(): string {
  return theme.value === 'dark' ? 'Light' : 'Dark';
}

/** Shows a blotter tab; a phone has no blotter and shows the nearest of its own tabs. */
export function showBlotter(tab: BlotterTab): void {
  blotterTab.value = tab;
  phoneTab.value = tab === 'orders' || tab === 'trades' ? 'orders' : 'positions';
}

function storedTheme(): Theme | null {
  const stored = readSetting('theme');
  return stored === 'dark' || stored === 'light' ? stored : null;
}

function systemTheme(): Theme {
  return lightScheme.matches ? 'light' : 'dark';
}
