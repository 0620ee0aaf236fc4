import { bodies, editions, isDate, rounds } from '@baucu/law'
import { z } from 'zod'

/** Values used in more than one schema. Text is NFC; counts are safe integers, never negative. */
export const text = (max = 2000) => z.string().max(max).normalize('NFC')
export const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\p{L}\p{N}._:-]+$/u)
export const count = z.int().min(0)
export const date = z.string().refine(isDate, 'YYYY-MM-DD')
export const instant = z.iso.datetime({ offset: true })
export const edition = z.enum(editions)
export const body = z.enum(bodies)
export const round = z.enum(rounds)

/** Ids of what the product itself makes: UUIDs made by the sender (version 7 sorts by time). */
export const uuid = z.uuid()
export const province = z.string().regex(/^\d{2}$/)
/** A name on screen and paper: one line, trimmed, no control characters. */
export const name = (max = 300) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
    .normalize('NFC')
/** What a sheet calls a thing: letters, digits, `.`, `-`, `_`, `/`. */
export const code = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}._/-]+$/u)
  .normalize('NFC')

/**
 * Bytes of a stored file at most: base64 makes four of three, and a request is 16 MB at most. A photograph of a page has 3
 * to 6 MB, a scan of twenty pages about 8.
 */
export const largestFile = 10_500_000
/** A file, base64. What it is, and whether it is too large, is read from its bytes; a request has its own limit. */
export const fileContent = z.base64().max(16_000_000)
/** Bytes of a spreadsheet that an import takes at most. */
export const largestSheet = 10_500_000
/** A spreadsheet file, base64. */
export const sheetContent = z.base64().max((largestSheet / 3) * 4)
