import { type Block, blank, bold, paragraph, type Signature, sentence } from './form-content.ts'
import { addressOf } from './form-lines.ts'
import type { Witness } from './team-paper.ts'

/** Words that the forms of a Polling Team share. */

/** The two voters who watch; a pen names who is not known. */
export const witnessLines = (witnesses: readonly Witness[] | null, colon: ':' | ''): readonly Block[] =>
  [0, 1].map((index) => {
    const each = witnesses?.[index]
    const address = each ? addressOf(each) : 'Ông/Bà'
    const who = each ? bold(each.name) : blank(50)
    return paragraph(
      sentence`${String(index + 1)}. ${address}${colon} ${who} Nơi ở hiện nay: ${each?.residence ?? blank(44)}`,
    )
  })

/** What stands at the foot of all minutes. */
export const noErasures = 'Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.'

const byHand = ['(Ký, ghi rõ họ và tên)']
const nobody: Signature = { title: [], instruction: [] }
const witness = (which: string): Signature => ({
  title: [`CỬ TRI THỨ ${which}`, 'CHỨNG KIẾN', 'VIỆC KIỂM PHIẾU'],
  instruction: byHand,
})

/** Who signs the papers of a Team: the Head with the seal, the Secretary, the two witnesses. */
export const teamSignatures: readonly Block[] = [
  {
    kind: 'signatures',
    keep: true,
    signatures: [
      witness('NHẤT'),
      { title: ['TM. TỔ BẦU CỬ', 'TỔ TRƯỞNG'], instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Tổ bầu cử)'] },
      { title: ['THƯ KÝ', 'TỔ BẦU CỬ'], instruction: byHand },
    ],
  },
  { kind: 'signatures', signatures: [witness('HAI'), nobody, nobody] },
]
