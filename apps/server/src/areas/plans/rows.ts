import type { PlanDraftInput, planForms } from '@baucu/contract'
import type { PlanDraft } from '@baucu/direction'
import type { Transaction } from '../../kernel/database.ts'

/** A finding that somebody leaves as it is. */
export type MuteRow = Readonly<{ key: string; reason: string; by: string | null; on: string }>

/** A plan as it is stored; issued once it has a number. */
export type PlanRow = Readonly<{
  id: string
  province: string
  organisation: string
  path: string
  frame: string | null
  template: string | null
  draft: PlanDraft
  mutes: readonly MuteRow[]
  version: number
  number: string | null
  form: (typeof planForms)[number] | null
  on: string | null
  tasks: Readonly<Record<string, string>>
  changedAt: Date
}>

const planColumns = `p.id, p.province_code as province, p.organisation_id as organisation, p.org_path as path, p.frame_id as frame,
  p.template, p.draft, p.mutes, p.version, p.number, p.form, p.issued_on as "on", p.tasks, p.changed_at as "changedAt"`

type Client = Pick<Transaction, 'client'>

/** A plan within the caller's reach. */
export async function readPlanRow({ client }: Client, id: string): Promise<PlanRow | undefined> {
  const { rows } = await client.query<PlanRow>(`select ${planColumns} from plan p where p.id = $1`, [id])
  return rows[0]
}

/** The same, held until the transaction ends: who changes it waits for who was first. */
export async function lockPlanRow({ client }: Client, id: string): Promise<PlanRow | undefined> {
  const { rows } = await client.query<PlanRow>(`select ${planColumns} from plan p where p.id = $1 for update`, [id])
  return rows[0]
}

/** A draft with lists that may be written to, as the contract has it. */
export const draftOut = (draft: PlanDraft): PlanDraftInput => ({
  ...draft,
  grounds: [...draft.grounds],
  recipients: [...draft.recipients],
  signer: draft.signer && { ...draft.signer },
  groups: draft.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({
      ...item,
      lead: { ...item.lead },
      cooperating: item.cooperating.map((each) => ({ ...each })),
    })),
  })),
})
