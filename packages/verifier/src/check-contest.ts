import { canonicalText } from './canonical.ts'
import { checkDraws } from './check-audits.ts'
import { checkChildren, isExactly, isLeafHash } from './check-children.ts'
import type { Candidate, ContestFile } from './contest-file.ts'
import { fromHex, hexInto, sameBytes, toUtf8 } from './encoding.ts'
import type { MinutesFigures, Sums } from './figures.ts'
import type { Findings } from './findings.ts'
import type { Hashes } from './growing.ts'
import { brokenIdentity } from './identity.ts'
import { type GroupLeaf, leafName, type Secrecy } from './leaf.ts'
import type { Contest, Ledger } from './ledger.ts'
import type { Sha256 } from './machine.ts'
import { needsBirthDates, outcomeOf, type Poll } from './outcome.ts'
import type { ContestResult } from './results.ts'
import { isSensitive } from './sensitive.ts'
import { hashLeaf } from './tree.ts'

/** What every check of a contest needs. */
export type Setting = Readonly<{
  sha256: Sha256
  findings: Findings
  ledger: Ledger
  hashes: Hashes
  event: string
  secrecy: Secrecy
  final: boolean
}>

/** What a contest came to. */
export type CheckedContest = Readonly<{
  result: ContestResult
  /** The standing board aggregate, when its children stand. */
  board: number | null
}>

/**
 * Checks one contest: its areas, openings, groups, sums, outcome. `file` is null when it could not be read. In a
 * preliminary bundle nothing of it is shown until all its areas have standing minutes.
 */
export function checkContest(setting: Setting, contest: Contest, file: ContestFile | null): CheckedContest {
  const { findings, ledger, final } = setting
  const { id, areas } = contest
  checkAreas(setting, contest)
  const { standing } = ledger.areas
  const places = new Map<number, string>()
  const wanted: number[] = []
  for (const [area, slot] of areas) {
    const index = standing.at(slot)
    places.set(slot, area)
    if (index !== -1) wanted.push(index)
    else if (final) findings.add('completeness', 'minutes-missing', `${id} / ${area}`)
  }
  wanted.sort((a, b) => a - b)
  const shown = final || wanted.length === areas.size
  const views: Views = {
    places,
    shown,
    seen: new Set(),
    twice: new Set(),
    total: noSums(contest.leaf.candidates.length),
    drawn: new Map(),
  }
  if (shown) addGroups(setting, contest, views)
  let missing = false
  if (file) {
    checkCopies(setting, contest, file, wanted)
    addOpenings(setting, contest, file, views)
    checkDraws(setting, contest, { total: views.total, places, figures: views.drawn })
    for (const [area, slot] of areas) {
      if (!shown || standing.at(slot) === -1 || views.seen.has(slot)) continue
      missing = true
      findings.add('completeness', 'opening-missing', `${id} / ${area}`)
    }
  }
  for (const slot of views.twice) findings.add('secrecy', 'area-in-two-views', `${id} / ${places.get(slot)}`)
  const dates = file ? checkList(setting, contest, file.candidates) : null
  const board = currentBoard(setting, contest, wanted)
  const reported = { expected: areas.size, reported: wanted.length }
  if (!board) {
    if (final && !contest.board) findings.add('completeness', 'aggregate-missing', `board ${id}`)
    const figures: Sums | null = shown && views.total.areas > 0 ? views.total : null
    return { result: { id, areas: reported, figures, outcome: null }, board: null }
  }
  const { figures, outcome } = board.leaf
  const name = leafName(board.index, board.leaf)
  if (missing) findings.add('arithmetic', 'not-checked', name, '', board.index)
  else if (file && canonicalText(figures) !== canonicalText(views.total)) {
    findings.add('arithmetic', 'sum-differs', name, differenceOf(figures, views.total), board.index)
  }
  if (file) checkOutcome(setting, contest, { figures, dates, name, given: outcome })
  return { result: { id, areas: reported, figures, outcome }, board: board.index }
}

type MutableSums = { -readonly [K in keyof Sums]: Sums[K] extends number ? number : number[] }

const noSums = (candidates: number): MutableSums => ({
  areas: 0,
  collected: 0,
  invalid: 0,
  issued: 0,
  registered: 0,
  valid: 0,
  voted: 0,
  votes: Array.from({ length: candidates }, () => 0),
})

function addTo(total: MutableSums, figures: Sums | MinutesFigures, areas: number): void {
  total.areas += areas
  total.collected += figures.collected
  total.invalid += figures.invalid
  total.issued += figures.issued
  total.registered += figures.registered
  total.valid += figures.valid
  total.voted += figures.voted
  for (let at = 0; at < total.votes.length; at += 1) total.votes[at] = (total.votes[at] ?? 0) + (figures.votes[at] ?? 0)
}

