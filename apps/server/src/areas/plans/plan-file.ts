import type { OutputOf, planOne } from '@baucu/contract'
import { planDocx, planProgress, type SigningBlock } from '@baucu/documents'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { paperOf } from './paper.ts'

type One = OutputOf<typeof planOne>

/** `GET /documents/plan.docx?plan=<id>`: the plan with its annex; `.xlsx`: the progress table alone. */
export const planFiles = (bus: Bus): readonly Download[] =>
  (['docx', 'xlsx'] as const).map((format) => ({
    path: `/documents/plan.${format}`,
    make: async (ask, _, caller) => {
      const said = await bus.query('plans.one', { plan: ask.get('plan') ?? '' }, caller)
      if (said instanceof Refused) return said
      const one = said.result as One
      const paper = paperOf(one, await signingOf(bus, one, caller))
      const file = await (format === 'docx' ? planDocx(paper) : planProgress(paper))
      const kind = one.plan.draft.kind === 'plan' ? 'ke-hoach' : 'chuong-trinh'
      return attachment(file, documentTypes[format], `${kind}-${one.plan.number ?? 'du-thao'}.${format}`)
    },
  }))

/** The signing block of the office chosen; a blank where nobody is, or no longer holds it. */
async function signingOf(bus: Bus, { plan, today }: One, caller: Caller): Promise<SigningBlock | null> {
  const { signer } = plan.draft
  if (signer === null) return null
  const input = { organisation: plan.organisation.id, at: plan.on ?? today, entries: [], signs: signer }
  const said = await bus.query('persons.attendance', input, caller)
  return said instanceof Refused ? null : (said.result as { signing: SigningBlock | null }).signing
}
