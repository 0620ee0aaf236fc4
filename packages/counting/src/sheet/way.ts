import type { SurplusRuling } from '@baucu/law'
import { type Hand, type Sheet, sameHand } from './sheet.ts'

/** Whether minutes have gone upward: not yet, waiting for the Board, taken, or annulled after that. */
export type Upward = 'no' | 'sent' | 'accepted' | 'annulled'

/** Ballots collected and issued, where there are more of the first (ID-07). */
export type Surplus = Readonly<{ collected: number; issued: number }>

/** Where a sheet stands on its way to the Board, with what is known of a surplus of ballots. */
export type Way = Readonly<{
  sheet: Sheet
  upward: Upward
  /** Of the figures that stand; null = no more ballots were collected than issued. */
  surplus: Surplus | null
  /** What was recorded of it last. */
  sign: Surplus | null
  /** What the National Election Council said of it last, and of which figures (Điều 81). */
  ruling: (Surplus & Readonly<{ said: SurplusRuling }>) | null
}>

/** What somebody does with minutes that two people typed alike. */
export type WayStep =
  /** `open`: they have another open error than the surplus. */
  | Readonly<{ step: 'send'; by: Hand; lead: boolean; open: boolean }>
  /** Enters what the Council said of the surplus that stands on them. */
  | Readonly<{ step: 'rule'; by: Hand; said: SurplusRuling }>
  | Readonly<{ step: 'accept'; by: Hand }>
  /** Gives fields back to both typists before they are accepted. */
  | Readonly<{ step: 'send-back' }>
  /** Opens them again after that, by somebody who typed neither entry. */
  | Readonly<{ step: 'correct'; by: Hand }>

export type WayRefusal = Readonly<{
  refused:
    | 'sheet-other-state'
    | 'sheet-upward'
    | 'sheet-open-error'
    | 'sheet-own-entry'
    /** No more ballots were collected than issued. */
    | 'sheet-finding-gone'
    | 'sheet-awaits-council'
    /** The Council annulled the result of the area; it votes again. */
    | 'sheet-council-annulled'
}>

const refuse = (refused: WayRefusal['refused']): WayRefusal => ({ refused })

/** A sign or a ruling is of these figures. */
export const isOf = (surplus: Surplus | null, said: Surplus | null): boolean =>
  surplus !== null && said !== null && surplus.collected === said.collected && surplus.issued === said.issued

/** What the Council said of the surplus that stands on the sheet now; of other figures it said nothing. */
const ruled = ({ surplus, ruling }: Way): SurplusRuling | null =>
  isOf(surplus, ruling) ? (ruling?.said ?? null) : null

/**
 * Where minutes stand after a step upward, or why it is not taken. Minutes with a surplus are sent by a lead who recorded it, and
 * accepted only when the Council let these very figures stand; what it annulled goes nowhere any more.
 */
export function wayAfter(way: Way, step: WayStep): Upward | WayRefusal {
  const { sheet, upward, surplus, sign } = way
  const isOwn = (by: Hand): boolean =>
    sheet.state === 'agreed' && (sameHand(sheet.first.by, by) || sameHand(sheet.second.by, by))
  switch (step.step) {
    case 'send': {
      if (upward !== 'no') return refuse('sheet-upward')
      if (sheet.state !== 'agreed') return refuse('sheet-other-state')
      const mayPass = surplus === null || (step.lead && !isOwn(step.by) && isOf(surplus, sign))
      return step.open || !mayPass ? refuse('sheet-open-error') : 'sent'
    }
    case 'rule':
      if (upward !== 'sent' || sheet.state !== 'agreed') return refuse('sheet-other-state')
      if (surplus === null) return refuse('sheet-finding-gone')
      return isOwn(step.by) ? refuse('sheet-own-entry') : 'sent'
    case 'accept':
      if (upward !== 'sent' || sheet.state !== 'agreed') return refuse('sheet-other-state')
      if (isOwn(step.by)) return refuse('sheet-own-entry')
      if (surplus === null || ruled(way) === 'stands') return 'accepted'
      return refuse(ruled(way) === 'annulled' ? 'sheet-council-annulled' : 'sheet-awaits-council')
    case 'send-back':
      if (upward === 'accepted' || upward === 'annulled') return refuse('sheet-upward')
      return ruled(way) === 'annulled' ? refuse('sheet-council-annulled') : 'no'
    case 'correct':
      if (upward !== 'accepted' || sheet.state !== 'agreed') return refuse('sheet-other-state')
      return isOwn(step.by) ? refuse('sheet-own-entry') : 'no'
  }
}
