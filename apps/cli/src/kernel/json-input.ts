import type { z } from 'zod'
import { documentCap, readText, refuseInput } from './input.ts'
import type { Io } from './io.ts'
import { JsonError, JsonReader, parseJson, placeOf } from './json.ts'
import { fit } from './shape.ts'
import type { Words } from './words.ts'

/** One document of an input that may hold many, and how messages call its place. */
export type Item = Readonly<{ value: unknown; index: number; line: number }>

/**
 * A text with one document, an array of them, or (where allowed) one a line. The text stays in memory, the documents
 * do not: `items` reads them one after the other, as often as asked, so that an input can be checked to its end before
 * the first answer is written.
 */
export class JsonItems {
  readonly path: string
  readonly form: 'one' | 'array' | 'lines'
  readonly #text: string

  constructor(path: string, text: string, { lines }: { lines: boolean }) {
    this.path = path
    this.#text = text
    this.form = new JsonReader(text).peek() === '[' ? 'array' : lines && this.#holdsSeveral() ? 'lines' : 'one'
  }

  #holdsSeveral(): boolean {
    return this.#reading((reader) => {
      reader.value()
      return reader.peek() === '{'
    })
  }

  *items(): Generator<Item> {
    const reader = new JsonReader(this.#text)
    if (this.form === 'array') {
      reader.take('[')
      if (!reader.take(']')) {
        for (let index = 0, more = true; more; index += 1) {
          const value = this.#reading(() => reader.value(1), reader)
          yield { value, index, line: 0 }
          more = reader.take(',')
        }
        if (!reader.take(']')) this.#reading(() => reader.expected('dấu "," hoặc "]"', 'a "," or a "]"'), reader)
      }
    } else {
      let line = 1
      let counted = 0
      for (let index = 0; index === 0 || (this.form === 'lines' && !reader.done()); index += 1) {
        reader.done()
        for (; counted < reader.at; counted += 1) if (this.#text.charCodeAt(counted) === 10) line += 1
        yield { value: this.#reading(() => reader.value(), reader), index, line }
      }
    }
    if (!reader.done()) this.#reading(() => reader.expected('hết tệp', 'the end of the text'), reader)
  }

  #reading<T>(read: (reader: JsonReader) => T, reader = new JsonReader(this.#text)): T {
    try {
      return read(reader)
    } catch (error) {
      if (error instanceof JsonError) {
        refuseInput(this.path, error.problem.words, placeOf(this.#text, error.problem.offset))
      }
      throw error
    }
  }

  /** Refuses one document: `contests.json: [3].candidates[1].votes: …`, `minutes.ndjson dòng 4: votes.c1: …`. */
  refuse({ index, line }: Item, path: string, words: Words): never {
    const inside = this.form === 'array' ? `[${index}]${path === '' || path.startsWith('[') ? path : `.${path}`}` : path
    return refuseInput(this.path, at(inside, words), this.form === 'lines' ? { line } : undefined)
  }

  /** The document as the schema reads it, or a refusal that names the place. */
  fit<S extends z.ZodType>(schema: S, item: Item): z.output<S> {
    const result = fit(schema, item.value)
    return 'value' in result ? result.value : this.refuse(item, result.problem.path, result.problem.words)
  }
}

/** Reads an input of one document, an array, or lines. */
export async function readItems(io: Io, path: string, settings: { lines: boolean }): Promise<JsonItems> {
  return new JsonItems(path, await readText(io, path, documentCap), settings)
}

/** Reads an input that is exactly one document of this schema. */
export async function readDocument<S extends z.ZodType>(io: Io, path: string, schema: S): Promise<z.output<S>> {
  return fitDocument(path, await readText(io, path), schema)
}

/** The same for a text that is already here; `line` when it is one line of a file of lines. */
export function fitDocument<S extends z.ZodType>(path: string, text: string, schema: S, line?: number): z.output<S> {
  const result = parseJson(text)
  if ('problem' in result) {
    const { words, offset } = result.problem
    return refuseInput(path, words, line === undefined ? placeOf(text, offset) : { line, column: offset + 1 })
  }
  const fitted = fit(schema, result.value)
  if ('value' in fitted) return fitted.value
  return refuseInput(path, at(fitted.problem.path, fitted.problem.words), line === undefined ? undefined : { line })
}

/** Words with the place in the document before them. */
const at = (place: string, { vi, en }: Words): Words =>
  place === '' ? { vi, en } : { vi: `${place}: ${vi}`, en: `${place}: ${en}` }
