import type { Locale } from '@baucu/law'
import type { SignedPdfCode, SignedPdfFinding } from './check-signed-pdf.ts'

const again = 'Lấy lại tệp từ máy đã ký, hoặc in ra, ký và quét.'
const anew = 'Get the file again from the machine that signed it, or print, sign and scan it.'

const sentences: Readonly<Record<SignedPdfCode, Readonly<Record<Locale, string>>>> = {
  'not-pdf': { vi: 'Tệp không phải PDF.', en: 'This is no PDF.' },
  'too-large': { vi: 'Tệp quá lớn nên không kiểm được.', en: 'The file is too large to be checked.' },
  'pdf-unreadable': {
    vi: 'Không đọc được cấu trúc của tệp PDF này. Ký bản PDF do phần mềm in ra.',
    en: 'The structure of this PDF cannot be read. Sign the PDF that the product prints.',
  },
  encrypted: {
    vi: 'Tệp bị khóa bằng mật khẩu nên không kiểm được chữ ký. Bỏ mật khẩu rồi ký lại.',
    en: 'The file is locked, so its signature cannot be checked. Remove the password and sign it again.',
  },
  'not-signed': { vi: 'Tệp không có chữ ký số.', en: 'The file is not signed.' },
  'too-many-signatures': { vi: 'Tệp có quá nhiều chữ ký số.', en: 'The file has too many signatures.' },
  'range-broken': {
    vi: `Tệp có một chữ ký số hỏng: không rõ nó ký phần nào. ${again}`,
    en: `A signature is broken: it does not say what it covers. ${anew}`,
  },
  'range-leaves-out': {
    vi: `Có phần của tệp bị bỏ ra ngoài chữ ký số, ai cũng sửa được phần đó. ${again}`,
    en: `Part of the file is left out of what is signed, so anybody can change it. ${anew}`,
  },
  'not-whole': {
    vi: `Tệp có phần thêm vào sau khi ký. ${again}`,
    en: `Something was added after the file was signed. ${anew}`,
  },
  'changed-after': {
    vi: `Nội dung đã ký bị thay ở lần lưu sau. ${again}`,
    en: `What was signed was exchanged when the file was saved again. ${anew}`,
  },
  'form-unknown': {
    vi: 'Kiểu chữ ký số này không được nhận. Ký lại bằng phần mềm ký số của cơ quan, kiểu PDF (PAdES).',
    en: 'This kind of signature is not taken. Sign it again as a PDF signature (PAdES).',
  },
  'cms-broken': { vi: `Không đọc được chữ ký số. ${again}`, en: `The signature cannot be read. ${anew}` },
  'digest-weak': {
    vi: 'Chữ ký dùng thuật toán băm đã yếu (SHA-1) hoặc lạ. Ký lại bằng SHA-256.',
    en: 'The signature uses a weak (SHA-1) or unknown hash. Sign it again with SHA-256.',
  },
  'digest-differs': {
    vi: `Nội dung tệp đã bị sửa sau khi ký. ${again}`,
    en: `The file was changed after it was signed. ${anew}`,
  },
  'signature-wrong': { vi: `Chữ ký số sai. ${again}`, en: `The signature does not hold. ${anew}` },
  'certificate-missing': {
    vi: 'Trong tệp không có chứng thư của người ký. Ký lại kèm chứng thư.',
    en: "The signer's certificate is not in the file. Sign it again with the certificate.",
  },
  'certificate-other': {
    vi: `Chứng thư trong tệp không phải chứng thư đã dùng để ký. ${again}`,
    en: `The certificate is not the one it was signed with. ${anew}`,
  },
  'certificate-expired': {
    vi: 'Chứng thư đã hết hạn khi ký. Ký lại bằng chứng thư còn hạn.',
    en: 'The certificate had expired when it signed. Sign again with a valid one.',
  },
  'certificate-early': {
    vi: 'Chứng thư chưa có hiệu lực khi ký. Xem lại giờ của máy ký, rồi ký lại.',
    en: 'The certificate was not valid yet when it signed. Check the clock of that machine and sign again.',
  },
  'chain-broken': {
    vi: 'Chứng thư không do cơ quan chứng thực đã khai báo cấp. Ký bằng chứng thư của cơ quan.',
    en: 'The certificate was not issued under a root that is configured here. Sign with that of the office.',
  },
  'files-inside': {
    vi: 'Trong tệp có tệp hoặc mã khác, không nhận. Ký bản PDF do phần mềm in ra.',
    en: 'Other files or programs are inside. Sign the PDF that the product prints.',
  },
  'documents-many': {
    vi: `Trong tệp có nhiều bản số liệu khác nhau. ${again}`,
    en: `More than one document of figures is inside. ${anew}`,
  },
  'chain-unchecked': {
    vi: 'Chưa kiểm được chuỗi chứng thư: máy chủ chưa có chứng thư gốc. Xem tên người ký, cơ quan cấp và đối chiếu.',
    en: 'The chain of certificates was not checked: this server has no roots. Look at who signed and who issued it.',
  },
  'time-missing': {
    vi: 'Chữ ký không ghi giờ ký.',
    en: 'The signature does not say when it was made.',
  },
  'time-ahead': {
    vi: 'Giờ ký muộn hơn giờ máy chủ: đồng hồ của máy ký có thể sai.',
    en: "The time of signing is ahead of this server's: the clock of that machine may be wrong.",
  },
  'signed-before-others': {
    vi: 'Ký trước khi thêm các chữ ký sau; phần thêm sau do chữ ký cuối bảo đảm.',
    en: 'Made before further signatures were added; what came later is covered by the last one.',
  },
  'document-missing': {
    vi: 'Không có bản số liệu của phần mềm trong tệp: so bằng mắt với biên bản đã nhận.',
    en: 'The document of figures is not inside: compare it with the accepted minutes by eye.',
  },
}

/** A finding as a sentence; of one of several signatures, which. */
export function explainSignedPdf({ code, signature }: SignedPdfFinding, locale: Locale): string {
  const sentence = sentences[code][locale]
  if (signature === null) return sentence
  return locale === 'vi' ? `Chữ ký ${signature}: ${sentence}` : `Signature ${signature}: ${sentence}`
}
