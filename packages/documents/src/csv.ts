import { SheetReader } from './sheet-reader.ts'
import { type Read, refuse, type Table, type TableCaps } from './table.ts'

const delimiters = [';', ',', '\t'] as const

/** Reads CSV by RFC 4180: quotes doubled inside quotes, line breaks inside quotes, CRLF or LF, a BOM or none. */
export function readCsv(bytes: Uint8Array, caps: TableCaps): Read<Table> {
  if (bytes.length > caps.bytes) return refuse('too-many-bytes', { bytes: bytes.length, limit: caps.bytes })
  const decoded = decode(bytes)
  if (!decoded) return refuse('encoding')
  const { text, encoding } = decoded
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1]
  const delimiter = declared ?? detectDelimiter(text)
  const reader = new SheetReader(caps)
  reader.startSheet('')
  const parsed = parse(text, delimiter, caps, (row, cells) =>
    declared !== undefined && row === 1 ? { ok: true, value: null } : reader.add(row, cells),
  )
  if (!parsed.ok) return parsed
  if (reader.sheets.every((sheet) => sheet.rows.length === 0)) return refuse('empty')
  const { sheets, notes } = reader
  return {
    ok: true,
    value: { kind: 'csv', encoding, delimiter, sheets, hiddenSheets: [], hasFormulas: false, notes },
  }
}

/** UTF-16 only with its mark; anything else must be valid UTF-8, so that nothing is ever read as mojibake. */
function decode(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' } | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/** The separator that the first record has most of, outside quotes; a comma if it has none. */
function detectDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((each) => [each, 0]))
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const best = delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
  return best !== undefined && (counts.get(best) ?? 0) > 0 ? best : ','
}

/** Hands over each record as it ends, so that a cap stops the reading at once. */
function parse(
  text: string,
  delimiter: string,
  caps: TableCaps,
  take: (row: number, cells: readonly string[]) => Read<null>,
): Read<null> {
  let at = 0
  let row = 1
  let line = 1
  let cells: string[] = []
  while (at < text.length) {
    const quoted = text[at] === '"'
    let cell: string
    if (quoted) {
      const opened = line
      const place = { sheet: '', row, column: cells.length + 1 }
      cell = ''
      for (;;) {
        const close = text.indexOf('"', at + 1)
        if (close < 0) return refuse('quote-open', { line: opened }, place)
        const piece = text.slice(at + 1, close)
        line += countLines(piece)
        cell += piece
        if (cell.length > caps.cellLength) {
          return refuse('cell-too-long', { length: cell.length, limit: caps.cellLength }, place)
        }
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') {
        return refuse('quote-garbage', { line }, place)
      }
    } else {
      let end = at
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (cells.length > caps.columns && cell !== '') {
      return refuse('too-many-columns', { limit: caps.columns }, { sheet: '', row, column: cells.length })
    }
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    at += 1
    const taken = take(row, cells)
    if (!taken.ok) return taken
    cells = []
    row += 1
    line += 1
  }
  return { ok: true, value: null }
}

const countLines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
