import { excerpt, type Words } from './words.ts'

/** What is wrong with a JSON text, and where: `offset` counts UTF-16 units from its start. */
export type JsonProblem = Readonly<{ offset: number; words: Words }>

/** Thrown by `JsonReader` and nowhere else; `parseJson` and the input readers turn it into an answer. */
export class JsonError extends Error {
  readonly problem: JsonProblem

  constructor(problem: JsonProblem) {
    super(problem.words.en)
    this.problem = problem
  }
}

/** Deeper documents than this are not ours: the deepest of our formats has seven levels. */
const maxDepth = 64

/** Names that reach behind an object in JavaScript; no election has a field or a candidate of that name. */
const dangerousNames = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * A strict reader of JSON (RFC 8259, I-JSON): `JSON.parse` takes the last of two equal names and rounds numbers
 * without a word, and for votes both are wrong. Refused with their place: repeated names (compared in NFC), whole
 * numbers beyond ±(2^53 − 1), numbers that would be rounded to a whole one, half surrogates, NUL, characters that turn
 * the direction of text, more than 64 levels, names such as `__proto__`. Text and names come out in NFC.
 */
export class JsonReader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  /** Steps over white space; true when nothing is left. */
  done(): boolean {
    const { text } = this
    let at = this.at
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break
    }
    this.at = at
    return at >= text.length
  }

  /** The next character that is not white space, or '' at the end. */
  peek(): string {
    return this.done() ? '' : this.text.charAt(this.at)
  }

  /** Takes the character if it comes next. */
  take(character: string): boolean {
    if (this.peek() !== character) return false
    this.at += 1
    return true
  }

  /** Reads one value. */
  value(depth = 0): unknown {
    switch (this.peek()) {
      case '{':
        return this.#object(depth)
      case '[':
        return this.#array(depth)
      case '"':
        return this.#string()
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return this.#number()
    }
  }

  fail(words: Words, offset = this.at): never {
    throw new JsonError({ offset, words })
  }

  /** Refuses what stands here, saying what was expected. */
  expected(vi: string, en: string): never {
    if (this.done()) this.fail({ vi: `hết tệp ở giữa chừng, cần ${vi}`, en: `the text ends here, expected ${en}` })
    const found = excerpt(this.text.slice(this.at, this.at + 12).split(/\s/, 1)[0] ?? '')
    return this.fail({ vi: `gặp ${found}, cần ${vi}`, en: `found ${found}, expected ${en}` })
  }

  #object(depth: number): Record<string, unknown> {
    this.#deeper(depth)
    this.at += 1
    const result: Record<string, unknown> = {}
    if (this.take('}')) return result
    do {
      if (this.peek() !== '"') this.expected('tên trường trong ngoặc kép', 'a field name in double quotes')
      const offset = this.at
      const name = this.#string()
      if (dangerousNames.has(name)) {
        this.fail(
          { vi: `tên trường ${excerpt(name)} không được nhận`, en: `the name ${excerpt(name)} is not taken` },
          offset,
        )
      }
      if (Object.hasOwn(result, name)) {
        this.fail({ vi: `trường ${excerpt(name)} có hai lần`, en: `the name ${excerpt(name)} appears twice` }, offset)
      }
      if (!this.take(':')) this.expected('dấu ":"', 'a ":"')
      result[name] = this.value(depth + 1)
    } while (this.take(','))
    if (!this.take('}')) this.expected('dấu "," hoặc "}"', 'a "," or a "}"')
    return result
  }

  #array(depth: number): unknown[] {
    this.#deeper(depth)
    this.at += 1
    const result: unknown[] = []
    if (this.take(']')) return result
    do result.push(this.value(depth + 1))
    while (this.take(','))
    if (!this.take(']')) this.expected('dấu "," hoặc "]"', 'a "," or a "]"')
    return result
  }

  #deeper(depth: number): void {
    if (depth >= maxDepth) {
      this.fail({ vi: `lồng nhau quá ${maxDepth} lớp`, en: `nested more than ${maxDepth} levels deep` })
    }
  }

  #word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at) || /\w/.test(this.text.charAt(this.at + word.length))) {
      this.expected('một giá trị JSON', 'a JSON value')
    }
    this.at += word.length
    return value
  }

  #number(): number {
    numberHere.lastIndex = this.at
    const match = numberHere.exec(this.text)
    if (!match) return this.expected('một giá trị JSON', 'a JSON value')
    const digits = match[0]
    const value = Number(digits)
    const asWritten = match[1] === undefined ? Number.isSafeInteger(value) : Number.isFinite(value) && !rounded(digits)
    if (!asWritten) {
      this.fail({
        vi: `số ${excerpt(digits)} quá lớn hoặc quá dài để giữ đúng từng đơn vị`,
        en: `the number ${excerpt(digits)} is too large or too long to be kept exactly`,
      })
    }
    this.at += digits.length
    return value === 0 ? 0 : value
  }

  #string(): string {
    const { text } = this
    const start = this.at + 1
    let plain = true
    let at = start
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 34) break
      if (code === 92) {
        this.at = at
        return this.#escaped(start)
      }
      if (code < 32) {
        this.fail({ vi: 'xuống dòng hoặc ký tự điều khiển trong chuỗi', en: 'a control character inside text' }, at)
      }
      if (code > 0x2ff) plain = false
    }
    if (at >= text.length)
      this.fail({ vi: 'chuỗi thiếu dấu ngoặc kép đóng', en: 'text without its closing quote' }, start - 1)
    this.at = at + 1
    const found = text.slice(start, at)
    return plain ? found : this.#checked(found, start)
  }

  /** A string with escapes, from its first backslash on. */
  #escaped(start: number): string {
    const { text } = this
    let result = text.slice(start, this.at)
    let at = this.at
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code))
        this.fail({ vi: 'chuỗi thiếu dấu ngoặc kép đóng', en: 'text without its closing quote' }, start - 1)
      if (code === 34) break
      if (code < 32) {
        this.fail({ vi: 'xuống dòng hoặc ký tự điều khiển trong chuỗi', en: 'a control character inside text' }, at)
      }
      if (code !== 92) {
        result += text.charAt(at)
        at += 1
        continue
      }
      const letter = text.charAt(at + 1)
      const hex = letter === 'u' ? /^[0-9a-fA-F]{4}$/.exec(text.slice(at + 2, at + 6))?.[0] : undefined
      const character = hex === undefined ? escapes[letter] : String.fromCharCode(Number.parseInt(hex, 16))
      if (character === undefined) {
        this.fail(
          { vi: `không hiểu ${excerpt(`\\${letter}`)} trong chuỗi`, en: `${excerpt(`\\${letter}`)} is no escape` },
          at,
        )
      }
      result += character
      at += hex === undefined ? 2 : 6
    }
    this.at = at + 1
    return this.#checked(result, start)
  }

  #checked(found: string, offset: number): string {
    const bad = /[\0\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.exec(found)
    if (bad) {
      const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      this.fail(
        { vi: `ký tự U+${code} không được nhận trong chữ`, en: `the character U+${code} is not taken in text` },
        offset,
      )
    }
    return found.normalize('NFC')
  }
}

const numberHere = /-?(?:0|[1-9]\d*)(\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)?(?![\w.])/y

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** A fraction with more digits than a number keeps could silently become a whole number. */
const rounded = (digits: string): boolean => digits.replace(/[eE].*/, '').replace(/\D/g, '').length > 15

/** Reads a text that is exactly one JSON document. */
export function parseJson(text: string): Readonly<{ value: unknown }> | Readonly<{ problem: JsonProblem }> {
  try {
    const reader = new JsonReader(text)
    const value = reader.value()
    if (!reader.done()) reader.expected('hết tệp sau tài liệu JSON', 'nothing after the JSON document')
    return { value }
  } catch (error) {
    if (error instanceof JsonError) return { problem: error.problem }
    throw error
  }
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): Readonly<{ line: number; column: number }> {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}
