import type { Words } from '../kernel/words.ts'
import type { BundleSource } from './bundle-source.ts'
import { type Alarm, type Followed, followLog, type OtherLog, type Seen } from './follow-log.ts'

/** What a monitor keeps of the logs of a nation: the last checkpoint of each in the nation's log, and each as it follows it. */
export type FollowedProvinces = Readonly<{
  checkpoints: Readonly<Record<string, Omit<OtherLog, 'log'>>>
  logs: Readonly<Record<string, Followed>>
}>

/** What was seen of the provinces. `evidence` has both checkpoints of each that is wrong. */
export type SeenProvinces = Readonly<{
  followed: FollowedProvinces
  alarms: readonly Alarm[]
  evidence: readonly Readonly<{ log: string; kept: string | null; seen: string }>[]
}>

/**
 * Looks at the logs a nation's log is written over, after that itself was looked at: what it says of each only grows; each lies in the
 * bundle as it says; and each goes on from what was kept of it. Undefined = it is no nation's.
 */
export async function followNation(
  read: BundleSource,
  { checkpoints }: Pick<Seen, 'checkpoints'>,
  kept: FollowedProvinces | undefined,
  all: boolean,
): Promise<SeenProvinces | undefined> {
  const alarms: Alarm[] = []
  const cry = (code: string, log: string, vi: string, en: string) =>
    alarms.push({ code, words: { vi: `${log}: ${vi}`, en: `${log}: ${en}` } satisfies Words })
  const standing = new Map(Object.entries(kept?.checkpoints ?? {}))
  for (const { log, size, root } of checkpoints) {
    const before = standing.get(log)
    if (before && size < before.size)
      cry(
        'province-shrank',
        log,
        `sổ cả nước ghi ngắn đi: ${before.size} còn ${size} mục`,
        `the nation's log has it shrink from ${before.size} to ${size} entries`,
      )
    if (before?.size === size && before.root !== root)
      cry(
        'province-changed',
        log,
        `sổ cả nước ghi hai gốc cho ${size} mục`,
        `the nation's log has two roots for ${size} entries`,
      )
    standing.set(log, { size, root })
  }
  if (standing.size === 0) return undefined
  const names = await namesOf(read)
  const logs: Record<string, Followed> = {}
  const evidence: { log: string; kept: string | null; seen: string }[] = []
  for (const [log, said] of standing) {
    const name = names.get(log)
    if (name === undefined) {
      cry('province-missing', log, 'bộ tệp không còn sổ này', 'the bundle does not have this log')
      continue
    }
    const before = kept?.logs[log]
    const inside: BundleSource = (path) => read(`logs/${name}/${path}`)
    const seen = await followLog(inside, { given: undefined, kept: before }, all)
    const count = alarms.length
    for (const { code, words } of seen.alarms) cry(code, log, words.vi, words.en)
    const { followed } = seen
    if (followed && followed.origin !== log)
      cry('other-log', log, `đây là sổ khác: ${followed.origin}`, `this is another log: ${followed.origin}`)
    else if (followed && (followed.size !== said.size || followed.root !== said.root))
      cry(
        'province-differs',
        log,
        `không phải điểm chốt mà sổ cả nước ghi (${followed.size}, ${said.size} mục)`,
        `is not at the checkpoint of the nation's log (${followed.size}, ${said.size} entries)`,
      )
    if (followed) logs[log] = followed
    if (alarms.length > count) evidence.push({ log, kept: before?.checkpoint ?? null, seen: seen.checkpoint })
  }
  return { followed: { checkpoints: Object.fromEntries(standing), logs }, alarms, evidence }
}

/** The folder of each log, as the manifest says. */
async function namesOf(read: BundleSource): Promise<ReadonlyMap<string, string>> {
  const bytes = await read('manifest.json')
  try {
    const { logs } = JSON.parse(Buffer.from(bytes ?? []).toString()) as { logs?: { log: string; name: string }[] }
    return new Map(logs?.filter(({ name }) => /^[a-z0-9][a-z0-9._-]*$/.test(name)).map(({ log, name }) => [log, name]))
  } catch {
    return new Map()
  }
}
