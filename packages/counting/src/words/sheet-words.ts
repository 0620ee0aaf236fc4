import { count, explainFinding, type Finding, type Inputs, type Locale } from '@baucu/law'

const v = (value: number | string | undefined): string => count(value, 'vi')
const e = (value: number | string | undefined): string => count(value, 'en')

/** Findings that only the sheet of a polling area makes, from two papers side by side. */
const own: Readonly<Record<string, Readonly<Record<Locale, (n: Inputs) => string>>>> = {
  'SUM-01': {
    vi: (n) => `Tổng cộng trên phiếu kiểm là ${v(n.total)}, cộng phiếu của từng người được ${v(n.sum)}.`,
    en: (n) => `The tally sheet says ${e(n.total)} in total, the votes of each add up to ${e(n.sum)}.`,
  },
  'USE-01': {
    vi: (n) => `Biên bản kiểm phiếu ghi phát ra ${v(n.issued)} phiếu, biên bản kiểm kê ghi ${v(n.inventory)} phiếu.`,
    en: (n) => `The counting minutes say ${e(n.issued)} issued, the inventory of ballots ${e(n.inventory)}.`,
  },
}

/** The sentence of a finding on a sheet, without its code and article. */
export const explainSheetFinding = (finding: Finding, locale: Locale): string =>
  own[finding.code]?.[locale](finding.numbers) ?? explainFinding(finding, locale)
