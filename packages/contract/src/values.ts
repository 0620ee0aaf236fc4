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
