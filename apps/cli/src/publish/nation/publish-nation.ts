import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Locale } from '@baucu/law'
import { formatVerifierKey, utf8, type VerifierKey } from '@baucu/proof'
import { type Answer, explainError, type Machine, verifyBundle } from '@baucu/verifier'
import { diskFolder } from '../../bundles/disk-folder.ts'
import { threadedMachine } from '../../bundles/native-machine.ts'
import { refuseUnreadable } from '../../kernel/input.ts'
import { breather, type Io } from '../../kernel/io.ts'
import { writeTexts } from '../../kernel/output.ts'
import { Progress } from '../../kernel/progress.ts'
import { refuse } from '../../kernel/refused.ts'
import { oneLine } from '../../kernel/words.ts'
import type { Published } from '../publish-folder.ts'
import { siteAssets } from '../site-assets.ts'
import { readEarlier } from './earlier-nation.ts'
import { nationKeys } from './nation-keys.ts'
import { cosigned, nationPolicy, withoutQuorum } from './nation-log.ts'
import { type Province, readProvince } from './province.ts'
import { writeNation } from './write-nation.ts'

/** What a national office may say besides the provinces. */
export type NationOptions = Readonly<{
  origin: string | undefined
  keys: string | undefined
  policy: string | undefined
  previous: string | undefined
  contests: number | undefined
}>

/** A bundle of a province where it lies, and its name in the nation's. */
type Place = Readonly<{ folder: string; name: string; title?: string | undefined }>

/**
 * Writes the bundle of a nation into `draft`: every province is verified, then copied whole, then the nation's log is written over them,
 * and the whole verified again. Undefined = something did not hold, and was named.
 */
export async function publishNation(
  io: Io,
  locale: Locale,
  provinces: string,
  options: NationOptions,
  draft: string,
): Promise<Published | undefined> {
  const told = await toldPolicy(io, options)
  const places = await placesOf(io, provinces)
  return await withThreads(async (machine) => {
    const read: Province[] = []
    for (const place of places) {
      const province = await verified(io, locale, place, machine)
      if (!province) return undefined
      await mkdir(join(draft, 'logs'), { recursive: true })
      await cp(place.folder, join(draft, 'logs', place.name), { recursive: true })
      read.push(province)
    }
    return await nationOver(io, locale, read, { ...options, told }, draft, machine)
  })
}

/** The nation over bundles that were just made in `draft/logs`. */
export async function publishOver(
  io: Io,
  locale: Locale,
  made: readonly Readonly<{ name: string; title: string }>[],
  options: NationOptions,
  draft: string,
): Promise<Published | undefined> {
  const told = await toldPolicy(io, options)
  return await withThreads(async (machine) => {
    const read: Province[] = []
    for (const { name, title } of made) {
      const province = await verified(io, locale, { folder: join(draft, 'logs', name), name, title }, machine)
      if (!province) return undefined
      read.push(province)
    }
    return await nationOver(io, locale, read, { ...options, told }, draft, machine)
  })
}

type ToldPolicy = Readonly<{ typed: string; text: string }>

/** The policy the office has written; refused before anything is verified when it cannot be read. */
async function toldPolicy(io: Io, { policy }: NationOptions): Promise<ToldPolicy | undefined> {
  if (policy === undefined) return undefined
  const text = await readFile(resolve(io.cwd, policy), 'utf8').catch((error: NodeJS.ErrnoException) =>
    refuseUnreadable(policy, error.code ?? ''),
  )
  return { typed: policy, text }
}

async function withThreads<T>(work: (machine: Machine) => Promise<T>): Promise<T> {
  const { machine, close } = threadedMachine(availableParallelism())
  try {
    return await work(machine)
  } finally {
    await close()
  }
}

