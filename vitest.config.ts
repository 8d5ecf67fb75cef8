/** Three hosts, three projects: `node`, `workers` (workerd) and `browser` (Chromium). End-to-end tests have their own runner. */
import { existsSync } from 'node:fs';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { engineBuild } from './scripts/engine-build.ts';

const workers = ['**/*.workers.test.ts', 'worker/**/*.test.ts'];
const browser = ['**/*.browser.test.ts'];
const never = ['**/node_modules/**', 'dist/**', 'build/**', 'tests/e2e/**'];
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    // The Workers plugin cannot find the cache that vitest 5 keeps on disk.
    fsModuleCache: false,
    globalSetup: ['tests/hosts/provide-days.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A Durable Object method that throws is caught by its caller and reported once more by the pool.
    onUnhandledError: (error) => !('remote' in error && 'durableObjectId' in error),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...never, ...workers, ...browser],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(
            existsSync('wrangler.toml')
              ? { wrangler: { configPath: './wrangler.toml' }, miniflare: { bindings: { SAUDA_LOG_LEVEL: 'error' } } }
              : { miniflare: { compatibilityDate: '2026-08-01' } },
          ),
        ],
        define: { ENGINE_BUILD: JSON.stringify(engineBuild()), FUZZ_REQUESTS: process.env['FUZZ_REQUESTS'] ?? '600' },
        test: { name: 'workers', include: workers, exclude: never },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          exclude: never,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
