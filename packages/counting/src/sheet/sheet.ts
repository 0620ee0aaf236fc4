import { differing, emptyFields, type Figures } from './figures.ts'

/** Whoever types: two entries of one sheet never share a person, an account or a session. */
export type Hand = Readonly<{ account: string; person: string | null; session: string }>

export type Entry = Readonly<{ by: Hand; figures: Figures }>

/**
 * The counting minutes of one contest in one polling area, on the way from the paper to two equal entries. Nine states;
 * what a state carries is all that is known in it.
 */
export type Sheet =
  | Readonly<{ state: 'empty' }>
  | Readonly<{ state: 'first-typing'; by: Hand }>
  /** "Đang vướng": entered with an arithmetic fault and the reason; a lead looks at it before anybody types it again. */
  | Readonly<{ state: 'first-held'; first: Entry; reason: string }>
  /** `seen`: who decided about these figures and so has seen them; they do not type them a second time. */
  | Readonly<{ state: 'first-done'; first: Entry; seen: readonly Hand[] }>
  | Readonly<{ state: 'second-typing'; first: Entry; seen: readonly Hand[]; by: Hand }>
  /** Both were asked to read the paper again, or nobody was yet; a lead decides who reads again. */
  | Readonly<{ state: 'different'; first: Entry; second: Entry; fields: readonly string[] }>
  /** One of the two reads the paper again: the fields that differ, blind. */
  | Readonly<{ state: 'first-returned'; first: Entry; second: Entry; fields: readonly string[] }>
  | Readonly<{ state: 'second-returned'; first: Entry; second: Entry; fields: readonly string[] }>
  | Readonly<{ state: 'agreed'; first: Entry; second: Entry }>

export type SheetState = Sheet['state']

export const sheetStates = [
  'empty',
  'first-typing',
  'first-held',
  'first-done',
  'second-typing',
  'different',
  'first-returned',
  'second-returned',
  'agreed',
] as const satisfies readonly SheetState[]

export type Part = 'first' | 'second'

/** What somebody does with a sheet. `fields` of the contest, in the order of the form. */
export type SheetStep =
  /** Takes the sheet in hand, so that nobody else types the same part meanwhile. */
  | Readonly<{ step: 'take'; by: Hand }>
  /** Puts it back as it was. A lead may do it for somebody who is gone. */
  | Readonly<{ step: 'put-back'; by: Hand; lead: boolean }>
  /** Hands in a part. `faulty`: its figures have an open error; `reason` says why it is handed in all the same. */
  | Readonly<{
      step: 'hand-in'
      by: Hand
      figures: Figures
      fields: readonly string[]
      faulty: boolean
      reason: string
    }>
  /** The paper says so, though it cannot be right: the second entry may begin. */
  | Readonly<{ step: 'pass'; by: Hand; reason: string }>
  /** Who reads the paper again. */
  | Readonly<{ step: 'return'; to: Part; by: Hand; reason: string }>
  /** The fields that were returned, as the paper has them. */
  | Readonly<{ step: 'reread'; by: Hand; figures: Figures; fields: readonly string[] }>
  /** An entry is taken away, to be typed by somebody else. `both`: the sheet is begun anew. */
  | Readonly<{ step: 'discard'; part: Part | 'both'; by: Hand; reason: string }>
  /** Somebody above found figures that are not those of the paper: both read these fields again. */
  | Readonly<{ step: 'send-back'; fields: readonly string[]; reason: string }>

/** Why a step is not taken; the sheet stays as it was. */
export type SheetRefusal = Readonly<{
  refused:
    | 'sheet-other-state'
    /** Somebody else has it in hand. */
    | 'sheet-taken'
    /** Who typed the other part, or has seen it, may not type this one. */
    | 'sheet-same-hand'
    | 'sheet-not-yours'
    /** `fields` are empty, or not those of the contest or of the return. */
    | 'sheet-fields'
    | 'sheet-needs-reason'
    /** Who typed a part does not decide about it. */
    | 'sheet-own-entry'
  fields: readonly string[]
}>

