import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, fileContent, instant, name, text, uuid } from './values.ts'
import { doers, workReaders } from './work.ts'

/** One file as it is listed, wherever it is attached. */
export const evidencePiece = z.object({
  id: uuid,
  name: z.string(),
  type: z.string(),
  bytes: count,
  sha256: z.string(),
  /** When it was chosen or taken, by the clock of the device; and when it came here. */
  takenAt: instant,
  receivedAt: instant,
  by: z.string(),
  /** The asker may remove it. */
  removable: z.boolean(),
})
export type EvidencePiece = z.output<typeof evidencePiece>

/** The file itself, base64. */
export const evidenceContent = z.object({ name: z.string(), type: z.string(), content: z.string() })

/**
 * Attaches a photograph, a scan or a document to a copy as evidence of what was done, with the report or after it. It does
 * not ask for a version: whatever else happened to the copy, the file arrives, with the time it was chosen at.
 */
export const attachEvidence = command('work.attach', {
  title: { vi: 'Gửi tài liệu chứng minh', en: 'Attach evidence' },
  input: z.object({ copy: uuid, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'queue',
})

/** Takes a piece of evidence away from a copy that is not graded: a new entry with its reason; the file stays stored. */
export const detachEvidence = command('work.detach', {
  title: { vi: 'Gỡ tài liệu chứng minh', en: 'Remove evidence' },
  input: z.object({ copy: uuid, evidence: uuid, reason: text(1000).min(1) }),
  output: z.object({ evidence: uuid }),
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'no',
})

/** What is attached to a copy now, the earliest first. */
export const evidenceList = query('work.evidence', {
  title: { vi: 'Tài liệu chứng minh của một nhiệm vụ', en: 'Evidence of a task' },
  input: z.object({ copy: uuid }),
  output: z.object({ evidence: z.array(evidencePiece) }),
  roles: workReaders,
  scope: { of: 'copy', at: 'copy' },
})

/** The file itself. */
export const evidenceFile = query('work.evidenceFile', {
  title: { vi: 'Một tài liệu chứng minh', en: 'One piece of evidence' },
  input: z.object({ copy: uuid, evidence: uuid }),
  output: evidenceContent,
  roles: workReaders,
  scope: { of: 'copy', at: 'copy' },
})

export const workEvidenceCommands = [attachEvidence, detachEvidence] as const
export const workEvidenceQueries = [evidenceList, evidenceFile] as const
