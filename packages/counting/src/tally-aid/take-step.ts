import type {
  Bundle,
  Counting,
  Decided,
  Entry,
  Pile,
  TallyAction,
  TallyAid,
  TallyContest,
  TallyRefusal,
  TallyRefusalCode,
  TallyTable,
} from './tally-aid.ts'
import { bundleSums, tallySums } from './tally-sums.ts'

/** The state after a step, or why the step is not taken. */
export type Taken = Readonly<{ ok: true; aid: TallyAid } | { ok: false; refusal: TallyRefusal }>

type Action<K extends TallyAction['kind']> = Extract<TallyAction, { kind: K }>
type Reading = Extract<TallyAid, { stage: 'reading' }>

export const newTally = (contest: TallyContest): TallyAid => ({ stage: 'set-up', contest })

/** Takes one step of the count. Everything the aid knows comes about through here. */
export function takeStep(aid: TallyAid, action: TallyAction): Taken {
  switch (action.kind) {
    case 'set-table':
      return setTable(aid, action)
    case 'open-bundle':
      return aid.stage === 'between' ? openBundle(aid, action.pile) : notNow
    case 'mark':
      return aid.stage === 'reading' ? mark(aid, action.name) : notNow
    case 'next':
      return aid.stage === 'reading' ? next(aid) : notNow
    case 'stroke':
      return aid.stage === 'reading' ? stroke(aid, action.name) : notNow
    case 'invalid':
      return aid.stage === 'reading' ? enter(aid, { kind: 'invalid', ground: action.ground }) : notNow
    case 'set-aside':
      return aid.stage === 'reading' ? enter(aid, { kind: 'aside', decided: null }) : notNow
    case 'undo':
      return aid.stage === 'reading' ? undo(aid) : notNow
    case 'close-bundle':
      return aid.stage === 'reading' ? closeBundle(aid, action.checked) : notNow
    case 'read-again':
      return readAgain(aid, action)
    case 'decide':
      return aid.stage === 'between' ? decide(aid, action) : notNow
    case 'finish':
      return aid.stage === 'between' ? finish(aid) : notNow
    case 'go-on':
      return aid.stage === 'finished' ? taken({ ...aid, stage: 'between' }) : notNow
  }
}

const taken = (aid: TallyAid): Taken => ({ ok: true, aid })

const refuse = (
  code: TallyRefusalCode,
  numbers: Readonly<Record<string, number>> = {},
  field: string | null = null,
): Taken => ({ ok: false, refusal: { code, field, numbers } })

const notNow = refuse('not-now')

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

function setTable(aid: TallyAid, { table, reason = '' }: Action<'set-table'>): Taken {
  const wrong = wrongTable(table)
  if (wrong) return wrong
  if (aid.stage === 'set-up') {
    return taken({ stage: 'between', contest: aid.contest, table, recounts: [], bundles: [] })
  }
  if (aid.stage === 'finished') return notNow
  const was = aid.table.collected
  if (was === table.collected) return taken({ ...aid, table })
  if (reason.trim() === '') return refuse('no-reason', {}, 'reason')
  return taken({ ...aid, table, recounts: [...aid.recounts, { was, reason: reason.trim() }] })
}

function wrongTable({ reader, writer, checker, collected, voted }: TallyTable): Taken | undefined {
  const seated = Object.entries({ reader, writer, checker })
  for (const [index, [role, name]] of seated.entries()) {
    const plain = (text: string) => text.trim().toLocaleLowerCase('vi')
    if (plain(name) === '') return refuse('name-missing', {}, role)
    if (seated.slice(0, index).some(([, other]) => plain(other) === plain(name))) return refuse('same-person', {}, role)
  }
  if (!isCount(collected)) return refuse('not-a-count', {}, 'collected')
  if (voted !== null && !isCount(voted)) return refuse('not-a-count', {}, 'voted')
  return undefined
}

/** How many names a valid ballot of this contest may keep. */
const mostNames = ({ seats, candidates }: TallyContest): number => Math.min(seats, candidates.length)

function openBundle(aid: Counting, pile: Pile): Taken {
  const most = mostNames(aid.contest)
  if (pile.kind === 'valid' && !(Number.isInteger(pile.names) && pile.names >= 1 && pile.names <= most)) {
    return refuse('no-such-class', { names: pile.names, most })
  }
  const number = 1 + Math.max(0, ...aid.bundles.map((each) => each.number))
  return taken({ ...aid, stage: 'reading', open: { number, pile, entries: [], kept: 0, again: [] }, hand: [] })
}

function mark(aid: Reading, name: number): Taken {
  const { pile } = aid.open
  if (pile.kind !== 'valid' || pile.way !== 'ballots') return notNow
  if (!isName(aid.contest, name)) return refuse('no-such-name', { name })
  const hand = aid.hand.includes(name)
    ? aid.hand.filter((each) => each !== name)
    : [...aid.hand, name].sort((a, b) => a - b)
  return taken({ ...aid, hand })
}

