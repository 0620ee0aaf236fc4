import { hash } from 'node:crypto'

/**
 * An id for the n-th thing a command creates: the same command run again makes the same ids. It begins with the
 * command's time, so that entries lie in the order of time.
 */
export function derivedId(command: string, index: number): string {
  const hex = hash('sha256', `${command}/${index}`)
  // Joined, not added: added pieces would keep the whole hash in memory as long as the id.
  return [
    command.slice(0, 8),
    command.slice(9, 13),
    `7${hex.slice(0, 3)}`,
    `8${hex.slice(3, 6)}`,
    hex.slice(6, 12) + hex.slice(12, 18),
  ].join('-')
}
