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
import { useDraft } from '../../kernel/device/use-draft.ts'
import { type TallyResult, tallyResultKey } from './tally-result.ts'

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
  const draft = useDraft<TallyAid | null>(tallyKey(frame, area, constituency), () => null)
  const handed = useDraft<TallyResult | null>(tallyResultKey(frame, area, constituency), () => null)
  const [refusal, setRefusal] = useState<TallyRefusal>()
  const known = draft.value !== undefined && handed.value !== undefined
  const aid = known ? (draft.value ?? newTally(contest)) : undefined
  // Two taps may come before the page is drawn anew.
  const latest = useRef(aid)
  latest.current = aid
  const keep = (result: TallyResult | null) => {
    handed.set(result)
    if (!result) handed.forget()
  }
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
      if (action.kind === 'go-on') keep(null)
      return true
    },
    result: handed.value ?? null,
    handOver: (now) => {
      if (latest.current?.stage === 'finished') keep({ ...tallyFigures(latest.current), at: now.toISOString() })
    },
    forget: () => {
      setRefusal(undefined)
      draft.set(null)
      draft.forget()
      keep(null)
    },
  }
}

const tallyKey = (frame: string, area: string, constituency: string): string =>
  `count.tally ${frame} ${area} ${constituency}`

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
