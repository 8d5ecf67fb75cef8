/** What is counted, in the text format of Prometheus. Labels are route and status class alone, so their number is bounded. */
import type { Result } from '../shared/problems.ts';
import type { RouteName } from './call.ts';
import type { VenueMetrics } from './objects/answers.ts';

/** Requests by route and status class, since this isolate began. */
export class RequestCounts {
  private readonly counts = new Map<string, number>();

  add(route: RouteName, status: number): void {
    const labels = `route="${route}",status="${Math.floor(status / 100)}xx"`;
    this.counts.set(labels, (this.counts.get(labels) ?? 0) + 1);
  }

  samples(): readonly Sample[] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([labels, value]) => ({ labels, value }));
  }
}

export const requestCounts = new RequestCounts();

interface Sample {
  readonly labels?: string;
  readonly value: number;
}

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
}

export const requestsMetric: Metric = {
  name: 'sauda_requests_total',
  type: 'counter',
  help: 'Requests by route and status class, since this isolate began.',
};

export const upMetric: Metric = { name: 'sauda_market_up', type: 'gauge', help: '1 while the market is open, else 0.' };

/** Of the market; absent while it is not open. */
export const venueMetrics: Readonly<Record<keyof VenueMetrics, Metric>> = {
  commands: { name: 'sauda_commands_total', type: 'counter', help: 'Commands that the market took since it exists.' },
  journalEntries: {
    name: 'sauda_journal_entries',
    type: 'gauge',
    help: 'Commands in the journal: a recovery replays those after the newest snapshot.',
  },
  snapshotAge: { name: 'sauda_snapshot_age_seconds', type: 'gauge', help: 'Time since the newest snapshot.' },
  viewers: { name: 'sauda_viewers', type: 'gauge', help: 'Open sockets.' },
  timeLag: {
    name: 'sauda_market_lag_seconds',
    type: 'gauge',
    help: 'Wall time less market time: below a second while somebody looks; grows while the market sleeps.',
  },
};

export function metricsText(requests: RequestCounts, venue: Result<VenueMetrics>): string {
  const up = metricLines(upMetric, [{ value: venue.ok ? 1 : 0 }]);
  const names = Object.keys(venueMetrics) as (keyof VenueMetrics)[];
  const figures = venue.ok ? names.map((name) => metricLines(venueMetrics[name], [{ value: venue.value[name] }])) : [];
  return [metricLines(requestsMetric, requests.samples()), up, ...figures].join('');
}

function metricLines({ name, type, help }: Metric, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels, value }) => `${name}${labels === undefined ? '' : `{${labels}}`} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
