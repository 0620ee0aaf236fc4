import {
  newTally,
  type TallyAction,
  type TallyAid,
  type TallyContest,
  type TallyRefusal,
  takeStep,
  tallyFigures,
} from '@baucu/counting'
import { useEffect, useRef, useState } from 'react'
import { answerOf, inStore } from '../../kernel/device/database.ts'
import { writeDraft } from '../../kernel/device/drafts.ts'
import { type TallyResult, tallyResultKey } from './tally-result.ts'
import { useKept } from './use-kept.ts'

export type Tally = Readonly<{
  /** Undefined until it is known what this device keeps. */
  aid: TallyAid | undefined
  refusal: TallyRefusal | undefined
  /** Takes a step and keeps it on this device; says whether it was taken. */
  take: (action: TallyAction) => boolean
  /** What was handed to the minutes. */
  result: TallyResult | null
  handOver: (now: Date) => void
  /** Nothing of this contest is left on this device. */
  forget: () => void
}>

/** The count of one contest of an area as this device keeps it, and the steps it takes. */
export function useTally(frame: string, area: string, constituency: string, contest: TallyContest): Tally {
  const draft = useKept<TallyAid>(tallyKey(frame, area, constituency))
  const handed = useKept<TallyResult>(tallyResultKey(frame, area, constituency))
  const [refusal, setRefusal] = useState<TallyRefusal>()
  const known = draft.value !== undefined && handed.value !== undefined
  const aid = known ? (draft.value ?? newTally(contest)) : undefined
  // Two taps may come before the page is drawn anew.
  const latest = useRef(aid)
  latest.current = aid
  return {
    aid,
    refusal,
    take: (action) => {
      if (!latest.current) return false
      const said = takeStep(latest.current, action)
      setRefusal(said.ok ? undefined : said.refusal)
      if (!said.ok) return false
      latest.current = said.aid
      draft.set(said.aid)
      // What was handed over no longer is what the table counts.
      if (action.kind === 'go-on') handed.set(null)
      return true
    },
    result: handed.value ?? null,
    handOver: (now) => {
      if (latest.current?.stage === 'finished') handed.set({ ...tallyFigures(latest.current), at: now.toISOString() })
    },
    forget: () => {
      setRefusal(undefined)
      draft.set(null)
      handed.set(null)
      void writeDraft(tableFormKey(frame, area, constituency), {})
    },
  }
}

const tallyKey = (frame: string, area: string, constituency: string): string =>
  `count.tally ${frame} ${area} ${constituency}`

/** What is typed about who sits at the table, until it is set. */
export const tableFormKey = (frame: string, area: string, constituency: string): string =>
  `count.table ${frame} ${area} ${constituency}`

/** Whether this browser keeps anything; some private windows do not. True until it is known. */
export function useKeeps(): boolean {
  const [keeps, setKeeps] = useState(true)
  useEffect(() => {
    inStore('drafts', 'readonly', (rows) => answerOf(rows.count())).then(
      () => setKeeps(true),
      () => setKeeps(false),
    )
  }, [])
  return keeps
}
