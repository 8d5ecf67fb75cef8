import { cloudflare } from '@cloudflare/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { engineBuild } from './scripts/engine-build.ts';
import { headersFile } from './worker/security-headers.ts';

/** Gives hosts that serve the page without the Worker the same headers. */
const pageHeaders: Plugin = {
  name: 'sauda-page-headers',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
  },
};

export default defineConfig({
  root: 'web',
  build: { outDir: '../dist', emptyOutDir: true },
  define: { ENGINE_BUILD: JSON.stringify(engineBuild()) },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173 },
  plugins: [
    cloudflare({ configPath: '../wrangler.toml' }),
    VitePWA({
      // The page asks before it changes under a trader's hands; it never reloads by itself.
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,woff2}'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/ws\//, /^\/(?:health|metrics|docs|openapi\.json)$/],
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: 'Sauda',
        short_name: 'Sauda',
        description: 'A paper exchange that runs at the edge and in your browser.',
        start_url: '/',
        display: 'standalone',
        theme_color: '#0b0e14',
        background_color: '#0b0e14',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
      },
    }),
    pageHeaders,
  ],
});
