/** The only module that knows the XML library. */
import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

/** What is told while a part is read; names without their prefix, attributes as they stand. */
export type XmlListener = Readonly<{
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  /** Text may come in several pieces. */
  text?: (text: string) => void
}>

/**
 * Reads XML piece by piece and holds none of it. Must be well formed and UTF-8; there are no entities but the five of XML
 * itself. What is not is `damaged`, an invisible character a `control-character`.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', ({ message }) => {
    throw new Unreadable(/^disallowed character\.$/.test(message) ? 'control-character' : 'damaged')
  })
  parser.on('opentag', ({ name, attributes }) => listener.open(local(name), attributes))
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of pieces) parser.write(decode(decoder, piece))
  parser.write(decode(decoder)).close()
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch {
    throw new Unreadable('damaged')
  }
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)
