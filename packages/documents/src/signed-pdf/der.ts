/**
 * One element of DER (ITU-T X.690): what certificates and signatures are written in. Only what a signed PDF needs, and nothing that is
 * not definite in length.
 */
export type Der = Readonly<{
  /** The identifier octet: class, whether it holds others, number. */
  tag: number
  content: Uint8Array
  /** Identifier, length and content as they stand. */
  whole: Uint8Array
  /** What it holds, when it holds others. */
  children: readonly Der[]
}>

export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` and `[1]` that hold others. */
  first: 0xa0,
  second: 0xa1,
} as const

/** Levels below the first; elements in all. Certificates and signatures of offices have some ten and some hundreds. */
const deepest = 40
const most = 20_000

/** Reads one element; undefined when the bytes are none, end too early or hold more than the limits. What follows it is not read. */
export function readDer(bytes: Uint8Array): Der | undefined {
  const budget = { left: most }
  return read(bytes, 0, budget)
}

function read(bytes: Uint8Array, depth: number, budget: { left: number }): Der | undefined {
  budget.left -= 1
  const tag = bytes[0]
  // Numbers of more than one octet do not occur here.
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > deepest || budget.left < 0) return undefined
  const length = lengthOf(bytes)
  if (!length || length.from + length.of > bytes.length) return undefined
  const end = length.from + length.of
  const content = bytes.subarray(length.from, end)
  const children: Der[] = []
  if ((tag & 0x20) !== 0) {
    for (let at = 0; at < content.length; ) {
      const child = read(content.subarray(at), depth + 1, budget)
      if (!child) return undefined
      children.push(child)
      at += child.whole.length
    }
  }
  return { tag, content, whole: bytes.subarray(0, end), children }
}

function lengthOf(bytes: Uint8Array): Readonly<{ from: number; of: number }> | undefined {
  const first = bytes[1]
  if (first === undefined) return undefined
  if (first < 0x80) return { from: 2, of: first }
  const octets = first & 0x7f
  if (octets === 0 || octets > 4 || bytes.length < 2 + octets) return undefined
  let of = 0
  for (let at = 0; at < octets; at += 1) of = of * 256 + (bytes[2 + at] ?? 0)
  return { from: 2 + octets, of }
}

/** `1.2.840.113549.1.7.2`; empty when it is no object identifier. */
export function oidOf(element: Der | undefined): string {
  if (element?.tag !== tags.oid || element.content.length === 0 || element.content.length > 64) return ''
  const parts: number[] = []
  let part = 0
  for (const octet of element.content) {
    part = part * 128 + (octet & 0x7f)
    if (part > Number.MAX_SAFE_INTEGER / 256) return ''
    if (octet < 0x80) {
      parts.push(part)
      part = 0
    }
  }
  const [head = 0, ...rest] = parts
  const root = Math.min(2, Math.floor(head / 40))
  return [root, head - 40 * root, ...rest].join('.')
}

/** The instant of a UTCTime or GeneralizedTime in UTC; undefined when it is none. */
export function timeOf(element: Der | undefined): Date | undefined {
  const text = Buffer.from(element?.content ?? []).toString('latin1')
  const form = element?.tag === tags.utcTime ? /^(\d\d)(\d{10})Z$/ : /^(\d{4})(\d{10})(?:\.\d{1,6})?Z$/
  const found = element && (element.tag === tags.utcTime || element.tag === tags.time) ? form.exec(text) : null
  if (!found) return undefined
  const [, year = '', rest = ''] = found
  // RFC 5280: two digits from 50 on are of the last century.
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
  const [month, day, hour, minute, second] = rest.match(/\d\d/g) ?? []
  const at = new Date(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
