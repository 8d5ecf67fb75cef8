import type { SimVenue } from './objects/sim-venue.ts';

/** What the Worker is given by its configuration. */
export interface Env {
  readonly SIM_VENUE: DurableObjectNamespace<SimVenue>;
  /** Settings, as they are given; checked by `settings.ts`. */
  readonly [setting: `SAUDA_${string}`]: string | undefined;
  /** Files of the page on the platform. */
  readonly ASSETS?: Fetcher;
  /** Files of the page as a directory, when the Worker is self-hosted. */
  readonly DISK?: Fetcher;
}
