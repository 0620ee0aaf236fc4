import { sha256 } from '@noble/hashes/sha2.js'
import type { AuditContest } from './contest.ts'
import { byBytes, hexOf } from './sample.ts'

/**
 * Fixes figures before the dice: SHA-256, in hexadecimal, of `{seats, riskLimit, areas: [[id, cast, valid, [[candidate, votes], …]], …]}`
 * as JSON without spaces, areas and candidates in byte order. One figure changed gives another digest, and so other areas.
 */
export function figuresDigest({ seats, riskLimit, areas }: AuditContest): string {
  const rows = [...areas]
    .sort((a, b) => byBytes(a.id, b.id))
    .map(({ id, cast, valid, votes }) => [id, cast, valid, Object.entries(votes).sort(([a], [b]) => byBytes(a, b))])
  return hexOf(sha256(new TextEncoder().encode(JSON.stringify({ seats, riskLimit, areas: rows }))))
}

/** The seed of a draw: the digits of the public dice, a comma, and the digest of what was fixed before them. */
export const seedOf = (dice: string, digest: string): string => `${dice},${digest}`
