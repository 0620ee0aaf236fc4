import { z } from 'zod'

/** Something on a paper that does not agree, with its sentence. */
export const paperFinding = z.object({
  code: z.string(),
  severity: z.enum(['critical', 'error', 'warning']),
  fields: z.array(z.string()),
  article: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
})
