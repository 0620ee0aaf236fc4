import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'

/** A signed paper of result minutes. */
export const resultScanDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'result-scan', 'resultMinutes.scan', ['organisation', 'frame', 'level', 'of', 'evidence'])
