import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'

/** A file attached to a report. */
export const reportEvidenceDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'report-evidence', 'reports.evidenceFile', ['organisation', 'round', 'period', 'evidence'])
