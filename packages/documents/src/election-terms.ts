import type { Body } from '@baucu/law'
import { blank } from './form-content.ts'

/** Terms of the National Assembly by the year of their election. */
const assemblies: Readonly<Record<string, string>> = { '2016': 'XIV', '2021': 'XV', '2026': 'XVI' }

/** `khóa XVI`; a blank for the pen where the election of a year is not known. */
export const assemblyTerm = (year: string): string => `khóa ${assemblies[year] ?? blank(10)}`

/** Councils sit five years: `2026-2031`. */
export const councilYears = (year: string): string => `${year}-${Number(year) + 5}`

const levels: Readonly<Record<Exclude<Body, 'NA'>, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
}

/** `cấp tỉnh`: what a council is of. */
export const councilLevel = (body: Exclude<Body, 'NA'>): string => levels[body]

export const upper = (text: string): string => text.toLocaleUpperCase('vi')
