import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  decodeEntries,
  type ElectionBody,
  entryBundlePath,
  entryBundlesForGrowth,
  type PublishedContest,
  type PublishedSums,
  readPolicy,
  type VerifierKey,
} from '@baucu/proof'

/** The bundle of a province that was verified: what the nation's log needs of it. */
export type Province = Readonly<{
  /** The name of its folder below `logs/`, and what people call it. */
  name: string
  title: string
  log: VerifierKey
  size: number
  /** 64 hexadecimal digits. */
  root: string
  status: 'preliminary' | 'final'
  election: ElectionBody
  contests: readonly PublishedContest[]
  committees: readonly PublishedSums[]
  /** The lines of its table without the first. */
  table: readonly string[]
}>

/** Reads a bundle whose size and root were verified. Nothing in it is asked again; one that is not so throws. */
export async function readProvince(
  folder: string,
  { name, title, size, root }: Readonly<{ name: string; title?: string | undefined; size: number; root: string }>,
): Promise<Province> {
  const text = async (path: string) => await readFile(join(folder, path), 'utf8')
  const policy = readPolicy(await text('policy'))
  const [log] = policy.ok ? policy.value.logs : []
  const election = (await leavesOf(folder, Math.min(size, 1), size))[0] as ElectionBody | undefined
  if (!log || !election) throw new Error(`${folder}: policy`)
  const { status, contests, committees } = JSON.parse(await text('results.json')) as Pick<
    Province,
    'status' | 'contests' | 'committees'
  >
  const table = (await text('results.csv')).split('\r\n').slice(1, -1)
  const places = [...new Set(committees.map(({ subject }) => subject.slice(subject.indexOf('/') + 1)))]
  return {
    name,
    // A unit's code or number is no name.
    title: title ?? (places.length === 1 && places[0] && /^\p{Lu}/u.test(places[0]) ? places[0] : name),
    log: log.key,
    ...{ size, root, status, election, contests, committees, table },
  }
}

/** The bodies of the first leaves of a bundle, whose log has `size` of them. */
async function leavesOf(folder: string, many: number, size: number): Promise<readonly unknown[]> {
  return (await leafBytesOf(folder, many, size)).map((leaf) => JSON.parse(new TextDecoder().decode(leaf)).body)
}

/** The same as they stand in the log. */
export async function leafBytesOf(folder: string, many: number, size: number): Promise<readonly Uint8Array[]> {
  const leaves: Uint8Array[] = []
  for (const bundle of entryBundlesForGrowth(0, size)) {
    if (leaves.length >= many) break
    const entries = decodeEntries(await readFile(join(folder, entryBundlePath(bundle))), bundle.width)
    if (!entries.ok) throw new Error(`${folder}: ${entryBundlePath(bundle)} ${entries.code}`)
    leaves.push(...entries.value)
  }
  return leaves.slice(0, many)
}
