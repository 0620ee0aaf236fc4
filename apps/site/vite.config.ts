import path from 'node:path'
import { defineConfig } from 'vite'

/**
 * The files all public pages of a bundle share, with the same names and the same bytes whenever they are built. Each script is
 * one file without imports: a page that was opened from a disk may load nothing else. `--mode page` or `--mode checker`.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  publicDir: mode === 'page' ? 'public' : false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: path.join(import.meta.dirname, 'src', `${mode}.ts`),
      output: { format: 'iife', entryFileNames: `${mode}.js` },
      treeshake: { moduleSideEffects: [{ test: /packages[\\/]verifier[\\/]/, sideEffects: false }] },
    },
  },
}))
