import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** A new empty folder for one test; it is gone after it. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'baucu-cli-'))
  folders.push(path)
  return path
}

const folders: string[] = []

afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})
