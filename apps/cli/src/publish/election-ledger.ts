import { randomBytes } from 'node:crypto'
import type { Constituency } from '@baucu/counting'
import type { PageContest } from '@baucu/pages'
import {
  areasParts,
  type BundleWriter,
  type CandidateOpening,
  type ConcludedContest,
  childrenOf,
  commitmentOf,
  committeesOf,
  contestFileBytes,
  contestPath,
  groupsOf,
  isOfNation,
  keyLeavesOf,
  type LeafBody,
  type LeafOutcome,
  leafOutcome,
  type MinutesOpening,
  type PublishedContest,
  type PublishedSums,
  type Sums,
  signedLeaf,
  sumOf,
  sumsFileBytes,
  sumsPath,
  type UpperSums,
  usualSecrecy,
  withKeys,
} from '@baucu/proof'
import type { CountedArea, CountedElection } from './counted-election.ts'
import { makeKey, type OfficeKey } from './office-key.ts'

/** Where a leaf stands; `text` is what it says, for the file of its contest. */
type Standing = Readonly<{ index: number; hash: Uint8Array; text: string }>

/** A contest with what its Board has signed. */
type ContestStanding = ConcludedContest & Readonly<{ aggregate: Standing | null; published: PublishedContest }>

/**
 * Enters a counted election into a new log: its contests, areas and keys, the minutes of every area, groups where figures would tell
 * how people voted, and the minutes of Boards, Committees and the nation. docs/formats/leaves.md says what each leaf is.
 */
export class ElectionLedger {
  readonly #counted: CountedElection
  readonly #writer: BundleWriter
  readonly #event: string
  readonly #at: string
  readonly #root = makeKey()
  readonly #contests: ContestStanding[] = []
  readonly #keys = new Map<number, string>()
  /** Contest leaves and aggregates, by body. */
  readonly #sums = new Map<string, Map<number, string>>()
  #first: Standing | undefined

  /** `event` is the id of the election, `at` the instant all leaves carry. */
  constructor(counted: CountedElection, writer: BundleWriter, event: string, at: string) {
    this.#counted = counted
    this.#writer = writer
    this.#event = event
    this.#at = at
  }

  /** The leaf that publishes a manifest. */
  publication(manifest: string, status: 'preliminary' | 'final'): Uint8Array {
    return this.#sign({ ...this.#common(), type: 'publication', manifest, status }, this.#root)
  }

