import type { CopyLine } from '@baucu/contract'
import { type HeldFile, heldFiles } from '../../kernel/evidence/held-files.ts'
import { type OutboxItem, replaceable } from '../../kernel/outbox/item.ts'

/** What is done to one copy goes one after the other. */
export const subjectOf = (copy: string): string => `work ${copy}`

type At = Readonly<{ copy: string; version: number }>
const versionOf = (item: OutboxItem): number => (item.input as At).version

/** What this device holds about a copy, the oldest first. */
const heldOf = (items: readonly OutboxItem[], copy: string): readonly OutboxItem[] =>
  items.filter((each) => each.subject === subjectOf(copy)).sort((a, b) => a.seq - b.seq)

/** Those of them that the server has not taken. */
export const openOf = (items: readonly OutboxItem[], copy: string): readonly OutboxItem[] =>
  heldOf(items, copy).filter((each) => each.state !== 'received')

/** Files for a copy that the server has not taken; each goes on its own, whatever becomes of the report. */
export const attachmentsOf = (items: readonly OutboxItem[], copy: string): readonly HeldFile[] =>
  heldFiles(items, 'work.attach', (input) => input.copy === copy)

/**
 * The version a new command of this kind will meet: each one before it, here or just received there, makes the copy one
 * newer; the one it takes the place of does not count.
 */
export function nextVersion(
  copy: Pick<CopyLine, 'id' | 'version'>,
  items: readonly OutboxItem[],
  command: string,
): number {
  const held = heldOf(items, copy.id)
  const replaced = replaceable(held, subjectOf(copy.id), command)
  const before = held.filter((each) => each !== replaced && each.state !== 'refused' && each.state !== 'conflict')
  return Math.max(copy.version, ...before.map((each) => versionOf(each) + 1))
}

/** The copy as it will be once what this device holds has arrived. */
export function seenWith<T extends Pick<CopyLine, 'id' | 'standing' | 'progress' | 'owner'>>(
  copy: T,
  items: readonly OutboxItem[],
): T & { readonly acknowledged: boolean } {
  let { owner, progress } = copy
  let acknowledged = copy.owner !== null || copy.progress > 0
  for (const { command, input, state } of openOf(items, copy.id)) {
    if (state === 'refused' || state === 'conflict') continue
    if (command === 'work.acknowledge') {
      owner = (input as { owner: string }).owner
      acknowledged = true
    } else if (command === 'work.progress') {
      progress = (input as { percent: number }).percent
      acknowledged = true
    }
  }
  return { ...copy, owner, progress, acknowledged }
}
