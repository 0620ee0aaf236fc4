import { count, type SecondPollKind } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Bầu lại, bầu thêm',
  kinds: {
    rerun: 'Bầu lại',
    additional: 'Bầu thêm',
    'annulled-area': 'Bầu lại khu vực bị hủy kết quả',
    'annulled-constituency': 'Bầu lại đơn vị bị hủy kết quả',
  } satisfies Record<SecondPollKind, string>,
  pollOn: (kind: string, on: string) => `${kind} ngày ${on}`,
  decision: (decision: string, on: string) => `${decision}, ngày ${on}`,
  waiting: 'Kết quả bị hủy không được tính; chờ bầu lại ở:',
  replaced: 'Số liệu bầu lại đã thay số liệu bị hủy; các khu vực khác giữ nguyên.',
  area: (n: number, commune: string) => `khu vực số ${n}, ${commune}`,
  minutes: (some: number, all: number) => `Biên bản ${count(some, 'vi')}/${count(all, 'vi')} khu vực`,
  lawSilent: 'Luật không nói rõ, cần cấp có thẩm quyền quyết định',
  combined: 'Kết quả sau hai lần bỏ phiếu',
  first: 'lần đầu',
  second: 'lần hai',
  enough: (n: number, seats: number) => `Đủ phiếu trúng cử ${n}/${seats} đại biểu`,
  unfilled: (n: number) => `Còn thiếu ${n} đại biểu: ghế để trống, không ai được đôn lên.`,
  part: 'Số phiếu của phần bầu lại',
  ofFirst: 'Số liệu này thay số liệu bị hủy; kết quả của đơn vị được xác định ở:',
  partOf: 'Cuộc bỏ phiếu lần thứ hai của kỳ:',
}

export const useSecondWords = wordsOf<typeof vi>({
  vi,
  en: {
    title: 'Second polls',
    kinds: {
      rerun: 'Re-election',
      additional: 'Additional election',
      'annulled-area': 'Re-vote of annulled areas',
      'annulled-constituency': 'Re-vote of an annulled constituency',
    },
    pollOn: (kind, on) => `${kind} on ${on}`,
    decision: (decision, on) => `${decision}, ${on}`,
    waiting: 'Annulled figures do not count; waiting for the re-vote in:',
    replaced: 'The re-vote replaces the annulled figures; the other areas stay as they were.',
    area: (n, commune) => `area ${n}, ${commune}`,
    minutes: (some, all) => `Minutes of ${count(some, 'en')}/${count(all, 'en')} areas`,
    lawSilent: 'The law is silent: the competent body decides',
    combined: 'Result of both polls',
    first: 'first poll',
    second: 'second poll',
    enough: (n, seats) => `Enough votes for ${n} of ${seats} seats`,
    unfilled: (n) => `${n} still short: the seats stay empty, nobody moves up.`,
    part: 'Votes of the part that votes again',
    ofFirst: 'These figures replace the annulled ones; the constituency is decided in:',
    partOf: 'A second poll of the election:',
  },
})