  /** The first leaf: which election this is, and its root key. */
  async open(name: string): Promise<void> {
    const { edition, electionDay, bodies, rehearsal, constituencies } = this.#counted.election
    this.#first = await this.#append(
      {
        ...this.#common(),
        type: 'election',
        edition,
        day: electionDay,
        name,
        bodies,
        rehearsal,
        contests: constituencies.length,
        secrecy: usualSecrecy,
        key: this.#root.leaf,
      },
      this.#root,
    )
  }

  /** A contest with its Board's key, list, areas, minutes and result; its file in the bundle. Answers what its page tells. */
  async contest(constituency: Constituency): Promise<PageContest> {
    const { id } = constituency
    const leaves = new Map<number, string>()
    const keep = (standing: Standing): Standing => {
      leaves.set(standing.index, standing.text)
      return standing
    }
    if (this.#first) keep(this.#first)
    const board = makeKey()
    keep(await this.#key(board, 'board', id, ['contest', 'areas', 'minute', 'group', 'aggregate'], [id]))
    const candidates = constituency.candidates.map((each): CandidateOpening => ({ ...each, salt: salt() }))
    this.#sum(constituency.body, keep(await this.#contestLeaf(constituency, candidates, board)))
    const areas = constituency.pollingAreas.map((area) => [area, constituency.province] as const)
    for (const part of areasParts(areas)) {
      keep(await this.#append({ ...this.#common(), type: 'areas', contest: id, ...part }, board))
    }

    const counted = [...(this.#counted.minutes.get(id) ?? [])].sort((a, b) => compare(a.area, b.area))
    const minutes: { area: CountedArea; standing: Standing; opening: MinutesOpening }[] = []
    for (const area of counted) {
      const opened = salt()
      const commit = this.#commit(opened, { area: area.area, contest: id, event: this.#event, figures: area.figures })
      const standing = keep(
        await this.#append(
          {
            ...this.#common(),
            type: 'minute',
            contest: id,
            area: area.area,
            prev: null,
            commit,
            papers: [],
            exceptions: [],
          },
          board,
        ),
      )
      const opening = { index: standing.index, salt: opened, figures: area.figures }
      minutes.push({ area, standing, opening })
    }

    const hidden = new Set<string>()
    const told: PageContest['groups'][number][] = []
    // Until every area is in nothing is shown: what came later would be told by subtraction.
    const complete = counted.length === constituency.pollingAreas.length
    const shown = complete ? minutes : []
    const groups = groupsOf(
      shown.map(({ area }) => area).map(({ area, figures }) => ({ area, unit: constituency.province, figures })),
      usualSecrecy,
    )
    for (const group of groups) {
      const members = minutes.filter(({ area }) => group.areas.includes(area.area))
      for (const { area } of members) hidden.add(area.area)
      const sums = sumOf(members.map(({ area }) => area))
      told.push({ ...group, figures: sums })
      keep(
        await this.#append(
          {
            ...this.#common(),
            type: 'group',
            contest: id,
            group: group.id,
            prev: null,
            members: members.map(({ standing }) => standing.index),
            figures: sums,
          },
          board,
        ),
      )
    }

    const figures = shown.length > 0 ? sumOf(counted) : null
    const outcome = complete ? this.#outcomeOf(id) : null
    const aggregate = figures
      ? keep(
          await this.#aggregate(
            'board',
            id,
            minutes.map(({ standing }) => standing),
            figures,
            outcome,
            board,
          ),
        )
      : null
    if (aggregate) this.#sum(constituency.body, aggregate)
    const published = {
      id,
      areas: { expected: constituency.pollingAreas.length, reported: counted.length },
      candidates: candidates.map((each) => each.id),
      figures,
      outcome,
    }
    const openings = shown.filter(({ area }) => !hidden.has(area.area)).map(({ opening }) => opening)
    await this.#writer.file(contestPath(id), contestFileBytes({ contest: id, leaves, candidates, minutes: openings }))
    const { body, province, number, area, seats } = constituency
    this.#contests.push({ body, committee: province, figures, outcome, aggregate, published })
    return {
      ...published,
      ...{ body, place: province, number, area, seats },
      names: new Map(candidates.map((each) => [each.id, each.name])),
      opened: shown.map(({ area }) => area).filter((each) => !hidden.has(each.area)),
      groups: told,
    }
  }

  /** The Committees above the Boards, and the nation: only where nothing is missing below. */
  async above(): Promise<Readonly<{ committees: readonly PublishedSums[]; nations: readonly PublishedSums[] }>> {
    const { committees, nation } = committeesOf(this.#contests)
    const ofNation: Standing[] = []
    for (const { subject, contests, children, figures } of committees) {
      const key = makeKey()
      const unit = contests[0]?.committee ?? ''
      const ids = contests.map(({ published }) => published.id)
      await this.#key(key, 'committee', unit, ['aggregate'], ids)
      const standing = await this.#aggregate('committee', subject, children, figures, null, key)
      this.#sum(contests[0]?.body ?? '', standing)
      if (isOfNation(subject)) ofNation.push(standing)
    }
    const told = committees.map(({ subject, figures }) => ({ subject, figures }))
    if (!nation) return { committees: told, nations: [] }
    this.#sum('NA', await this.#aggregate('nation', 'NA', ofNation, nation, null, this.#root))
    return { committees: told, nations: [{ subject: 'NA', figures: nation }] }
  }

  /** The files from which pages prove the sums above the Boards. */
  async sums(): Promise<void> {
    const keys = keyLeavesOf(this.#keys)
    for (const [body, leaves] of this.#sums) {
      if (this.#first) leaves.set(this.#first.index, this.#first.text)
      await this.#writer.file(sumsPath(body), sumsFileBytes(body, withKeys(leaves, keys)))
    }
  }

  #sum(body: string, { index, text }: Standing): void {
    const leaves = this.#sums.get(body) ?? new Map<number, string>()
    this.#sums.set(body, leaves)
    leaves.set(index, text)
  }

  /** What was entered of every contest, in the order of the election. */
  get contests(): readonly PublishedContest[] {
    return this.#contests.map(({ published }) => published)
  }

  #common(): Readonly<{ event: string; at: string }> {
    return { event: this.#event, at: this.#at }
  }

  async #key(
    key: OfficeKey,
    role: 'board' | 'committee',
    unit: string,
    may: readonly LeafBody['type'][],
    contests: readonly string[],
  ): Promise<Standing> {
    const body = { key: key.leaf, holder: { role, unit }, may, contests, areas: null, passkey: null }
    const standing = await this.#append({ ...this.#common(), type: 'key', ...body }, this.#root)
    this.#keys.set(standing.index, standing.text)
    return standing
  }

  #contestLeaf(
    { id, body, province, number, seats, pollingAreas }: Constituency,
    candidates: readonly CandidateOpening[],
    board: OfficeKey,
  ): Promise<Standing> {
    return this.#append(
      {
        ...this.#common(),
        type: 'contest',
        contest: id,
        prev: null,
        body,
        round: 'first',
        committee: province,
        number,
        seats,
        candidates: candidates.map(({ id: candidate, name, birthDate, salt: opened }) => ({
          id: candidate,
          commit: this.#commit(opened, { birthDate, contest: id, event: this.#event, id: candidate, name }),
        })),
        areas: pollingAreas.length,
      },
      board,
    )
  }

  #aggregate(
    level: 'board' | 'committee' | 'nation',
    subject: string,
    children: readonly Standing[],
    figures: Sums | UpperSums,
    outcome: LeafOutcome | null,
    key: OfficeKey,
  ): Promise<Standing> {
    return this.#append(
      {
        ...this.#common(),
        type: 'aggregate',
        level,
        subject,
        prev: null,
        children: childrenOf(children),
        figures,
        outcome,
        papers: [],
      },
      key,
    )
  }

  #outcomeOf(contest: string): LeafOutcome | null {
    const outcome = this.#counted.totals.get(contest)?.outcome
    return outcome ? leafOutcome(outcome) : null
  }

  #commit(opened: string, document: Parameters<typeof commitmentOf>[1]): string {
    const commit = commitmentOf(new Uint8Array(Buffer.from(opened, 'hex')), document)
    if (!commit.ok) throw new NotCanonical(commit.at, commit.code)
    return commit.value
  }

  #sign(body: LeafBody, key: OfficeKey): Uint8Array {
    const leaf = signedLeaf(body, key.signer)
    if (!leaf.ok) throw new NotCanonical(leaf.at, leaf.code)
    return leaf.value
  }

  async #append(body: LeafBody, key: OfficeKey): Promise<Standing> {
    const leaf = this.#sign(body, key)
    const { index, hash } = await this.#writer.append(leaf)
    return { index, hash, text: new TextDecoder().decode(leaf) }
  }
}

/** A text of the election has no canonical form (a name that is not in NFC): nothing can be signed. */
export class NotCanonical extends Error {
  readonly at: string
  readonly code: string

  constructor(at: string, code: string) {
    super(`${code} ${at}`)
    this.at = at
    this.code = code
  }
}

const salt = (): string => randomBytes(32).toString('hex')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
