import type { figureEntries, OutputOf } from '@baucu/contract'
import { type TableCell, writeTable } from '@baucu/documents'
import type { Locale } from '@baucu/law'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { indicators } from './indicators.ts'

type Entry = OutputOf<typeof figureEntries>['entries'][number]

/**
 * `GET /documents/figures.csv?organisation=…[&frame=…][&indicator=…][&excel=vi]`: every entry of every figure at and below
 * an organisation, what was replaced and why included.
 */
export const figuresFile = (bus: Bus): Download => ({
  path: '/documents/figures.csv',
  make: async (ask, locale, caller) => {
    const asked = Object.fromEntries(
      ['organisation', 'frame', 'indicator'].flatMap((key) => ask.getAll(key).map((value) => [key, value])),
    )
    const entries = await readAll(bus, asked, caller)
    if (entries instanceof Refused) return entries
    const rows = [heads[locale], ...entries.map((each) => rowOf(each, locale))]
    const file = await writeTable(rows, 'csv', { excelVi: ask.get('excel') === 'vi' })
    return attachment(file, 'text/csv; charset=utf-8', 'so-lieu.csv')
  },
})

const page = 10_000

async function readAll(bus: Bus, asked: object, caller: Caller): Promise<readonly Entry[] | Refused> {
  const entries: Entry[] = []
  for (;;) {
    const after = entries.at(-1)?.figure
    const said = await bus.query('figures.entries', { ...asked, limit: page, ...(after ? { after } : {}) }, caller)
    if (said instanceof Refused) return said
    const { entries: next, more } = said.result as OutputOf<typeof figureEntries>
    entries.push(...next)
    if (!more) return entries
  }
}

const heads: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Mã tổ chức',
    'Tổ chức',
    'Kỳ bầu cử',
    'Mã chỉ tiêu',
    'Chỉ tiêu',
    'Thời điểm của số liệu',
    'Giá trị',
    'Giá trị trước',
    'Nguồn',
    'Lý do sửa',
    'Người ghi',
    'Chức vụ',
    'Tài khoản',
    'Giờ trên máy',
    'Giờ nhận',
    'Hiện hành',
    'Mã lần ghi',
    'Thay cho',
  ],
  en: [
    'Organisation code',
    'Organisation',
    'Frame',
    'Indicator id',
    'Indicator',
    'Period',
    'Value',
    'Value before',
    'Source',
    'Reason',
    'Author',
    'Office',
    'Account',
    'Time on the device',
    'Time received',
    'Current',
    'Entry',
    'Replaces',
  ],
}

const sources: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  form: { vi: 'nhập trực tiếp', en: 'form' },
  phone: { vi: 'điện thoại', en: 'phone' },
  paper: { vi: 'văn bản giấy', en: 'paper' },
  'text-code': { vi: 'tin nhắn', en: 'text code' },
  file: { vi: 'tệp', en: 'file' },
}

const rowOf = (entry: Entry, locale: Locale): readonly TableCell[] => [
  entry.organisation.code,
  entry.organisation.name,
  entry.frame,
  entry.indicator,
  indicators().get(entry.indicator)?.title[locale] ?? entry.indicator,
  entry.period,
  entry.value,
  entry.before,
  sources[entry.source]?.[locale] ?? entry.source,
  entry.reason,
  entry.by,
  entry.office,
  entry.account,
  entry.deviceAt,
  entry.at,
  entry.current ? { vi: 'có', en: 'yes' }[locale] : { vi: 'không', en: 'no' }[locale],
  entry.figure,
  entry.replaces,
]
