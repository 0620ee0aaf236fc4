import { type Edition, law83 } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from '../reason.ts'

/** Why a person may not stand (Điều 37), point by point. */
export const bars = [
  'deprived-of-standing',
  'imprisoned',
  'incapacitated',
  'accused',
  'serving-judgment',
  'record-not-expunged',
  'compulsory-education',
  'compulsory-detox',
  'community-education',
] as const
export type Bar = (typeof bars)[number]

/** The bars and their points. Law 83/2025 only changed the places of 37.5 (special zones instead of townships). */
export const barArticles: Readonly<Record<Bar, Provision<true>>> = {
  'deprived-of-standing': unchanged(true, '37.1'),
  imprisoned: unchanged(true, '37.1'),
  incapacitated: unchanged(true, '37.1'),
  accused: unchanged(true, '37.2'),
  'serving-judgment': unchanged(true, '37.3'),
  'record-not-expunged': unchanged(true, '37.4'),
  'compulsory-education': unchanged(true, '37.5'),
  'compulsory-detox': unchanged(true, '37.5'),
  'community-education': unchanged(true, '37.5', { amendedBy: law83 }),
}

const noBar: Provision<true> = unchanged(true, '37')

/** X-BARRED: nothing in Điều 37 keeps the person from standing (numbers: bar; empty when nothing does). */
export function judgeBars(edition: Edition, found: readonly Bar[]): Ruling {
  const reasons: Reason[] =
    found.length === 0
      ? [reasonFrom('X-BARRED', edition, noBar, true, { bar: '' })]
      : found.map((bar) => reasonFrom('X-BARRED', edition, barArticles[bar], false, { bar }))
  return ruling(reasons)
}
