import type { assignScheme, OutputOf } from '@baucu/contract'
import { mayAssign } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { giveTasks, refuseTasks } from '../work/index.ts'
import { readParts, readScheme } from './rows.ts'

type Input = z.output<typeof assignScheme.input>

/** Asks organisations to study a scheme until a day: one task with a copy for each, and their cells turn yellow. */
export async function assign(context: CommandContext, input: Input): Promise<OutputOf<typeof assignScheme> | Refused> {
  const { client, now, id: command } = context
  const { organisations, due } = input
  const scheme = await readScheme(context, input.scheme)
  if (!scheme) return notFound()
  const on = today(now)
  const refused = await refuseTasks(context, [{ recipients: organisations, due }], on)
  if (refused) {
    const field = refused.code === 'task-due-past' ? 'due' : 'organisations'
    return new Refused(refused.status, refused.code, refused.numbers, [`input.${field}`])
  }
  const parts = await readParts(context, [scheme.id])
  const busy = parts.filter((each) => organisations.includes(each.organisation) && !mayAssign(each.state))
  if (busy.length > 0) {
    const names = await organisationNames(
      context,
      busy.map((each) => each.organisation),
    )
    return new Refused(409, 'scheme-assigned-already', { names: [...names.values()].join(', ') }, [
      'input.organisations',
    ])
  }
  const place = { organisation: scheme.organisation, path: scheme.path, province: scheme.province }
  const title = `Nghiên cứu đề án số ${scheme.number} "${scheme.title}" và xây dựng kế hoạch thực hiện`
  const copies = await giveTasks(
    context,
    { ...place, frame: null, conclusion: null, scheme: scheme.id, document: null, on },
    [
      {
        ...{ title, type: 'document', step: null, legalDue: null, due, urgent: false, joint: false, filter: null },
        recipients: organisations,
      },
    ],
  )
  await client.query(
    `insert into scheme_part (province_code, id, scheme_id, scheme_number, scheme_title, organisation_id, org_path, issuer_id, issuer_path,
       state, due, task_id, version, changed_at)
     select $1, w.id, $2, $3, $4, o.id, o.path, $5, $6, 'assigned', $7, $8, 1, $9
     from unnest($10::uuid[], $11::uuid[]) w (id, organisation) join organisation o on o.id = w.organisation
     on conflict (organisation_id, scheme_id) do update set state = 'assigned', due = $7, task_id = $8,
       version = scheme_part.version + 1, changed_at = $9`,
    [
      ...[scheme.province, scheme.id, scheme.number, scheme.title, scheme.organisation, scheme.path, due],
      ...[
        derivedId(command, 0),
        now,
        organisations.map((_, index) => derivedId(command, 2_000_000_000 + index)),
        organisations,
      ],
    ],
  )
  context.record({ subject: `scheme/${scheme.id}`, before: null, after: { assigned: organisations, due, copies } })
  return { copies }
}