/** The first figure that differs: `valid 880 ≠ 881`. */
export function differenceOf(given: object, wanted: object): string {
  const other = Object.entries(wanted)
  for (const [name, value] of Object.entries(given)) {
    const computed: unknown = other.find(([each]) => each === name)?.[1]
    if (JSON.stringify(value) !== JSON.stringify(computed))
      return `${name} ${JSON.stringify(value)} ≠ ${JSON.stringify(computed)}`
  }
  return ''
}

function checkAreas({ findings }: Setting, { id, leaf, parts, areas, doubled }: Contest): void {
  const numbers = parts.map(({ part }) => part).toSorted((a, b) => a - b)
  const whole = numbers.every((part, at) => part === at + 1) && parts.every((each) => each.parts === parts.length)
  const found = areas.size + doubled.length
  if (!whole || parts.length === 0 || found !== leaf.areas) {
    findings.add('completeness', 'areas-missing', id, `${found} ≠ ${leaf.areas}`)
  }
}

type Views = Readonly<{
  /** The contest's areas by slot. */
  places: ReadonlyMap<number, string>
  shown: boolean
  /** Areas that are opened or stand in a group; and those for which that is so twice. */
  seen: Set<number>
  twice: Set<number>
  total: MutableSums
  /** What an audit takes of each area: its own figures, or those of its group. */
  drawn: Map<number, Sums | MinutesFigures>
}>

function see({ seen, twice }: Views, slot: number): void {
  if (seen.has(slot)) twice.add(slot)
  seen.add(slot)
}

function addGroups({ findings, ledger, secrecy }: Setting, contest: Contest, views: Views): void {
  const { places, total } = views
  const groupOf = new Map<number, number>()
  const slotIn = (member: number) => ledger.slotOf.at(member)
  for (const { index, leaf } of contest.groups.values()) {
    const { members, figures } = leaf
    const name = leafName(index, leaf)
    const stale = members.find(
      (member) => ledger.areas.standing.at(slotIn(member)) !== member || !places.has(slotIn(member)),
    )
    if (stale !== undefined) findings.add('secrecy', 'group-stale', name, `leaf ${stale}`, index)
    for (const member of members) {
      const slot = slotIn(member)
      if (!places.has(slot)) continue
      groupOf.set(slot, index)
      if (ledger.areas.standing.at(slot) !== member) continue
      see(views, slot)
      views.drawn.set(slot, figures)
    }
    if (!isOfMembers(leaf, contest)) {
      findings.add('arithmetic', 'sum-differs', name, `areas ${figures.areas} ≠ ${members.length}`, index)
    }
    addTo(total, figures, figures.areas)
    if (members.length > 0 && members.length < places.size && isSensitive(figures, secrecy)) {
      findings.add('secrecy', 'group-exposed', name, '', index)
    }
  }
  for (const { index, leaf } of contest.grouped) {
    const slots = leaf.members.map(slotIn).filter((slot) => places.has(slot))
    const now = new Set(slots.map((slot) => groupOf.get(slot)))
    if (now.size > 1 || now.has(undefined)) findings.add('secrecy', 'group-split', leafName(index, leaf), '', index)
  }
}

/** Whether a group's figures can be those of its members: so many areas, a place for each candidate; of none all are 0. */
function isOfMembers({ members, figures }: GroupLeaf, { leaf }: Contest): boolean {
  const { votes, ...others } = figures
  if (figures.areas !== members.length || votes.length !== leaf.candidates.length) return false
  return members.length > 0 || [...votes, ...Object.values(others)].every((figure) => figure === 0)
}

function addOpenings(setting: Setting, contest: Contest, file: ContestFile, views: Views): void {
  const { places, shown, total } = views
  const { findings, ledger, sha256, event, secrecy } = setting
  const { standing, commits, excused } = ledger.areas
  const { seats, candidates } = contest.leaf
  const prefix = new Uint8Array(32)
  const after = `,"contest":${JSON.stringify(contest.id)},"event":${JSON.stringify(event)},"figures":`
  for (const { index, salt, figures } of file.minutes) {
    const slot = ledger.slotOf.at(index)
    const area = places.get(slot)
    if (area === undefined || standing.at(slot) !== index) {
      findings.add('consistency', 'opening-wrong', `contests/${contest.id}.json: leaf ${index}`, '', index)
      continue
    }
    const subject = `${contest.id} / ${area}`
    const text = toUtf8(`{"area":${JSON.stringify(area)}${after}${JSON.stringify(figures)}}`)
    const bytes = new Uint8Array(32 + text.length)
    const salted = hexInto(salt, prefix)
    bytes.set(prefix)
    bytes.set(text, 32)
    if (!salted || !sameBytes(sha256(bytes), commits.at(slot))) {
      findings.add('consistency', 'opening-wrong', subject, '', index)
    }
    const rule = brokenIdentity(figures, { seats, candidates: candidates.length, excused: excused.at(slot) > 0 })
    if (rule !== undefined) findings.add('arithmetic', 'identity', subject, rule, index)
    see(views, slot)
    views.drawn.set(slot, figures)
    addTo(total, figures, 1)
    const exposed = !shown || (places.size > 1 && isSensitive(figures, secrecy))
    if (exposed) findings.add('secrecy', 'area-exposed', subject, '', index)
  }
}

