import { isDate, type Refusal } from '@baucu/law'

/**
 * Reads one parsed JSON value strictly: each field is asked for by name, what was not asked for is refused, and every
 * refusal names its place (`tasks[3].due.steps[0]`). A value that is refused is read as something harmless, so that one
 * pass finds everything.
 */
export class Shape {
  readonly path: string
  readonly #fields: ReadonlyMap<string, unknown>
  readonly #asked = new Set<string>()
  readonly #refusals: Refusal[]

  constructor(value: unknown, path = '', refusals: Refusal[] = []) {
    this.path = path
    this.#refusals = refusals
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject) this.refuse('not-an-object', '')
    this.#fields = new Map(isObject ? Object.entries(value) : [])
  }

  /** What was refused so far, here and in everything below. */
  get refusals(): readonly Refusal[] {
    return this.#refusals
  }

  refuse(code: string, field: string, numbers: Refusal['numbers'] = {}): void {
    this.#refusals.push({ code, path: this.#at(field), numbers })
  }

  /** A text of at least one sign and at most `most`. */
  text(field: string, most = 2000): string {
    const value = this.#take(field)
    if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value.normalize('NFC')
    this.#wrong(field, value, 'not-text', { most })
    return ''
  }

  /** A text that may be empty or missing. */
  textOr(field: string, most = 20_000): string {
    const value = this.#take(field)
    if (value === undefined || value === null) return ''
    if (typeof value === 'string' && value.length <= most) return value.normalize('NFC')
    this.#wrong(field, value, 'not-text', { most })
    return ''
  }

  /** One of a few words. */
  oneOf<const T extends string>(field: string, words: readonly T[]): T | null {
    const value = this.#take(field)
    const found = words.find((each) => each === value)
    if (found === undefined) this.#wrong(field, value, 'not-one-of', { words: words.join(', ') })
    return found ?? null
  }

  /** One of a few words, or missing, or null. */
  oneOfOr<const T extends string>(field: string, words: readonly T[]): T | null {
    const value = this.#fields.get(field)
    if (value !== undefined && value !== null) return this.oneOf(field, words)
    this.#asked.add(field)
    return null
  }

  /** A day that exists, `YYYY-MM-DD`, or missing, or null. */
  dayOr(field: string): string | null {
    const value = this.#take(field)
    if (value === undefined || value === null) return null
    if (typeof value === 'string' && isDate(value)) return value
    this.#wrong(field, value, 'not-a-date', { value: String(value).slice(0, 40) })
    return null
  }

  /** A whole number in a range, or null when it is none. */
  whole(field: string, from: number, to: number): number | null {
    const value = this.#take(field)
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
    this.#wrong(field, value, 'not-a-number', { from, to })
    return null
  }

  /** The texts of a list. */
  texts(field: string): readonly string[] {
    return this.#list(field).flatMap(({ value, path }) => {
      if (typeof value === 'string' && value.trim() !== '') return [value.normalize('NFC')]
      this.#refusals.push({ code: 'not-text', path, numbers: {} })
      return []
    })
  }

  /** The whole numbers of a list. */
  wholes(field: string, from: number, to: number): readonly number[] {
    return this.#list(field).flatMap(({ value, path }) => {
      if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return [value]
      this.#refusals.push({ code: 'not-a-number', path, numbers: { from, to } })
      return []
    })
  }

  /** The objects of a list, each to be read in turn. */
  shapes(field: string): readonly Shape[] {
    return this.#list(field).map(({ value, path }) => new Shape(value, path, this.#refusals))
  }

  /** An object inside, or null when it is missing. */
  inside(field: string): Shape | null {
    const value = this.#take(field)
    return value === undefined || value === null ? null : new Shape(value, this.#at(field), this.#refusals)
  }

  /** An object inside that must be there. */
  needed(field: string): Shape {
    return new Shape(this.#take(field), this.#at(field), this.#refusals)
  }

  has(field: string): boolean {
    return this.#fields.has(field)
  }

  /** The names of the fields, for an object that is a table from names to texts. */
  names(): readonly string[] {
    return [...this.#fields.keys()]
  }

  /** Refuses what nobody asked for. To be called when everything was. */
  end(): void {
    for (const field of this.#fields.keys()) if (!this.#asked.has(field)) this.refuse('unknown-field', field)
  }

  #list(field: string): readonly Readonly<{ value: unknown; path: string }>[] {
    const value = this.#take(field)
    if (value === undefined || value === null) return []
    if (Array.isArray(value)) return value.map((each, index) => ({ value: each, path: `${this.#at(field)}[${index}]` }))
    this.#wrong(field, value, 'not-a-list', {})
    return []
  }

  #take(field: string): unknown {
    this.#asked.add(field)
    return this.#fields.get(field)
  }

  #wrong(field: string, value: unknown, code: string, numbers: Refusal['numbers']): void {
    if (value === undefined) this.refuse('missing', field)
    else this.refuse(code, field, numbers)
  }

  #at(field: string): string {
    if (field === '') return this.path
    return this.path === '' ? field : `${this.path}.${field}`
  }
}

/** What was read, or everything that kept it out. */
export type ReadShape<T> = Readonly<{ ok: true; value: T } | { ok: false; refusals: readonly Refusal[] }>
