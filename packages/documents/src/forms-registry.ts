import { readFileSync } from 'node:fs'
import type { Edition } from '@baucu/law'

/** An official form as `packs/forms/registry.json` knows it. */
export type OfficialForm = Readonly<{
  edition: Edition
  number: number
  suffix: 'HĐBC-QH' | 'HĐBC-HĐND' | 'HĐBC'
  title: string
  filledBy: string
  recipients: readonly string[]
  /** Copies the form says are made; null = it does not say, or we have not read it. */
  copies: number | null
  /** Id of the step of the legal calendar that ends its time; null = none stated. */
  deadlineStep: string | null
  /** Template that prints it, or null. */
  implemented: string | null
  /** What was compared with the official text; `layout` = with the official print. */
  verified: Readonly<{ number: boolean; title: boolean; wording: boolean; layout: boolean; note: string | null }>
  /** Known mistakes in the official form: we follow the meaning and say so. */
  defects: readonly string[]
}>

const file = new URL('../../../packs/forms/registry.json', import.meta.url)

let forms: readonly OfficialForm[] | undefined

/** The forms of an edition in the order of their numbers. */
export function officialForms(edition: Edition): readonly OfficialForm[] {
  forms ??= (JSON.parse(readFileSync(file, 'utf8')) as { forms: OfficialForm[] }).forms
  return forms.filter((form) => form.edition === edition)
}

/** `19/HĐBC-QH`, numbers under ten with a zero as the resolutions write them. */
export const formCode = ({ number, suffix }: OfficialForm): string => `${String(number).padStart(2, '0')}/${suffix}`
