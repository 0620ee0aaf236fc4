import { deliveryNote, type OutputOf } from '@baucu/contract'
import { deliveryPaper, writeTable } from '@baucu/documents'
import { day, type Locale } from '@baucu/law'
import { compareReceipt } from '@baucu/reporting'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { inputOf, papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'

type Note = OutputOf<typeof deliveryNote>

/** `delivery-note`: a delivery note on paper and as a sheet; the input is that of `logistics.note`. */
export const deliveryNoteFiles = (bus: Bus): readonly Download[] => [
  ...papers(bus, 'delivery-note', [deliveryNote], async ([note], format) => ({
    file: await deliveryPaper(paperOf(note), format),
    name: nameOf(note),
  })),
  {
    path: '/documents/delivery-note.xlsx',
    make: async (ask, locale, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const said = await bus.query('logistics.note', input, caller)
      if (said instanceof Refused) return said
      const note = said.result as Note
      const file = await writeTable(sheetOf(note, locale), 'xlsx', { sheet: locale === 'vi' ? 'Phiếu giao' : 'Note' })
      return attachment(file, documentTypes.xlsx, `${nameOf(note)}.xlsx`)
    },
  },
]

const nameOf = ({ delivery }: Note): string => `phieu-giao-${delivery.number}-${delivery.expectedOn}`

const paperOf = ({ rehearsal, materials, delivery }: Note): Parameters<typeof deliveryPaper>[0] => ({
  ...{ rehearsal, number: delivery.number, from: delivery.from.name, to: delivery.to.name },
  ...{ expectedOn: delivery.expectedOn, note: delivery.note, takenBack: delivery.lines.length === 0 },
  received: delivery.receipt && { on: delivery.receipt.on, difference: delivery.receipt.difference },
  lines: compareReceipt(delivery.lines, delivery.receipt?.lines ?? []).map(({ material, noted, found }) => ({
    title: materials.find((each) => each.id === material)?.title.vi ?? material,
    unit: materials.find((each) => each.id === material)?.unit.vi ?? '',
    bundles: delivery.lines.find((each) => each.material === material)?.bundles ?? '',
    noted,
    found: delivery.receipt === null ? null : found,
  })),
})

const heads: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    ...['Phiếu giao', 'Bên giao', 'Bên nhận', 'Ngày dự kiến', 'Vật tư', 'Đơn vị tính', 'Bó, số sê-ri, màu'],
    ...['Số giao', 'Số đếm được', 'Chênh lệch'],
  ],
  en: [
    ...['Note', 'From', 'To', 'Expected', 'Material', 'Unit', 'Bundles, serials, colour'],
    ...['Noted', 'Counted', 'Difference'],
  ],
}

function sheetOf({ materials, delivery }: Note, locale: Locale) {
  const { receipt } = delivery
  return [
    heads[locale],
    ...compareReceipt(delivery.lines, receipt?.lines ?? []).map(({ material, noted, found, difference }) => {
      const known = materials.find((each) => each.id === material)
      return [
        ...[delivery.number, delivery.from.name, delivery.to.name, day(delivery.expectedOn)],
        ...[known?.title[locale] ?? material, known?.unit[locale] ?? ''],
        delivery.lines.find((each) => each.material === material)?.bundles ?? '',
        ...[noted, receipt ? found : null, receipt ? difference : null],
      ]
    }),
  ]
}
