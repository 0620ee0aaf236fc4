import { rulingScan } from '@baucu/contract'
import { answer, type Bus } from '../../kernel/bus.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import type { Download } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'
import { notFound } from '../../kernel/refused.ts'
import { rulingAt } from './ruling-rows.ts'
import { ordinalOf } from './sheet-rows.ts'

export const rulingScanQuery = answer(rulingScan, async (context, input) => {
  const ordinal = await ordinalOf(context, input)
  const ruling = ordinal === undefined ? undefined : await rulingAt(context, input.frame, input.area, ordinal)
  const file = ruling?.id === input.ruling ? await readFile(context, ruling.file) : undefined
  return ruling && file ? { name: ruling.fileName, ...file } : notFound()
})

/** The scan of what the National Election Council said of a surplus. */
export const rulingScanDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'surplus-ruling', 'count.rulingScan', ['area', 'frame', 'constituency', 'ruling'])
