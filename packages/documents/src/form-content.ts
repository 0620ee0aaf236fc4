import type { Square } from './square.ts'

/**
 * What stands on an official form, in order, without saying how it is drawn: PDF and DOCX are drawn from the same
 * content, so their words cannot differ.
 */

/** A stretch of text in one style. */
export type Run = Readonly<{ text: string; bold?: true; italic?: true }>

export type Block =
  /** A justified paragraph. `fill`: dots run from its last word to the margin. `keep`: never the last on a page. */
  | Readonly<{ kind: 'paragraph'; runs: readonly Run[]; fill?: true; keep?: true }>
  /** Words at the left, words at the right margin; `leader` puts dots between them for a pen. `keep`: as above. */
  | Readonly<{ kind: 'line'; left: readonly Run[]; right: readonly Run[]; leader: boolean; keep?: true }>
  /** An empty dotted line across the page. */
  | Readonly<{ kind: 'dotted' }>
  | Readonly<{ kind: 'heading'; text: string }>
  /** What follows begins on a new page. */
  | Readonly<{ kind: 'page' }>
  /** A further form begins on a new page, with a head of its own. */
  | (Readonly<{ kind: 'form' }> & FormHead)
  | Readonly<{ kind: 'signatures'; signatures: readonly Signature[]; keep?: true }>
  | FormTable

/** What stands at the head of a form: its number, who draws it up, what it is called, and under that what it is about. */
type FormHead = Readonly<{
  formNumber: string
  issuer: readonly string[]
  heading: readonly string[]
  subject: readonly Run[]
}>

/** A form without its paper: printed alone, or in a pack with others. */
export type FormPart = Readonly<{ head: FormHead; body: readonly Block[] }>

/** The digest of the figures on this paper, for people and as a square for a camera. */
export type FormCheck = Readonly<{
  title: string
  code: string
  words: string
  square: Square
}>

/** A ruled table: its head repeats on every page; figures stand right. */
export type FormTable = Readonly<{
  kind: 'table'
  /** Each head cell as lines. */
  head: readonly (readonly string[])[]
  /** A row over the head: each title spans some columns; an empty one leaves their head cells two rows high. */
  over?: readonly Readonly<{ title: string; columns: number }>[]
  /** Which column holds what: widths and alignment follow from it. */
  columns: readonly (
    | 'name'
    | 'areas'
    | 'votes'
    | 'note'
    | 'number'
    | 'person'
    | 'words'
    | 'role'
    | 'pen'
    | 'figure'
    | 'told'
    /** A short remark or a date. */
    | 'remark'
    /** Empty squares of five strokes each, twenty a line; the cell says for how many votes. */
    | 'squares'
  )[]
  rows: readonly Readonly<{ cells: readonly string[]; bold: boolean }>[]
  /** How many rows each group has: its first two cells stand once over all of them, and in the PDF it stays on one page. */
  groups?: readonly number[]
  /** Millimetres that every row has at least, for a hand to write in; left out: as high as its words. */
  tall?: number
}>

/** A signature: title lines in bold, the instruction under it in italics, room for pen and seal, the name if it is known. */
export type Signature = Readonly<{ title: readonly string[]; instruction: readonly string[]; name?: string }>

/** What makes a paper a letter or a notice: its number, where and when it was written, and to whom it goes. */
export type Letterhead = Readonly<{
  /** The organisation above the issuer, printed over it. */
  superior: string | null
  /** "Số: 12/TB-UBND", "Số 45-TB/TU"; with a blank while there is none. */
  number: string
  /** Under the number, what an official letter without a heading is about: "V/v trả lời đề xuất". */
  about?: string
  /** "Ninh Bình, ngày 13 tháng 5 năm 2021" */
  dateline: string
  /** Lines under "Nơi nhận", beside the signature; none = addressed at its head. */
  recipients: readonly string[]
}>

export type FormContent = Readonly<{
  /** Title of the file, for readers and search. */
  title: string
  /** `Mẫu số 19/HĐBC-QH`. */
  formNumber: string
  /** A4 on its side, for tables of many columns. */
  landscape?: true
  /** Prints DIỄN TẬP at the head of every page. */
  rehearsal: boolean
  /** What stands at the head on the right: the name of the State (default), or of the Party over papers of the Party. */
  head?: 'state' | 'party'
  issuer: readonly string[]
  /** Left out for minutes and lists. */
  letter?: Letterhead
  heading: readonly string[]
  /** Under the heading, centred. */
  subject: readonly Run[]
  /** What is recorded; set close. */
  body: readonly Block[]
  /** What is concluded from it; set wider. */
  conclusion: readonly Block[]
  signatures: readonly Signature[]
  /** On a page of its own behind the signature. */
  annex?: readonly Block[]
  /** Under the signatures. */
  check?: FormCheck
  /** Canonical JSON that the PDF carries as a file inside: what its figures are, for programs (`embeddedName`). DOCX carries none. */
  document?: string
  closingNote: string
  /** The one line that is ours: where the figures come from. */
  footer: string
}>

/** A form with the document that its data have for programs. */
export const carrying = (content: FormContent, { document }: Readonly<{ document?: string }>): FormContent =>
  document === undefined ? content : { ...content, document }

/** A no-break space: holds a figure and its unit together. */
export const nbsp = '\u00a0'

/** A blank for a pen, as wide as `dots` full stops. */
export const blank = (dots: number): string => '.'.repeat(dots)

export const bold = (text: string): Run => ({ text, bold: true })

/**
 * Text with values put in: ``sentence`gồm ${area} thuộc ${province}` ``. A value is plain text or a styled run;
 * it is data and never read as markup.
 */
export function sentence(parts: TemplateStringsArray, ...values: readonly (string | Run)[]): readonly Run[] {
  const runs: Run[] = []
  const add = (run: Run) => {
    const last = runs.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic)
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') runs.push(run)
  }
  for (const [index, part] of parts.entries()) {
    add({ text: part })
    const value = values[index]
    if (value !== undefined) add(typeof value === 'string' ? { text: value } : value)
  }
  return runs
}

export const paragraph = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs })

/** A paragraph that leads into the next one and stays on its page. */
export const lead = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, keep: true })