async function nationOver(
  io: Io,
  locale: Locale,
  provinces: readonly Province[],
  { origin, keys, told, previous, contests }: NationOptions & Readonly<{ told: ToldPolicy | undefined }>,
  draft: string,
  machine: Machine,
): Promise<Published | undefined> {
  const [first] = provinces
  if (!first) return undefined
  const { event, rehearsal } = first.election
  const name = origin ?? (rehearsal ? `dien-tap/${event}` : undefined)
  if (name === undefined) {
    refuse({
      vi: 'cần --origin: tên sổ của cả nước, như ket-qua.example/baucu/2026',
      en: "--origin is needed: the name of the nation's log, such as ket-qua.example/baucu/2026",
    })
  }
  const file = keys === undefined ? undefined : { typed: keys, path: resolve(io.cwd, keys) }
  const own = nationKeys(name, rehearsal, file)
  const earlier = previous === undefined ? undefined : await readEarlier(previous, resolve(io.cwd, previous), own)
  // Who has another key than last time must be named by a policy of the office: a bundle alone does not say so.
  const strange = told ? [] : provinces.filter(({ log }) => isAnotherKey(earlier?.keys ?? [], log))
  if (strange.length > 0) {
    const texts = strange.map(({ name: folder, log }) => {
      const error = { code: 'log-key-differs', subject: `logs/${folder}/policy`, detail: log.name } as const
      return `${folder}: ${error.code}  ${oneLine(explainError(error, locale))}\n`
    })
    await writeTexts(io, texts)
    return undefined
  }
  const together = provinces.reduce((sum, { election }) => sum + election.contests, 0)
  const logKeys = provinces.map(({ log }) => log)
  // Whom to believe stays the same, to the byte, as long as it names every province.
  const names = new Set(earlier?.keys.map((key) => key.name))
  const known = earlier && logKeys.every((key) => names.has(key.name)) ? earlier.policy : undefined
  const believed = nationPolicy(
    own,
    logKeys,
    told ?? (known && previous ? { typed: previous, text: known } : undefined),
  )
  const { published, tree } = await writeNation(draft, provinces, {
    keys: own,
    policy: believed,
    contests: earlier?.contests ?? contests ?? together,
    earlier,
    at: io.now(),
    assets: await siteAssets(io),
  })
  // Signatures of the provinces were verified above; everything is hashed and added up again where it lies now.
  const logs = Object.fromEntries(provinces.map((each) => [each.name, { leaves: each.size, root: each.root }]))
  const answer = await verifyBundle(diskFolder(draft), {
    machine,
    policy: { name: 'policy', bytes: utf8(withoutQuorum(believed)) },
    resume: { leaves: 0, root: '', logs },
  })
  if (!answer.ok) {
    await tell(io, locale, answer, '')
    return undefined
  }
  const place = join(draft, 'checkpoint')
  const { checkpoint, enough } = await cosigned(await readFile(place, 'utf8'), believed, tree)
  await writeFile(place, checkpoint)
  return { ...published, witnessed: enough }
}

const isAnotherKey = (known: readonly VerifierKey[], key: VerifierKey): boolean =>
  known.some((each) => each.name === key.name && formatVerifierKey(each) !== formatVerifierKey(key))

/** Verifies the bundle of a province; undefined = it does not hold, and why was told. */
async function verified(io: Io, locale: Locale, place: Place, machine: Machine): Promise<Province | undefined> {
  const progress = new Progress(io, locale, { vi: `${place.name}, lá đã kiểm`, en: `${place.name}, leaves verified` })
  const breathe = breather(io)
  const answer = await verifyBundle(diskFolder(place.folder), {
    machine,
    progress: async (done, total) => {
      if (await breathe()) await progress.at(done, total)
    },
  })
  await progress.end()
  if (answer.ok && answer.root !== null && !answer.logs) {
    return await readProvince(place.folder, { ...place, size: answer.entries, root: answer.root })
  }
  if (answer.logs) {
    refuse({
      vi: `${place.name}: là gói của cả nước, không phải của một tỉnh`,
      en: `${place.name}: is the bundle of a nation, not of a province`,
    })
  }
  await tell(io, locale, answer, `${place.name}: `)
  return undefined
}

/** Errors of one bundle that are told. */
const shown = 20

async function tell(io: Io, locale: Locale, { checks }: Answer, before: string): Promise<void> {
  const errors = checks.flatMap((check) => check.errors).filter(({ code }) => code !== 'not-checked')
  await writeTexts(
    io,
    errors.slice(0, shown).map((error) => `${before}${error.code}  ${oneLine(explainError(error, locale))}\n`),
  )
}

const folderName = /^[a-z0-9][a-z0-9._-]{0,99}$/

/** `DIR,Tên=DIR,…`; a folder that is no bundle itself stands for all bundles in it. */
async function placesOf(io: Io, typed: string): Promise<readonly Place[]> {
  const places: Place[] = []
  for (const each of typed.split(',')) {
    const [, title, path = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(each) ?? []
    const folder = resolve(io.cwd, path)
    if (await isBundle(folder)) places.push({ folder, name: basename(folder), title })
    else {
      const inside = (await readdir(folder).catch(() => [])).toSorted()
      const bundles: Place[] = []
      for (const name of inside)
        if (await isBundle(join(folder, name))) bundles.push({ folder: join(folder, name), name })
      if (bundles.length === 0) {
        refuse({
          vi: `--provinces ${path}: không có gói nào ở đó (thiếu tệp checkpoint)`,
          en: `--provinces ${path}: there is no bundle (no file checkpoint)`,
        })
      }
      places.push(...bundles)
    }
  }
  const odd = places.find(
    ({ name }, at) => !folderName.test(name) || places.findIndex((each) => each.name === name) < at,
  )
  if (odd) {
    refuse({
      vi: `--provinces ${odd.folder}: tên thư mục phải là chữ thường không dấu, chữ số, dấu chấm, gạch nối, và không trùng`,
      en: `--provinces ${odd.folder}: the folder's name must be small letters, digits, dots and dashes, and another for each`,
    })
  }
  return places.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const isBundle = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, 'checkpoint')).catch(() => undefined))?.isFile() === true
