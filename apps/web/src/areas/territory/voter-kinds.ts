import { type VoterKind, voterKinds } from '@baucu/contract'
import type { Body } from '@baucu/law'

/** What is counted of the voters in an election: all, men, women, and each body it elects. */
export const kindsOf = (bodies: readonly Body[]): readonly VoterKind[] =>
  voterKinds.filter((kind) => kind === 'total' || kind === 'men' || kind === 'women' || bodies.includes(kind))

/** A whole number as people type it, with or without a mark between thousands; undefined when it is none. */
export function readCount(text: string): number | undefined {
  const plain = /^\d{1,3}([.,\s]\d{3})+$/u.test(text.trim()) ? text.replace(/[.,\s]/gu, '') : text.trim()
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined
}
