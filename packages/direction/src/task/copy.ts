/**
 * A task copy: what one organisation owes for one item. Progress says how far the work is and is told by who does it;
 * quality says whether it is right and is told by somebody else. A copy is complete only when both agree.
 */
export type Copy = Readonly<{
  state: CopyState
  /** The last day the law allows; null = the law sets none. */
  legalDue: string | null
  /** The last day that was asked for; never later than `legalDue`. */
  due: string | null
  /** What `due` was before each extension, with the day it was extended; the earliest first. */
  extensions: readonly Extension[]
  /** 0 to 100, as last told. */
  progress: number
  /** Day on which progress reached 100 for good; null while it has not. */
  doneOn: string | null
  quality: Quality | null
  /** How often it was sent back. */
  returns: number
  /** The office that answers for it; null until somebody was named. */
  owner: string | null
  /** Who told the progress last. */
  doer: string | null
  /** What it waits for outside of what is kept here, in words; null = nothing. */
  waitsOn: string | null
  /** Tasks of other organisations it waits for that are not complete. */
  waitsFor: number
}>

/**
 * sent: nobody has answered · acknowledged: an owner was named · working: progress was told · done: the doer says it is ·
 * withdrawn: no longer asked for, its history stays.
 */
export const copyStates = ['sent', 'acknowledged', 'working', 'done', 'withdrawn'] as const
export type CopyState = (typeof copyStates)[number]

export type Extension = Readonly<{ from: string | null; until: string; on: string; approver: string; reason: string }>

/** met: right · more: something is to be added · unmet: it does not do. */
export const qualityResults = ['met', 'more', 'unmet'] as const
export type QualityResult = (typeof qualityResults)[number]
export type Quality = Readonly<{ result: QualityResult; by: string; on: string; unmet: readonly string[] }>

/** A copy as it is sent out. A day asked for after the legal one becomes the legal one. */
export const newCopy = (days: Pick<Copy, 'legalDue' | 'due'>): Copy => ({
  state: 'sent',
  legalDue: days.legalDue,
  due: earlier(days.due, days.legalDue),
  extensions: [],
  progress: 0,
  doneOn: null,
  quality: null,
  returns: 0,
  owner: null,
  doer: null,
  waitsOn: null,
  waitsFor: 0,
})

/** The earlier of two days; a missing one does not bind. */
export const earlier = (one: string | null, other: string | null): string | null =>
  one === null ? other : other === null || one < other ? one : other
