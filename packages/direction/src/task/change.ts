import type { Copy, QualityResult } from './copy.ts'
import { mostWaits } from './dependencies.ts'
import { qualityPoints } from './quality.ts'

/** What can happen to a copy. `by` is a person; `on` a day. */
export type CopyEvent = Readonly<{ by: string; on: string }> &
  (
    | Readonly<{ type: 'acknowledge'; owner: string }>
    | Readonly<{ type: 'progress'; percent: number; waitsOn?: string | null }>
    | Readonly<{ type: 'grade'; result: QualityResult; unmet: readonly string[] }>
    | Readonly<{ type: 'return'; reason: string }>
    | Readonly<{ type: 'extend'; until: string; reason: string; approver: string }>
    | Readonly<{ type: 'withdraw'; reason: string }>
    /** It waits for one more task of another organisation; it no longer waits for one of them. */
    | Readonly<{ type: 'wait' }>
    | Readonly<{ type: 'go-on' }>
  )

/** Why something cannot happen to a copy now. */
export type CopyRefusal = Readonly<{
  code:
    | 'withdrawn'
    | 'already-acknowledged'
    | 'not-a-percentage'
    | 'own-work'
    | 'not-done'
    | 'unknown-point'
    | 'met-with-unmet-point'
    | 'needs-unmet-point'
    | 'needs-reason'
    | 'after-legal-date'
    | 'not-later'
    | 'own-extension'
    | 'done-waits'
    | 'waits-for-many'
    | 'evidence-full'
    | 'evidence-graded'
    | 'evidence-of-another'
  numbers: Readonly<Record<string, string | number>>
}>

/** What becomes of a copy. The same events in the same order always give the same copy. */
export function changeCopy(copy: Copy, event: CopyEvent): Copy | CopyRefusal {
  if (copy.state === 'withdrawn') return refuse('withdrawn')
  switch (event.type) {
    case 'acknowledge':
      if (copy.state !== 'sent') return refuse('already-acknowledged')
      return { ...copy, state: 'acknowledged', owner: event.owner }
    case 'progress':
      return progressed(copy, event)
    case 'grade':
      return graded(copy, event)
    case 'return':
      if (event.reason.trim() === '') return refuse('needs-reason')
      if (copy.progress < 100) return refuse('not-done', { progress: copy.progress })
      if (event.by === copy.doer) return refuse('own-work')
      return { ...copy, state: 'working', progress: 90, doneOn: null, quality: null, returns: copy.returns + 1 }
    case 'extend':
      return extended(copy, event)
    case 'withdraw':
      return event.reason.trim() === '' ? refuse('needs-reason') : { ...copy, state: 'withdrawn', waitsFor: 0 }
    case 'wait':
      if (copy.progress === 100) return refuse('done-waits')
      if (copy.waitsFor >= mostWaits) return refuse('waits-for-many', { most: mostWaits })
      return { ...copy, waitsFor: copy.waitsFor + 1 }
    case 'go-on':
      return { ...copy, waitsFor: Math.max(0, copy.waitsFor - 1) }
  }
}

type Of<T extends CopyEvent['type']> = Extract<CopyEvent, { type: T }>

function progressed(copy: Copy, { percent, waitsOn, by, on }: Of<'progress'>): Copy | CopyRefusal {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return refuse('not-a-percentage', { percent })
  const done = percent === 100
  // Whoever says once more that graded work is done has not done it: else he would have graded his own.
  const again = done && copy.quality !== null
  return {
    ...copy,
    state: done ? 'done' : 'working',
    progress: percent,
    doer: again ? copy.doer : by,
    doneOn: done ? (copy.doneOn ?? on) : null,
    // Work that was taken up again is graded again.
    quality: done ? copy.quality : null,
    waitsOn: done ? null : waitsOn === undefined ? copy.waitsOn : waitsOn,
    waitsFor: done ? 0 : copy.waitsFor,
  }
}

function graded(copy: Copy, { result, unmet, by, on }: Of<'grade'>): Copy | CopyRefusal {
  if (copy.progress < 100) return refuse('not-done', { progress: copy.progress })
  if (by === copy.doer) return refuse('own-work')
  const unknown = unmet.find((each) => !qualityPoints.some((point) => point.id === each))
  if (unknown !== undefined) return refuse('unknown-point', { point: unknown })
  if (result === 'met' && unmet.length > 0) return refuse('met-with-unmet-point', { points: unmet.length })
  if (result !== 'met' && unmet.length === 0) return refuse('needs-unmet-point')
  return { ...copy, quality: { result, by, on, unmet: [...new Set(unmet)] } }
}

function extended(copy: Copy, { until, reason, approver, on, by }: Of<'extend'>): Copy | CopyRefusal {
  if (reason.trim() === '') return refuse('needs-reason')
  // Whoever does the work may ask for more time; another grants it.
  if (approver === copy.doer || by === copy.doer) return refuse('own-extension')
  if (copy.legalDue !== null && until > copy.legalDue)
    return refuse('after-legal-date', { until, legalDue: copy.legalDue })
  if (until < on) return refuse('not-later', { until, due: on })
  if (copy.due !== null && until <= copy.due) return refuse('not-later', { until, due: copy.due })
  return { ...copy, due: until, extensions: [...copy.extensions, { from: copy.due, until, on, approver, reason }] }
}

const refuse = (code: CopyRefusal['code'], numbers: CopyRefusal['numbers'] = {}): CopyRefusal => ({ code, numbers })

/** Whether a change was refused. */
export const isRefused = (answer: Copy | CopyRefusal): answer is CopyRefusal => 'code' in answer
