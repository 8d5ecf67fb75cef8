/** The last few notices. Errors stay until closed; the rest leave by themselves. */
import { signal } from '@preact/signals';
import type { Notice } from './notices.ts';

export interface Toast extends Notice {
  readonly id: number;
}

const SHOWN_LIMIT = 3;
const SHOWN_MS = 6_000;

export const toasts = signal<readonly Toast[]>([]);
let lastId = 0;

export function showToast(notice: Notice): void {
  const id = ++lastId;
  toasts.value = [...toasts.value, { ...notice, id }].slice(-SHOWN_LIMIT);
  if (notice.tone !== 'error') setTimeout(() => closeToast(id), SHOWN_MS);
}

export function closeToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
