import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { digitFont } from '../../scripts/digit-font.ts'
import { offlineWorker } from './vite/offline-worker.ts'
import { scaledType } from './vite/scaled-type.ts'

const root = path.resolve(import.meta.dirname, '..', '..')

/** The font packages, named here, where tools see them, rather than in the style sheet. */
const require = createRequire(import.meta.url)
const inter = path.join(path.dirname(require.resolve('@fontsource/inter/package.json')), 'files')
const letters = path.join(path.dirname(require.resolve('@fontsource/be-vietnam-pro/package.json')), 'files')

/** The four weights of the digit font, made anew for each build; kernel/fonts.css names them `@digits/…`. */
function makeDigitFonts(): string {
  const folder = path.join(root, '.cache', 'digit-font')
  mkdirSync(folder, { recursive: true })
  for (const weight of [400, 500, 600, 700]) {
    const font = digitFont(readFileSync(path.join(inter, `inter-latin-${weight}-normal.woff`)), 'Bau Cu So')
    writeFileSync(path.join(folder, `bau-cu-so-${weight}.woff`), font)
  }
  return folder
}

const server = process.env.BAUCU_SERVER ?? 'http://127.0.0.1:4180'

/** The page is built once into dist/ and served by the server; nothing is fetched from anywhere else. */
export default defineConfig({
  plugins: [react(), offlineWorker(['favicon.svg', 'manifest.webmanifest'])],
  root: import.meta.dirname,
  css: { postcss: { plugins: [scaledType] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files, so that the page's policy needs no data: sources for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // These packages are pure: what a page does not use stays out of what it loads.
    rolldownOptions: {
      input: {
        index: path.join(import.meta.dirname, 'index.html'),
        sw: path.join(import.meta.dirname, 'src', 'worker', 'service-worker.ts'),
      },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
      treeshake: { moduleSideEffects: [{ test: /packages[\\/](law|contract|counting)[\\/]/, sideEffects: false }] },
    },
  },
  resolve: {
    alias: {
      '@digits': makeDigitFonts(),
      '@letters': letters,
    },
  },
  server: { proxy: { '/api': server, '/documents': server } },
})