const refuse = (refused: SheetRefusal['refused'], fields: readonly string[] = []): SheetRefusal => ({ refused, fields })

export const isRefused = (said: Sheet | SheetRefusal): said is SheetRefusal => 'refused' in said

/** Whether two hands may be the same person's. Passkeys belong to one account, so accounts stand for them. */
export const sameHand = (a: Hand, b: Hand): boolean =>
  a.account === b.account || a.session === b.session || (a.person !== null && a.person === b.person)

/** Whether somebody may type the second part. */
const mayType = ({ first, seen }: Readonly<{ first: Entry; seen: readonly Hand[] }>, by: Hand): boolean =>
  ![first.by, ...seen].some((each) => sameHand(each, by))

const isOwner = (a: Hand, b: Hand): boolean => a.account === b.account

/** Where a sheet stands after a step, or why the step is not taken. */
export function sheetAfter(sheet: Sheet, step: SheetStep): Sheet | SheetRefusal {
  switch (step.step) {
    case 'take':
      return take(sheet, step.by)
    case 'put-back':
      return putBack(sheet, step)
    case 'hand-in':
      return handIn(sheet, step)
    case 'pass':
      if (sheet.state !== 'first-held') return refuse('sheet-other-state')
      if (step.reason === '') return refuse('sheet-needs-reason')
      if (sameHand(sheet.first.by, step.by)) return refuse('sheet-own-entry')
      return { state: 'first-done', first: sheet.first, seen: [step.by] }
    case 'return':
      if (sheet.state !== 'different') return refuse('sheet-other-state')
      if (step.reason === '') return refuse('sheet-needs-reason')
      return { ...sheet, state: step.to === 'first' ? 'first-returned' : 'second-returned' }
    case 'reread':
      return reread(sheet, step)
    case 'discard':
      return discard(sheet, step)
    case 'send-back':
      if (sheet.state !== 'agreed') return refuse('sheet-other-state')
      if (step.reason === '') return refuse('sheet-needs-reason')
      if (step.fields.length === 0 || step.fields.some((field) => !(field in sheet.first.figures))) {
        return refuse('sheet-fields', step.fields)
      }
      return {
        ...{ state: 'first-returned', first: sheet.first, fields: step.fields },
        // The other reads the same fields after this one: what stood there counts for nothing any more.
        second: { ...sheet.second, figures: without(sheet.second.figures, step.fields) },
      }
  }
}

function take(sheet: Sheet, by: Hand): Sheet | SheetRefusal {
  switch (sheet.state) {
    case 'empty':
      return { state: 'first-typing', by }
    case 'first-done':
      return mayType(sheet, by)
        ? { state: 'second-typing', first: sheet.first, seen: sheet.seen, by }
        : refuse('sheet-same-hand')
    case 'first-typing':
    case 'second-typing':
      // On another device of the same account: it goes on there.
      if (!isOwner(sheet.by, by)) return refuse('sheet-taken')
      if (sheet.state === 'second-typing' && !mayType(sheet, by)) return refuse('sheet-same-hand')
      return { ...sheet, by }
    default:
      return refuse('sheet-other-state')
  }
}

function putBack(sheet: Sheet, { by, lead }: Extract<SheetStep, { step: 'put-back' }>): Sheet | SheetRefusal {
  if (sheet.state !== 'first-typing' && sheet.state !== 'second-typing') return refuse('sheet-other-state')
  if (!lead && !isOwner(sheet.by, by)) return refuse('sheet-not-yours')
  return sheet.state === 'first-typing'
    ? { state: 'empty' }
    : { state: 'first-done', first: sheet.first, seen: sheet.seen }
}

