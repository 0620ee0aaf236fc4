/**
 * A photograph without what the camera wrote beside the picture: place, time, device, remarks. Pixels and colours stay as they
 * are. What does not read as its kind comes back untouched; whether it is one is `typeOf`'s to say.
 */
export function stripImage(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes)
  return bytes.subarray(1, 4).toString('latin1') === 'PNG' ? stripPng(bytes) : bytes
}

/** Segments of a JPEG that the picture needs: JFIF, colour profile, Adobe's colour transform (ITU-T T.81, annex B). */
const kept = new Set([0xe0, 0xe2, 0xee])
const comment = 0xfe
const scan = 0xda

function stripJpeg(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return bytes
    // The picture itself begins: everything from here on is it.
    if (marker === scan) return Buffer.concat([...parts, bytes.subarray(at)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return bytes
    const isAside = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === comment
    if (!isAside) parts.push(bytes.subarray(at, end))
    at = end
  }
  return bytes
}

/** Chunks of a PNG that tell of something else than the picture (PNG 3rd edition, 11.3). */
const asides = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function stripPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return bytes
    if (!asides.has(bytes.subarray(at + 4, at + 8).toString('latin1'))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