const isName = ({ candidates }: TallyContest, name: number): boolean =>
  Number.isInteger(name) && name >= 0 && name < candidates.length

function next(aid: Reading): Taken {
  const { pile } = aid.open
  if (pile.kind !== 'valid' || pile.way !== 'ballots') return notNow
  if (aid.hand.length !== pile.names) return refuse('other-class', { kept: aid.hand.length, names: pile.names })
  return enter(aid, { kind: 'kept', names: aid.hand })
}

function stroke(aid: Reading, name: number): Taken {
  const { pile } = aid.open
  if (pile.kind !== 'valid' || pile.way !== 'strokes') return notNow
  return isName(aid.contest, name) ? enter(aid, { kind: 'stroke', name }) : refuse('no-such-name', { name })
}

const enter = (aid: Reading, entry: Entry): Taken =>
  taken({ ...aid, open: { ...aid.open, entries: [...aid.open.entries, entry] }, hand: [] })

function undo(aid: Reading): Taken {
  if (aid.hand.length > 0) return taken({ ...aid, hand: [] })
  const { entries, kept } = aid.open
  if (entries.length <= kept) return refuse('nothing-to-undo')
  return taken({ ...aid, open: { ...aid.open, entries: entries.slice(0, -1) } })
}

function closeBundle({ open, hand, stage: _, ...aid }: Reading, checked: number): Taken {
  if (!isCount(checked)) return refuse('not-a-count', {}, 'checked')
  if (hand.length > 0) return refuse('other-class', { kept: hand.length, names: 0 })
  const { inside, odd, votes } = bundleSums(aid.contest, open)
  if (odd > 0 && open.pile.kind === 'valid') return refuse('half-ballot', { odd, names: open.pile.names })
  if (inside !== checked) return refuse('checker-differs', { checked, read: inside }, 'checked')
  // Called name by name, a name can be heard more often than there are ballots.
  const over = votes.findIndex((each) => each > inside)
  if (over >= 0) return refuse('more-than-ballots', { name: over, votes: votes[over] ?? 0, ballots: inside })
  const bundles = open.entries.length > 0 ? [...aid.bundles, { ...open, checked }] : aid.bundles
  return taken({ ...aid, stage: 'between', bundles: [...bundles].sort((a, b) => a.number - b.number) })
}

function readAgain(aid: TallyAid, { bundle, reason }: Action<'read-again'>): Taken {
  if (aid.stage !== 'between' && aid.stage !== 'reading') return notNow
  const found = aid.stage === 'reading' ? aid.open : aid.bundles.find((each) => each.number === bundle)
  if (found?.number !== bundle) return notNow
  if (reason.trim() === '') return refuse('no-reason', {}, 'reason')
  const entries = found.entries.filter((entry) => hasLeft(found, entry))
  return taken({
    ...aid,
    stage: 'reading',
    bundles: aid.bundles.filter((each) => each.number !== bundle),
    open: {
      ...{ number: found.number, pile: found.pile, entries, kept: entries.length },
      again: [...found.again, reason.trim()],
    },
    hand: [],
  })
}

/** Whether a ballot was put elsewhere when it was read: among the invalid ones, or before the Team. */
const hasLeft = ({ pile }: Bundle, { kind }: Entry): boolean =>
  kind === 'aside' || (kind === 'invalid' && pile.kind === 'valid')

function decide(aid: Counting & { stage: 'between' }, { bundle, entry, decided }: Action<'decide'>): Taken {
  const found = aid.bundles.find((each) => each.number === bundle)
  if (found?.entries[entry]?.kind !== 'aside') return refuse('no-such-ballot')
  const wrong = wrongDecision(aid.contest, decided)
  if (wrong) return wrong
  const entries = found.entries.map((each, index): Entry => (index === entry ? { kind: 'aside', decided } : each))
  return taken({ ...aid, bundles: aid.bundles.map((each) => (each === found ? { ...found, entries } : each)) })
}

function wrongDecision(contest: TallyContest, { as, members, inFavour }: Decided): Taken | undefined {
  if (!isCount(members) || members === 0) return refuse('not-a-count', {}, 'members')
  if (!isCount(inFavour)) return refuse('not-a-count', {}, 'inFavour')
  if (inFavour === 0 || inFavour > members) return refuse('not-in-favour', { members, inFavour }, 'inFavour')
  if (as.kind === 'invalid') return undefined
  const most = mostNames(contest)
  const names = new Set(as.names.filter((each) => isName(contest, each)))
  if (names.size !== as.names.length) return refuse('no-such-name')
  if (names.size < 1 || names.size > most) return refuse('no-such-class', { names: names.size, most }, 'names')
  return undefined
}

function finish(aid: Counting & { stage: 'between' }): Taken {
  const { left, aside } = tallySums(aid)
  if (aside > 0) return refuse('aside-undecided', { aside })
  if (left > 0) return refuse('left-to-read', { left })
  if (left < 0) return refuse('more-than-collected', { over: -left })
  return taken({ ...aid, stage: 'finished' })
}
