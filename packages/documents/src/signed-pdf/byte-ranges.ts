/** A signature dictionary: which bytes it is over, and its value. */
export type PdfSignature = Readonly<{
  /** Bytes before and behind the value. */
  parts: readonly [Buffer, Buffer]
  /** Where what it covers ends. */
  end: number
  /** The value, DER with zeros behind it. */
  value: Uint8Array
  /** `/SubFilter`, without its slash; empty when there is none. */
  form: string
}>

/** Why a signature dictionary is none. */
export type RangeFault =
  /** No four numbers that lie in the file in order. */
  | 'range-broken'
  /** More than the value of the signature is left out of what is signed. */
  | 'range-leaves-out'

/** Signature dictionaries that are read; no paper has as many signers. */
export const mostSignatures = 24

const form = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/
/** A dictionary without its value. */
const longestDictionary = 20_000

/** Every signature dictionary of a file, in its order. */
export function pdfSignatures(bytes: Buffer): readonly (PdfSignature | RangeFault)[] {
  const found: (PdfSignature | RangeFault)[] = []
  for (let at = bytes.indexOf('/ByteRange'); at !== -1; at = bytes.indexOf('/ByteRange', at + 10)) {
    found.push(signatureAt(bytes, at))
    if (found.length > mostSignatures) break
  }
  return found
}

function signatureAt(bytes: Buffer, at: number): PdfSignature | RangeFault {
  const numbers = form
    .exec(bytes.toString('latin1', at, at + 200))
    ?.slice(1)
    .map(Number)
  const [start = -1, length = 0, second = 0, rest = 0] = numbers ?? []
  const end = second + rest
  if (start !== 0 || length === 0 || second <= length || end > bytes.length || rest === 0) return 'range-broken'
  // What is left out: the value in angle brackets, in the same dictionary, and nothing else.
  const hole = bytes.toString('latin1', length, second)
  const value = /^<([0-9A-Fa-f]+)>$/.exec(hole)?.[1]
  const before = bytes.toString('latin1', Math.max(0, length - 40), length)
  const begin = bytes.lastIndexOf('obj', Math.min(at, length))
  const close = bytes.indexOf('endobj', Math.max(at, second))
  const isInside = begin !== -1 && close !== -1 && bytes.subarray(begin, Math.min(at, length)).indexOf('endobj') === -1
  const size = close - begin - hole.length
  if (!value || value.length % 2 !== 0 || !/\/Contents\s*$/.test(before) || !isInside || size > longestDictionary) {
    return 'range-leaves-out'
  }
  const between = at < length ? [at, length] : [second, at]
  if (bytes.subarray(...(between as [number, number])).includes('endobj')) return 'range-leaves-out'
  const dictionary = bytes.toString('latin1', begin, length) + bytes.toString('latin1', second, close)
  return {
    ...{ parts: [bytes.subarray(0, length), bytes.subarray(second, end)], end, value: Buffer.from(value, 'hex') },
    form: /\/SubFilter\s*\/([A-Za-z0-9.]{1,40})/.exec(dictionary)?.[1] ?? '',
  }
}