/** The copies of leaves must be those of the log, and all that a page needs must be there. */
function checkCopies(setting: Setting, contest: Contest, { leaves }: ContestFile, standing: readonly number[]): void {
  const { findings, hashes, ledger, sha256 } = setting
  const say = (index: number) =>
    findings.add('consistency', 'leaf-copy-differs', `contests/${contest.id}.json: leaf ${index}`, '', index)
  for (const [index, text] of Object.entries(leaves)) {
    if (!isLeafHash(hashes, Number(index), hashLeaf(sha256, toUtf8(text)))) say(Number(index))
  }
  const groups = [...contest.groups.values()].map(({ index }) => index)
  const board = contest.board && currentBoard({ ...setting, findings: null }, contest, standing)
  const needed = [0, contest.index, ...contest.areasLeaves, ...standing, ...groups, ...(board ? [board.index] : [])]
  // A set gives what is added to it while it is walked through: keys that signed keys, and so on.
  const all = new Set(needed)
  for (const index of all) for (const signer of ledger.signersOf(index)) all.add(signer)
  for (const index of all) if (!Object.hasOwn(leaves, index)) say(index)
}

/** The opened list, as known birth dates by candidate; null when it has been taken down. */
function checkList(
  { findings, sha256, event }: Setting,
  { id: contest, leaf }: Contest,
  list: readonly Candidate[],
): ReadonlyMap<string, string | null> | null {
  if (list.length === 0) return null
  const same = list.length === leaf.candidates.length && list.every(({ id }, at) => id === leaf.candidates[at]?.id)
  if (!same) {
    findings.add('completeness', 'list-missing', contest)
    return null
  }
  for (const [at, { id, name, birthDate, salt }] of list.entries()) {
    const text = canonicalText({ birthDate, contest, event, id, name })
    const bytes = text === undefined ? undefined : toUtf8(text)
    const salted = fromHex(salt, 32)
    const commit = fromHex(leaf.candidates[at]?.commit ?? '', 32)
    const opens = bytes && salted && commit && sameBytes(sha256(new Uint8Array([...salted, ...bytes])), commit)
    if (!opens) findings.add('consistency', 'opening-wrong', `${contest} / ${id}`, '')
  }
  return new Map(list.map(({ id, birthDate }) => [id, birthDate]))
}

/**
 * The standing board aggregate. In a preliminary bundle one that does not add up exactly all areas of the contest as they
 * stand is passed over; otherwise its children are checked (`findings: null`: without telling).
 */
function currentBoard(
  { sha256, findings, hashes, final }: Omit<Setting, 'findings'> & Readonly<{ findings: Findings | null }>,
  contest: Contest,
  wanted: readonly number[],
): Contest['board'] {
  const { board } = contest
  if (!board) return null
  const whole = wanted.length === contest.areas.size && isExactly(board.leaf.children, wanted)
  if (!final && !whole) return null
  if (findings) {
    const { index, leaf } = board
    checkChildren(sha256, findings, hashes, { name: leafName(index, leaf), index, children: leaf.children, wanted })
  }
  return board
}

/** An outcome that depends on birth dates nobody can see any more is not checked. */
function checkOutcome(
  { findings }: Setting,
  { leaf }: Contest,
  aggregate: Readonly<{
    figures: Sums
    dates: ReadonlyMap<string, string | null> | null
    name: string
    given: unknown
  }>,
): void {
  const { figures, dates, name, given } = aggregate
  const candidates = leaf.candidates.map(({ id }) => ({ id, birthDate: dates?.get(id) ?? null }))
  const poll: Poll = { body: leaf.body, round: leaf.round, seats: leaf.seats, figures, candidates }
  if (dates === null && needsBirthDates(poll)) {
    findings.add('outcome', 'not-checked', leaf.contest)
    return
  }
  const wanted = outcomeOf(poll)
  if (canonicalText(given) !== canonicalText(wanted)) {
    findings.add('outcome', 'outcome-differs', name, differenceOf(given as object, wanted))
  }
}
