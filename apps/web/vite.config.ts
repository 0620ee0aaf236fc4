import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page is built once into dist/ and served by the server; nothing is fetched from anywhere else. */
export default defineConfig({
  plugins: [react()],
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files, so that the page's policy needs no data: sources for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': process.env.BAUCU_SERVER ?? 'http://127.0.0.1:4180',
      '/documents': process.env.BAUCU_SERVER ?? 'http://127.0.0.1:4180',
    },
  },
})
