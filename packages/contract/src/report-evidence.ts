import { z } from 'zod'
import { command, query } from './declare.ts'
import { reportField, reportPeriod, reportReaders } from './reports.ts'
import { count, fileContent, name, text, uuid } from './values.ts'
import { doers } from './work.ts'
import { evidenceContent, evidencePiece } from './work-evidence.ts'

/** Where a file belongs: the report of an organisation for a period, begun or not. */
const atReport = { organisation: uuid, round: uuid, period: reportPeriod }
const scope = { of: 'organisation', at: 'organisation' } as const

/**
 * Attaches a photograph, a scan or a document to a field of a report, before it is sent or after. It asks for no version:
 * whatever else happens to the report, the file arrives.
 */
export const attachToReport = command('reports.attach', {
  title: { vi: 'Gửi tài liệu kèm báo cáo', en: 'Attach a file to a report' },
  input: z.object({ ...atReport, field: reportField, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
  roles: doers,
  scope,
  offline: 'queue',
})

/** Takes a file away from a report that was not accepted; it stays stored, and so does the reason. */
export const detachFromReport = command('reports.detach', {
  title: { vi: 'Gỡ tài liệu kèm báo cáo', en: 'Remove a file from a report' },
  input: z.object({ ...atReport, evidence: uuid, reason: text(1000).min(1) }),
  output: z.object({ evidence: uuid }),
  roles: doers,
  scope,
  offline: 'no',
})

/** What is attached to a report, the earliest first. */
export const reportEvidenceList = query('reports.evidence', {
  title: { vi: 'Tài liệu kèm một báo cáo', en: 'Files of a report' },
  input: z.object(atReport),
  output: z.object({ evidence: z.array(evidencePiece.extend({ field: reportField })) }),
  roles: reportReaders,
  scope,
})

/** The file itself. */
export const reportEvidenceFile = query('reports.evidenceFile', {
  title: { vi: 'Một tài liệu kèm báo cáo', en: 'One file of a report' },
  input: z.object({ ...atReport, evidence: uuid }),
  output: evidenceContent,
  roles: reportReaders,
  scope,
})

export const reportEvidenceCommands = [attachToReport, detachFromReport] as const
export const reportEvidenceQueries = [reportEvidenceList, reportEvidenceFile] as const
