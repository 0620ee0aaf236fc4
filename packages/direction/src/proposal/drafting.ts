import { daysBetween, plusDays } from '@baucu/law'

/** A step of the way from "let it be drafted" to the issued document; `share`: how much of the time has gone by then, in per cent. */
export type DraftingStep = Readonly<{ id: string; title: Readonly<{ vi: string; en: string }>; share: number }>

/**
 * The last day of each step when the document is due on a day: whole days, never before the start, one step never before
 * the one ahead of it, the last one on the day itself. Without a day nothing is due.
 */
export function draftingDays(
  steps: readonly DraftingStep[],
  start: string,
  until: string | null,
): readonly Readonly<{ step: DraftingStep; due: string | null }>[] {
  const days = until === null ? 0 : daysBetween(start, until)
  return steps.map((step) => ({
    step,
    due: until === null ? null : plusDays(start, Math.floor((days * step.share) / 100)),
  }))
}

/** Whether the steps of a pack come one after the other and end when the time is over. */
export const areInOrder = (steps: readonly DraftingStep[]): boolean =>
  steps.at(-1)?.share === 100 && steps.every(({ share }, index) => share > (steps[index - 1]?.share ?? 0))
