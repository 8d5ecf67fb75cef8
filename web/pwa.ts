/** The service worker that keeps the page usable offline. A new version waits until the guest asks for it. */
/// <reference types="vite-plugin-pwa/client" />

import { registerSW } from 'virtual:pwa-register';
import { signal } from '@preact/signals';

/** Loads the new version, once there is one. */
export const update = signal<(() => void) | null>(null);

export function watchForUpdate(): void {
  const load = registerSW({
    onNeedRefresh: () => {
      update.value = () => void load(true);
    },
  });
}
