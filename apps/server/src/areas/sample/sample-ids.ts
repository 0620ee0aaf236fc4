import { createHash } from 'node:crypto'

/** UUIDs (version 8, our own making) that are the same for the same seed and name. */
export function sampleIds(seed: number): (name: string) => string {
  return (name) => {
    const hash = createHash('sha256').update(`baucu-sample/${seed}/${name}`).digest('hex')
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
  }
}
