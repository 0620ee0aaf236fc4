import { dayInWords } from './day-in-words.ts'
import { docx } from './docx.ts'
import { type Block, blank, type FormContent, sentence } from './form-content.ts'
import { pdf } from './pdf.ts'
import type { SigningBlock } from './signing-block.ts'

/**
 * What every letter and notice of an office carries. `form`: papers of the Party have another head than those of the State,
 * of the Front and of organisations (Decree 30/2020/NĐ-CP, annex I, for the State; the Party's own layout is its custom and
 * not confirmed against a rule now in force).
 */
export type Letter = Readonly<{
  form: 'party' | 'state'
  issuer: string
  /** The organisation that stands over the issuer's name; null = none. */
  superior: string | null
  /** "45-TB/TU"; null = not numbered yet, a blank is printed. */
  number: string | null
  /** Where it is written, as the date line names it: "Ninh Bình". Null = a blank. */
  place: string | null
  on: string
  /** Day and month of the date line are left for a pen. */
  undated?: boolean
  recipients: readonly string[]
  signing: SigningBlock | null
  rehearsal: boolean
}>

/** The words of one letter under its head. */
export type LetterWords = Readonly<{
  /** Title of the file. */
  title: string
  /** "THÔNG BÁO" and the like, one line each. */
  heading: readonly string[]
  /** What it is about, in bold under the heading; of an official letter, whom it is written to. */
  subject: string
  /** Under the number; see `Letterhead`. */
  about?: string
  body: readonly Block[]
  /** Behind the words, on what is enclosed. */
  annex?: readonly Block[]
}>

/** Draws a letter; PDF and DOCX have the same words. The day it is written is the only date in the file. */
export const drawLetter = async (letter: Letter, words: LetterWords, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = letterContent(letter, words)
  return format === 'pdf' ? pdf(content, `${letter.on}T00:00:00Z`) : docx(content)
}

const letterContent = (
  letter: Letter,
  { title, heading, subject, about, body, annex = [] }: LetterWords,
): FormContent => ({
  title,
  formNumber: '',
  rehearsal: letter.rehearsal,
  head: letter.form,
  issuer: [letter.issuer.toLocaleUpperCase('vi')],
  letter: {
    superior: letter.superior?.toLocaleUpperCase('vi') ?? null,
    ...(about === undefined ? {} : { about }),
    number: `Số${letter.form === 'party' ? '' : ':'} ${letter.number ?? blank(16)}`,
    dateline: `${letter.place ?? blank(16)}, ${letter.undated ? `ngày ${blank(6)} tháng ${blank(6)} năm ${letter.on.slice(0, 4)}` : dayInWords(letter.on)}`,
    recipients: letter.recipients,
  },
  heading,
  subject: subject === '' ? [] : [{ text: subject, bold: true }],
  body,
  conclusion: [],
  signatures: letter.signing ? [signatureOf(letter.signing)] : [],
  annex,
  closingNote: '',
  footer: title,
})

const signatureOf = ({ authority, deputyFor, title, fullName }: SigningBlock) => ({
  title: [authority, deputyFor ?? '', title].filter((line) => line !== ''),
  instruction: [],
  name: fullName,
})

/** Where the issuer keeps its copy: the last line under "Nơi nhận". */
export const keptCopy = (form: Letter['form']): string => (form === 'party' ? '- Lưu Văn phòng.' : '- Lưu: VT.')

/** A paragraph from plain words. */
export const prose = (text: string): Block => ({ kind: 'paragraph', runs: sentence`${text}` })
