import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'

/** A signed paper of a sheet; without a constituency one of the inventory. */
export const countPaperDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'count-paper', 'count.paper', ['area', 'frame', 'evidence'], ['constituency'])
