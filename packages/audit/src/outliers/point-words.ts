import { count, explainFinding, type Locale } from '@baucu/law'
import type { Indicator, Point } from './area-figures.ts'

type Said = Readonly<Record<Locale, string>>

/** What an indicator compares, as the heading of its list. */
export const indicatorTitles: Readonly<Record<Indicator, Said>> = {
  identities: { vi: 'Số liệu trong biên bản', en: 'Figures within the minutes' },
  'same-area': { vi: 'Các cuộc bầu ở cùng khu vực', en: 'Contests of the same area' },
  'same-figures': { vi: 'Số liệu trùng nhau', en: 'The same figures twice' },
  neighbours: { vi: 'So với các khu vực khác', en: 'Beside the other areas' },
  pairs: { vi: 'Khoảng cách giữa hai người ứng cử', en: 'The distance between two candidates' },
  history: { vi: 'So với kỳ bầu cử trước', en: 'Beside the earlier election' },
  'last-digits': { vi: 'Chữ số cuối', en: 'Last digits' },
  'whole-percent': { vi: 'Tỷ lệ tròn phần trăm', en: 'Whole percents' },
}

/** What stands above every list of points. */
export const pointsTitle: Said = {
  vi: 'Điểm cần đối chiếu lại với biên bản giấy',
  en: 'Figures to compare again with the paper minutes',
}

/** The sentence of a point: the figures and what they are beside, never a reason. `nameOf` gives a candidate's name. */
export function explainPoint(point: Point, nameOf: (candidate: string) => string, locale: Locale): string {
  const { indicator, figures, numbers, area } = point
  const n = (name: string) => count(numbers[name], locale)
  const [first = '', second = ''] = figures
  const figure = (name: string) => fieldTitles[name]?.[locale] ?? nameOf(name)
  if (typeof numbers.code === 'string') {
    const finding = { code: numbers.code, severity: 'warning', fields: figures, numbers, article: '' } as const
    return explainFinding(finding, locale)
  }
  const said: Readonly<Record<Exclude<Indicator, 'identities'>, Said>> = {
    'same-area': {
      vi: `${figure(first)}: ${n('here')}, ở cuộc bầu khác ${n('there')}, cùng số cử tri`,
      en: `${figure(first)}: ${n('here')}, in the other contest ${n('there')}, with equal registers`,
    },
    'same-figures': {
      vi: `Cùng số phiếu hợp lệ và số phiếu của mọi người ứng cử với khu vực ${numbers.twin}`,
      en: `The same valid ballots and votes for everybody as area ${numbers.twin}`,
    },
    neighbours: {
      vi: `${figure(first)}: ${n('count')} trên ${n('of')}; theo các khu vực khác thì khoảng ${n('usual')}`,
      en: `${figure(first)}: ${n('count')} of ${n('of')}; by the other areas about ${n('usual')}`,
    },
    pairs: {
      vi: `${figure(first)} ${n(first)}, ${figure(second)} ${n(second)}: khoảng cách khác các khu vực khác`,
      en: `${figure(first)} ${n(first)}, ${figure(second)} ${n(second)}: a distance unlike the other areas`,
    },
    history: {
      vi: `${figure(first)}: ${n('count')} trên ${n('of')}, kỳ trước ${n('before')} trên ${n('beforeOf')}`,
      en: `${figure(first)}: ${n('count')} of ${n('of')}, earlier ${n('before')} of ${n('beforeOf')}`,
    },
    'last-digits': {
      vi: `Chữ số cuối ${n('digit')} có ${n('count')} lần trong ${n('of')} số, thường khoảng ${n('usual')}`,
      en: `The last digit ${n('digit')} comes ${n('count')} times in ${n('of')} numbers, usually about ${n('usual')}`,
    },
    'whole-percent': {
      vi: `${n('count')} trong ${n('of')} tỷ lệ là số phần trăm tròn, thường khoảng ${n('usual')}`,
      en: `${n('count')} of ${n('of')} shares are whole percents, usually about ${n('usual')}`,
    },
  }
  return indicator === 'identities' ? (area ?? '') : said[indicator][locale]
}

const fieldTitles: Readonly<Record<string, Said>> = {
  invalid: { vi: 'Phiếu không hợp lệ', en: 'Invalid ballots' },
  turnout: { vi: 'Cử tri đi bầu', en: 'Turnout' },
  voted: { vi: 'Cử tri đi bầu', en: 'Voters' },
  issued: { vi: 'Phiếu phát ra', en: 'Ballots issued' },
}
