import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Assets, writeNationPages } from '@baucu/pages'
import {
  BundleWriter,
  childrenOf,
  type ElectionBody,
  hashLeaf,
  isOfNation,
  type LeafBody,
  MerkleTree,
  nationSums,
  resultsCsv,
  resultsJson,
  signedLeaf,
  toHex,
  utf8,
} from '@baucu/proof'
import { NotCanonical } from '../election-ledger.ts'
import { officeKeyOf } from '../office-key.ts'
import type { Published } from '../publish-folder.ts'
import type { EarlierNation } from './earlier-nation.ts'
import type { NationKeys } from './nation-keys.ts'
import { nationCheckpoint } from './nation-log.ts'
import type { Province } from './province.ts'

type Settings = Readonly<{
  keys: NationKeys
  policy: string
  /** How many contests all provinces have together, those that are not here yet included. */
  contests: number
  earlier: EarlierNation | undefined
  at: Date
  assets: Assets
}>

type Entered = Readonly<{ index: number; hash: Uint8Array }>

/**
 * Writes the nation's own files beside the bundles of its provinces (docs/formats/bundle.md, "A nation of several logs"), which lie in
 * `logs/` already: a leaf for the checkpoint of each that has a new one, and where nothing is missing the sums of the nation. The
 * checkpoint has no cosignature yet but those of a rehearsal; the tree is for the witnesses.
 */
export async function writeNation(
  folder: string,
  provinces: readonly Province[],
  { keys, policy, contests, earlier, at, assets }: Settings,
): Promise<Readonly<{ published: Published; tree: MerkleTree }>> {
  const [first] = provinces
  if (!first) throw new RangeError('a nation has one province at least')
  const made = `${at.toISOString().slice(0, 19)}Z`
  const { event, edition, day, name, rehearsal, secrecy } = first.election
  const writer = new BundleWriter(async (path, bytes) => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  })
  const tree = new MerkleTree()
  const office = officeKeyOf(keys.office.key)
  const sign = (body: LeafBody): Uint8Array => {
    const leaf = signedLeaf(body, office.signer)
    if (!leaf.ok) throw new NotCanonical(leaf.at, leaf.code)
    return leaf.value
  }
  const append = async (leaf: Uint8Array): Promise<Entered> => {
    const entered = await writer.append(leaf)
    tree.append(entered.hash)
    return entered
  }
  const common = { event, at: made }
  const bodies = [...new Set(provinces.flatMap(({ election }) => election.bodies))]
  const about: ElectionBody = {
    ...common,
    ...{ type: 'election', edition, day, name, bodies, rehearsal, contests, secrecy, key: office.leaf },
  }
  for (const leaf of earlier?.leaves ?? [sign(about)]) await append(leaf)

  const standing: Entered[] = []
  for (const { log, size, root, committees } of provinces) {
    const before = earlier?.logs.get(log.name)
    const isNew = before?.size !== size || before.root !== root
    const prev = before ? toHex(before.hash) : null
    const entered = isNew
      ? await append(sign({ ...common, type: 'log-checkpoint', log: log.name, prev, size, root }))
      : before
    if (committees.some(({ subject }) => isOfNation(subject))) standing.push(entered)
  }
  const all = provinces.flatMap((each) => each.contests)
  const committees = provinces.flatMap((each) => each.committees)
  const sum = provinces.reduce((total, { election }) => total + election.contests, 0)
  const final = provinces.every((each) => each.status === 'final') && sum === contests
  const status = final ? 'final' : 'preliminary'
  const nations = final && bodies.includes('NA') ? [{ subject: 'NA', figures: nationSums(committees) }] : []
  for (const { subject, figures } of nations) {
    const prev = earlier?.nation ? toHex(earlier.nation) : null
    const sums = { level: 'nation', subject, prev, figures, outcome: null, papers: [] } as const
    await append(sign({ ...common, type: 'aggregate', ...sums, children: childrenOf(standing) }))
  }
  const results = { event, status, contests: all, committees, nations } as const
  await writer.file('results.json', resultsJson(results))
  await writer.file('results.csv', tableOf(provinces))
  await writer.file('policy', utf8(policy))
  const listed = provinces.map(({ name: own, title, status: state, contests: of }) => ({
    ...{ name: own, title, status: state, contests: of.length },
    areas: {
      expected: of.reduce((sum, { areas }) => sum + areas.expected, 0),
      reported: of.reduce((sum, { areas }) => sum + areas.reported, 0),
    },
  }))
  await writeNationPages(
    (path, bytes) => writer.file(path, bytes),
    { name, day, rehearsal, made },
    listed,
    { status, nations, contests: { entered: sum, expected: contests } },
    assets,
  )
  const logs = provinces.map((each) => ({ log: each.log.name, name: each.name }))
  const origin = keys.log.name
  const manifest = writer.manifest({ event, origin, status, made, logs })
  const digest = createHash('sha256').update(manifest).digest('hex')
  const publication = sign({ ...common, type: 'publication', manifest: digest, status })
  const { size, root } = await writer.close(manifest, publication, async () => {
    tree.append(hashLeaf(publication))
    return nationCheckpoint(keys, tree, at)
  })
  return { published: { event, origin, status, contests: all.length, entries: size, root: toHex(root) }, tree }
}

/** The lines of all provinces in the order of contests. */
function tableOf(provinces: readonly Province[]): Uint8Array {
  const lines = provinces.flatMap(({ table }) => table.map((line) => [line.slice(0, line.indexOf(',')), line] as const))
  const inOrder = lines.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const first = new TextDecoder().decode(resultsCsv({ contests: [] }))
  return utf8(`${first}${inOrder.map(([, line]) => `${line}\r\n`).join('')}`)
}
