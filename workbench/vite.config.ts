import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The build target is Chrome 109: many offices still run Windows 7 and domestic browsers made on it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/workbench/',
  plugins: [react()],
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: 'dist',
    emptyOutDir: true,
    // Data: addresses of small files would be inlined into styles; the policy allows them, but a named file can be kept by the browser.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
