import type { Locale } from '@baucu/law'
import type { PlanPlace } from '../plan/plan.ts'

const fields: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  title: { vi: 'tiêu đề', en: 'title' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  date: { vi: 'ngày ban hành', en: 'day of issue' },
  place: { vi: 'nơi ban hành', en: 'place' },
  signer: { vi: 'người ký', en: 'signer' },
  grounds: { vi: 'căn cứ', en: 'ground' },
  text: { vi: 'đoạn văn', en: 'paragraph' },
  content: { vi: 'nội dung', en: 'content' },
  requirement: { vi: 'yêu cầu', en: 'requirement' },
  lead: { vi: 'chủ trì', en: 'lead' },
  cooperating: { vi: 'phối hợp', en: 'co-operating' },
  from: { vi: 'ngày bắt đầu', en: 'first day' },
  until: { vi: 'hạn', en: 'last day' },
  time: { vi: 'thời gian', en: 'time' },
  product: { vi: 'sản phẩm', en: 'product' },
  legalDate: { vi: 'ngày luật', en: 'date of the law' },
}

/** A place as people say it: "Mục II, việc 3.2, hạn", "Phụ lục, TT 5 (dòng 12), chủ trì". */
export function explainPlanPlace({ path, numbers, field, row }: PlanPlace, locale: Locale): string {
  const vi = locale === 'vi'
  if (path === '') return vi ? 'Cả kế hoạch' : 'The whole plan'
  const name = field === 'number' ? (vi ? 'số thứ tự' : 'number') : (fields[field]?.[locale] ?? field)
  if (path.startsWith('head.')) {
    const which = path === 'head.number' ? (vi ? 'số văn bản' : 'number') : name
    return `${vi ? 'Đầu văn bản' : 'Head'}, ${[which, ...numbers].join(' ')}`
  }
  const [, list = '', at = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? []
  const order = `${Number(at) + 1}`
  const parts: string[] = []
  if (list === 'annex') {
    parts.push(vi ? 'Phụ lục' : 'Annex', vi ? `TT ${numbers[0] ?? order}` : `row ${numbers[0] ?? order}`)
    if (row !== null) parts.push(vi ? `dòng ${row}` : `line ${row} of the sheet`)
  } else {
    const inner = /\.items\[(\d+)\]/.exec(path)?.[1]
    const [section, item] = inner !== undefined && numbers.length === 1 ? [undefined, numbers[0]] : numbers
    parts.push(vi ? `Mục ${section ?? order}` : `Section ${section ?? order}`)
    if (inner !== undefined) parts.push(`${vi ? 'việc' : 'item'} ${item ?? Number(inner) + 1}`)
  }
  if (name !== '') parts.push(name)
  return parts.join(', ')
}
