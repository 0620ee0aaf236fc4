import type { OutputOf, proposalOne } from '@baucu/contract'
import { amountOf } from '@baucu/direction'
import { type TableCell, writeTable } from '@baucu/documents'
import type { Locale } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { restricted } from './refusals.ts'

type One = OutputOf<typeof proposalOne>
type Whole = NonNullable<One['whole']>

/**
 * `GET /documents/proposal-lines.xlsx?organisation=…&proposal=…`: what a proposal lists, as the table offices pass on:
 * amounts with their norms, needs of facilities, or members.
 */
export const proposalLinesFile = (bus: Bus): Download => ({
  path: '/documents/proposal-lines.xlsx',
  make: async (ask, locale, caller) => {
    const input = { organisation: ask.get('organisation') ?? '', proposal: ask.get('proposal') ?? '' }
    const said = await bus.query('proposals.one', input, caller)
    if (said instanceof Refused) return said
    const { line, whole } = said.result as One
    if (!whole) return restricted()
    const file = await writeTable(rowsOf(whole, line.content?.requested ?? null, locale), 'xlsx', {
      sheet: { vi: 'Đề xuất', en: 'Proposal' }[locale],
    })
    return attachment(file, documentTypes.xlsx, `de-xuat-${line.number}-${line.year}.xlsx`)
  },
})

type Rows = readonly (readonly TableCell[])[]

function rowsOf(whole: Whole, requested: number | null, locale: Locale): Rows {
  const say = words[locale]
  if (whole.members.length > 0) {
    return [
      say.members,
      ...whole.members.map(({ unit, start, joined, left, end, plan }, index) => [
        ...[index + 1, unit, start, joined, left, end, plan],
      ]),
    ]
  }
  if (whole.facilities.length > 0) {
    return [
      say.facilities,
      ...whole.facilities.map(({ place, condition, need, cost, photo }, index) => [
        ...[index + 1, place, condition, need, cost, photo === null ? null : say.photo],
      ]),
      [null, say.total, null, null, requested, null],
    ]
  }
  return [
    say.amounts,
    ...whole.amounts.map((each, index) => [
      ...[index + 1, each.item, each.norm, each.unit, each.quantity, each.rate, amountOf(each)],
    ]),
    [null, say.total, null, null, null, null, requested],
  ]
}

const words: Readonly<
  Record<
    Locale,
    Readonly<Record<'amounts' | 'facilities' | 'members', readonly string[]> & { total: string; photo: string }>
  >
> = {
  vi: {
    amounts: ['STT', 'Nội dung', 'Căn cứ định mức', 'Đơn vị tính', 'Số lượng', 'Mức (đồng)', 'Thành tiền (đồng)'],
    facilities: ['STT', 'Địa điểm', 'Hiện trạng', 'Nhu cầu', 'Dự toán (đồng)', 'Ảnh'],
    members: ['STT', 'Đơn vị', 'Đầu kỳ', 'Kết nạp mới', 'Giảm', 'Cuối kỳ', 'Kế hoạch'],
    total: 'Tổng cộng',
    photo: 'có',
  },
  en: {
    amounts: ['No.', 'Item', 'Norm', 'Unit', 'Quantity', 'Rate (đồng)', 'Amount (đồng)'],
    facilities: ['No.', 'Place', 'Condition', 'Need', 'Estimate (đồng)', 'Photograph'],
    members: ['No.', 'Unit', 'Start', 'New', 'Left', 'End', 'Plan'],
    total: 'Total',
    photo: 'yes',
  },
}
