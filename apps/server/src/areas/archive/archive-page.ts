import { readFileSync } from 'node:fs'

/** A file of an archive, as the manifest and the page have it. */
export type ArchivedFile = Readonly<{ path: string; group: string; title: string; bytes: number; sha256: string }>

type Page = Readonly<{
  name: string
  place: string
  electionDay: string
  rehearsal: boolean
  madeAt: string
  files: readonly ArchivedFile[]
  absent: readonly Readonly<{ title: string; code: string }>[]
}>

const part = (name: string): string => readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8')

/**
 * The page of an archive: it lists every file and checks them by itself, opened from a folder in any browser. Its data stand in it
 * as JSON in which nothing can end the script.
 */
export function archivePage(page: Page): string {
  const data = JSON.stringify(page)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return part('archive.html')
    .replace('/*style*/', () => part('archive.css'))
    .replace('{"data":0}', () => data)
    .replace('/*sha256*/', () => part('sha256.js'))
    .replace('/*archive*/', () => part('archive.js'))
}
