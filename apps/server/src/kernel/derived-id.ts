import { createHash } from 'node:crypto'

/**
 * An id for the n-th thing a command creates: the same command run again makes the same ids. It begins with the
 * command's time, so that entries lie in the order of time.
 */
export function derivedId(command: string, index: number): string {
  const hash = createHash('sha256').update(`${command}/${index}`).digest('hex')
  return `${command.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
