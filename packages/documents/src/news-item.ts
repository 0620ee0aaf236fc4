import { day } from '@baucu/law'
import { docx } from './docx.ts'
import { prose } from './letter.ts'

/** A news item as it is handed to whoever publishes it. */
export type NewsItem = Readonly<{
  title: string
  paragraphs: readonly string[]
  /** Whose news it is, and of which day. */
  issuer: string
  day: string
  /** Nobody has approved it yet: said at its head. */
  draft: boolean
  photos: readonly Readonly<{ caption: string; credit: string }>[]
}>

/** The item as an editable Word document. */
export const newsDocument = (item: NewsItem): Promise<Uint8Array> => {
  const { title, paragraphs, issuer, day: on, draft, photos } = item
  return docx({
    title,
    formNumber: '',
    rehearsal: false,
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: [...(draft ? ['(BẢN THẢO, CHƯA DUYỆT)'] : []), title],
    subject: [],
    body: [...paragraphs.map(prose), ...photos.map((photo) => prose(`Ảnh: ${photo.caption} (${photo.credit})`))],
    conclusion: [],
    signatures: [],
    closingNote: '',
    footer: `${issuer}, ${day(on)}`,
  })
}

/** The item as plain HTML for the page of another site: no styles, no scripts, nothing from outside. */
export function newsHtml({ title, paragraphs, issuer, day: on, draft, photos }: NewsItem): string {
  const [lead = '', ...rest] = paragraphs
  const captions = photos.map((photo) => `  <p><em>Ảnh: ${escaped(photo.caption)} (${escaped(photo.credit)})</em></p>`)
  return [
    '<!doctype html>',
    '<html lang="vi">',
    `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body>',
    '<article>',
    ...(draft ? ['  <p><strong>Bản thảo, chưa duyệt</strong></p>'] : []),
    `  <h1>${escaped(title)}</h1>`,
    `  <p><strong>${escaped(lead)}</strong></p>`,
    ...rest.map((each) => `  <p>${escaped(each)}</p>`),
    ...captions,
    `  <p><em>${escaped(issuer)}, ${day(on)}</em></p>`,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
