import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'

/** A piece of evidence of a copy of a task. */
export const evidenceDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'evidence', 'work.evidenceFile', ['copy', 'evidence'])
