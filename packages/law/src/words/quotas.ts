import type { Inputs } from '../reason.ts'
import { type Catalogue, nEn as e, type Sentence, nVi as v } from './sentence.ts'

const groups: Readonly<Record<string, readonly [string, string]>> = {
  'official-list': ['người trong danh sách chính thức', 'people on the official list'],
  nominated: ['người được giới thiệu ứng cử', 'people nominated'],
  elected: ['đại biểu trúng cử', 'deputies elected'],
}

const least = (n: Inputs, unit: readonly [string, string]): string =>
  n.unit === 'percent' ? `${n.least}%` : `${n.least}${unit[0]}`

/** "Phụ nữ: 392 trên 864 người trong danh sách chính thức, đạt ít nhất 35%." */
const quota = (vi: string, en: string, aim: boolean): Sentence => ({
  vi: (n, holds) =>
    `${vi}: ${v(n.count)} trên ${v(n.total)} ${groups[String(n.of)]?.[0]}, ${holds ? 'đạt' : 'chưa đạt'} ${aim ? 'mức phấn đấu' : 'mức luật định'} ít nhất ${least(n, [' người', ''])}.`,
  en: (n, holds) =>
    `${en}: ${e(n.count)} of ${e(n.total)} ${groups[String(n.of)]?.[1]}, ${holds ? 'at least' : 'below'} the ${aim ? 'aim' : 'legal minimum'} of ${least(n, ['', ''])}.`,
})

/** Reasons about structure: legal minimums and aims, each with what it is a share of. */
export const quotaWords: Catalogue = {
  'Q-WOMEN': quota('Phụ nữ', 'Women', false),
  'Q-WOMEN-ELECTED': quota('Phụ nữ trúng cử', 'Women elected', true),
  'Q-MINORITY': quota('Người dân tộc thiểu số', 'Ethnic minorities', false),
  'Q-MINORITY-LOCAL': {
    vi: (n) =>
      `Người dân tộc thiểu số: ${v(n.count)} trên ${v(n.total)} người trong danh sách chính thức; luật không ấn định tỷ lệ, cần đối chiếu cơ cấu dân số địa phương.`,
    en: (n) =>
      `Ethnic minorities: ${e(n.count)} of ${e(n.total)} people on the official list; the law sets no share, compare with the local population.`,
  },
  'Q-NON-PARTY': quota('Người ngoài Đảng', 'Non-Party', true),
  'Q-UNDER-40': quota('Người dưới 40 tuổi', 'Under 40', true),
  'Q-RE-ELECTED': quota('Đại biểu tái cử', 'Re-elected', true),
}
