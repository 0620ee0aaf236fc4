import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Resume } from '@baucu/verifier'

/** How far a verification has come, kept in a small file between two runs. A file that is not there, or is no such file, is no state. */
export async function readState(path: string): Promise<Resume | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    const state: unknown = JSON.parse(text)
    if (typeof state !== 'object' || state === null) return undefined
    const own = reached(state)
    const logs = 'logs' in state && typeof state.logs === 'object' && state.logs !== null ? state.logs : undefined
    if (!own || !logs) return own
    const inside = Object.entries(logs).flatMap(([name, each]) => {
      const known = reached(each)
      return known ? [[name, known] as const] : []
    })
    return { ...own, logs: Object.fromEntries(inside) }
  } catch {
    return undefined
  }
}

function reached(state: unknown): Pick<Resume, 'leaves' | 'root'> | undefined {
  if (typeof state !== 'object' || state === null || !('leaves' in state) || !('root' in state)) return undefined
  const { leaves, root } = state
  return typeof leaves === 'number' && typeof root === 'string' ? { leaves, root } : undefined
}

/** Written beside and put in place, so that a cut never leaves half a state. */
export async function writeState(path: string, state: Resume): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(state)}\n`)
  await rename(`${path}.new`, path)
}
