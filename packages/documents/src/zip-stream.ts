import { crc32 } from 'node:zlib'

/** A file of an archive. */
export type ZipEntry = Readonly<{ name: string; content: Uint8Array }>

/** 1 January 1980, the earliest day an archive knows: the same files make the same archive. */
const day = 0x21
/** Names are UTF-8. */
const utf8 = 0x800

/**
 * An archive written while its files are made, so that only one of them is in memory at a time. Files are stored as they are:
 * a PDF is packed already. For fewer than 65,536 files and four gigabytes.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let at = 0
  for await (const { name, content } of entries) {
    const title = Buffer.from(name)
    const facts = factsOf(title, content)
    const start = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, title])
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, Buffer.alloc(10), uint32(at), title]))
    at += start.length + content.length
    yield start
    yield content
  }
  const names = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(names.length, 12)
  end.writeUInt32LE(at, 16)
  yield names
  yield end
}

/** What stands of a file both before it and in the directory: from the version that is needed to the length of its name. */
function factsOf(title: Buffer, content: Uint8Array): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(utf8, 2)
  facts.writeUInt16LE(day, 8)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(title.length, 22)
  return facts
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
