import { wordsOf } from '../words/words.ts'

/** Words of PDFs signed with a certificate. */
export const useSignedWords = wordsOf({
  vi: {
    whole: 'Đã ký số, nguyên vẹn',
    signer: (name: string, organisation: string | null, at: string | null) =>
      `Người ký: ${name}${organisation ? `, ${organisation}` : ''}${at ? `; ký lúc ${at}` : ''}.`,
    issuer: (name: string) => `Chứng thư do ${name} cấp.`,
    same: 'Số liệu trong tệp đúng với biên bản này.',
    other:
      'Số liệu trong tệp ký khác số liệu của biên bản này. Đối chiếu với bản giấy; nếu tệp là của biên bản khác hoặc bản cũ, in lại, ký lại rồi gửi thêm.',
    how: 'Có chữ ký số: tải biên bản PDF, ký bằng phần mềm ký số của cơ quan (không in lại thành PDF khác), rồi gửi tệp đã ký. Tệp gửi sau đứng cạnh tệp trước, không thay thế.',
  },
  en: {
    whole: 'Signed with a certificate, whole',
    signer: (name, organisation, at) =>
      `Signed by ${name}${organisation ? `, ${organisation}` : ''}${at ? `; on ${at}` : ''}.`,
    issuer: (name) => `Certificate issued by ${name}.`,
    same: 'The figures inside are those of these minutes.',
    other:
      'The figures inside are not those of these minutes. Compare with the paper; if the file is of other minutes or an old copy, print, sign and send it again.',
    how: "With a certificate: take the minutes as PDF, sign that file with the office's own program (do not print it into another PDF), and send it. A later file stands beside an earlier one and replaces nothing.",
  },
})
