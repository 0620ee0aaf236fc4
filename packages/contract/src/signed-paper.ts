import { z } from 'zod'
import { instant } from './values.ts'
import { evidencePiece } from './work-evidence.ts'

/** A signed paper as it is listed; of a PDF signed with a certificate, what its check found. */
export const signedPaper = evidencePiece.extend({
  /** Null = a photograph or a scan. */
  signed: z
    .object({
      /** In the order in which they signed, as their certificates call them. */
      signers: z.array(
        z.object({
          name: z.string(),
          organisation: z.string().nullable(),
          issuer: z.string(),
          /** Told by the machine that signed. */
          signedAt: instant.nullable(),
        }),
      ),
      /** What is left to a person to look at. */
      notes: z.array(z.object({ code: z.string(), text: z.object({ vi: z.string(), en: z.string() }) })),
      /** Whether the figures it carries are those that stand now; `none`: it carries none; `unknown`: nothing to compare with. */
      figures: z.enum(['same', 'other', 'none', 'unknown']),
    })
    .nullable(),
})
export type SignedPaper = z.output<typeof signedPaper>