/** A first part may be handed in without taking the sheet before: a phone without a network could not. */
function handIn(sheet: Sheet, step: Extract<SheetStep, { step: 'hand-in' }>): Sheet | SheetRefusal {
  const { by, figures, fields, faulty, reason } = step
  const wrong = wrongFields(figures, fields)
  if (wrong.length > 0) return refuse('sheet-fields', wrong)
  const taken = sheet.state === 'empty' || sheet.state === 'first-done' ? take(sheet, by) : sheet
  if (isRefused(taken)) return taken
  if (taken.state !== 'first-typing' && taken.state !== 'second-typing') return refuse('sheet-other-state')
  if (!isOwner(taken.by, by)) return refuse('sheet-taken')
  const entry: Entry = { by, figures }
  if (taken.state === 'second-typing') {
    return mayType(taken, by) ? compared(taken.first, entry, fields, 'hand-in') : refuse('sheet-same-hand')
  }
  if (!faulty) return { state: 'first-done', first: entry, seen: [] }
  return reason === '' ? refuse('sheet-needs-reason') : { state: 'first-held', first: entry, reason }
}

/** Only the returned fields count; the others stay as they were handed in. */
function reread(sheet: Sheet, { by, figures, fields }: Extract<SheetStep, { step: 'reread' }>): Sheet | SheetRefusal {
  if (sheet.state !== 'first-returned' && sheet.state !== 'second-returned') return refuse('sheet-other-state')
  const part: Part = sheet.state === 'first-returned' ? 'first' : 'second'
  const before = sheet[part]
  if (!isOwner(before.by, by)) return refuse('sheet-not-yours')
  if (sameHand(sheet[part === 'first' ? 'second' : 'first'].by, by)) return refuse('sheet-same-hand')
  const wrong = wrongFields(figures, sheet.fields)
  if (wrong.length > 0) return refuse('sheet-fields', wrong)
  const entry: Entry = { by, figures: { ...before.figures, ...figures } }
  return part === 'first'
    ? compared(entry, sheet.second, fields, 'first-reread')
    : compared(sheet.first, entry, fields, 'second-reread')
}

/**
 * Two entries side by side. Who typed the second part reads what differs once again at once, without knowing what the other
 * has: most differences are slips of the hand, and no lead is needed for them. When it differs still, a lead decides.
 */
function compared(
  first: Entry,
  second: Entry,
  all: readonly string[],
  after: 'hand-in' | 'first-reread' | 'second-reread',
): Sheet {
  const fields = differing(first.figures, second.figures, all)
  if (fields.length === 0) return { state: 'agreed', first, second }
  const unread = emptyFields(second.figures, fields).length > 0
  const state = after === 'hand-in' || (after === 'first-reread' && unread) ? 'second-returned' : 'different'
  return { state, first, second, fields }
}

function discard(sheet: Sheet, { part, by, reason }: Extract<SheetStep, { step: 'discard' }>): Sheet | SheetRefusal {
  if (reason === '') return refuse('sheet-needs-reason')
  if (part === 'both') {
    return sheet.state === 'empty' ? refuse('sheet-other-state') : { state: 'empty' }
  }
  switch (sheet.state) {
    case 'first-held':
    case 'first-done':
      return part === 'first' ? { state: 'empty' } : refuse('sheet-other-state')
    case 'different':
    case 'first-returned':
    case 'second-returned': {
      // Whoever typed the part that stays does not take the other one away.
      const kept = part === 'first' ? sheet.second : sheet.first
      if (sameHand(kept.by, by)) return refuse('sheet-own-entry')
      // A part that waits to be read again is no whole part: both are begun anew.
      if (Object.values(kept.figures).includes(null)) return { state: 'empty' }
      return { state: 'first-done', first: kept, seen: [by] }
    }
    default:
      return refuse('sheet-other-state')
  }
}

/** Fields that are missing, empty, unknown or no counts. */
function wrongFields(figures: Figures, fields: readonly string[]): readonly string[] {
  const known = new Set(fields)
  const isCount = (value: number | null | undefined) =>
    value !== null && value !== undefined && Number.isSafeInteger(value) && value >= 0
  return [
    ...fields.filter((field) => !isCount(figures[field])),
    ...Object.keys(figures).filter((field) => !known.has(field)),
  ]
}

const without = (figures: Figures, fields: readonly string[]): Figures =>
  Object.fromEntries(Object.entries(figures).map(([field, value]) => [field, fields.includes(field) ? null : value]))
