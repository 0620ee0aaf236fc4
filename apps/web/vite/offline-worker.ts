import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Files a page needs without a network: everything built but the worker itself, older font formats and drawings. */
const isKept = (name: string): boolean => /\.(js|css|woff2?|svg|webmanifest)$/.test(name) && name !== 'sw.js'

/**
 * Writes into the built worker which files its version has. The name of the version is a hash of their names, which
 * carry hashes of their contents, and of the page: a build that changed nothing is no new version.
 */
export function offlineWorker(beside: readonly string[]): Plugin {
  return {
    name: 'baucu-offline-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('the worker was not built')
      if (worker.imports.length > 0) throw new Error(`the worker must stand alone: ${worker.imports.join(', ')}`)
      const html = bundle['index.html']
      const page = html?.type === 'asset' ? html.source : ''
      const files = ['/', ...[...Object.keys(bundle).filter(isKept), ...beside].sort().map((name) => `/${name}`)]
      const version = createHash('sha256').update(page).update(files.join('\n')).update(worker.code).digest('hex')
      worker.code = worker.code
        .replaceAll('__VERSION__', JSON.stringify(version.slice(0, 16)))
        .replaceAll('__FILES__', JSON.stringify(files))
    },
  }
}
