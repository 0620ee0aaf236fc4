import type { CopyRefusal } from './change.ts'
import type { Copy } from './copy.ts'

/** Files one copy carries at most: enough to show what was done, not an archive. A custom, not law. */
export const mostEvidence = 30

/**
 * Why a copy takes no further file as evidence; undefined = it does. It takes them at any time, also after it was graded:
 * "evidence attached" may be the very point that was not met.
 */
export function refuseEvidence(copy: Pick<Copy, 'state'>, attached: number): CopyRefusal | undefined {
  if (copy.state === 'withdrawn') return { code: 'withdrawn', numbers: {} }
  return attached < mostEvidence ? undefined : { code: 'evidence-full', numbers: { most: mostEvidence } }
}

/** Why a piece of evidence stays: what somebody was graded by is not taken away, nor what another attached. */
export function refuseRemoval(copy: Pick<Copy, 'state' | 'quality'>, isOwn: boolean): CopyRefusal | undefined {
  if (copy.state === 'withdrawn') return { code: 'withdrawn', numbers: {} }
  if (copy.quality !== null) return { code: 'evidence-graded', numbers: {} }
  return isOwn ? undefined : { code: 'evidence-of-another', numbers: {} }
}
