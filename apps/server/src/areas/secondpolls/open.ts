import type { OutputOf, openSecondPoll } from '@baucu/contract'
import { isAnnulment, type SecondPollKind } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { annulMinutes } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readConstituency } from '../territory/index.ts'
import { copyFrame } from './copy-frame.ts'
import { refusePoll } from './judge.ts'
import { readCase } from './read-case.ts'

type Input = z.output<typeof openSecondPoll.input>

/** Opens a second poll: the decision, the frame it is held in, and after an annulment what no longer counts. */
export async function open(context: CommandContext, input: Input): Promise<OutputOf<typeof openSecondPoll> | Refused> {
  const { client, db, now, place } = context
  const frame = await readFrame(db, input.frame)
  if (!frame || !place) return notFound()
  if (frame.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id: frame.id }, ['input.frame'])
  const contest = await readConstituency(context, frame.id, input.constituency)
  if (contest?.unit !== input.organisation) {
    return new Refused(422, 'constituency-unknown', {}, ['input.constituency'])
  }
  // Of two that open at once the second waits here, and then sees what the first one opened.
  await client.query('update frame set changed_at = $2 where id = $1', [frame.id, now])
  const at = await readCase(context, frame, contest)
  if (!at) return notFound()
  const refused = refusePoll(at, input)
  if (refused) return refused

  const { unit } = at
  const id = derivedId(context.id, 0)
  const second = secondFrameId(frame.id, input.kind, context.id)
  const names = await organisationNames(context, [input.organisation])
  const voting = input.kind === 'annulled-area' ? input.areas : at.areas
  await copyFrame(context, at, {
    ...{ id: second, kind: input.kind, day: input.day, areas: voting },
    name: nameOf(input.kind, input.day, unit.number, unit.body === 'NA', names.get(input.organisation) ?? ''),
  })
  const annulled = isAnnulment(input.kind) ? voting : []
  await client.query(
    `insert into second_poll (province_code, id, frame_id, constituency_id, unit_path, kind, second_frame, areas, decision, decided_on,
       proposed_by, reason, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[unit.province.code, id, frame.id, unit.id, contest.path, input.kind, second],
      JSON.stringify(at.named.filter((each) => annulled.includes(each.id))),
      ...[input.decision, input.decidedOn, isAnnulment(input.kind) ? input.proposedBy : null, input.reason, now],
    ],
  )
  if (annulled.length > 0) {
    const where = {
      ...{ frame: frame.id, constituency: unit.ordinal, contest: unit.id },
      ...{ province: unit.province.code, poll: id },
    }
    await annulMinutes(context, where, annulled)
  }
  const { kind, decision, decidedOn, proposedBy, day, reason } = input
  context.record({
    subject: `second-poll/${frame.id}/${unit.id}`,
    before: null,
    after: { frame: second, kind, areas: annulled, decision, decidedOn, proposedBy, day },
    ...(reason === '' ? {} : { reason }),
  })
  context.changed({ frame: frame.id, constituencies: [unit.id] })
  context.changed({ frame: second, constituencies: [] })
  return { frame: second }
}

const prefixes: Readonly<Record<SecondPollKind, string>> = {
  rerun: 'bau-lai',
  additional: 'bau-them',
  'annulled-area': 'bau-lai-khu-vuc',
  'annulled-constituency': 'bau-lai-sau-huy',
}

/** The same command makes the same frame. */
const secondFrameId = (frame: string, kind: SecondPollKind, command: string): string =>
  `${prefixes[kind]}-${frame.slice(0, 80)}-${command.replaceAll('-', '').slice(-8)}`

const titles: Readonly<Record<SecondPollKind, string>> = {
  rerun: 'Bầu lại',
  additional: 'Bầu thêm',
  'annulled-area': 'Bầu lại khu vực',
  'annulled-constituency': 'Bầu lại',
}

/** "Bầu lại ngày 22/03/2026, đơn vị số 2, Tỉnh Mẫu" */
function nameOf(kind: SecondPollKind, day: string, number: number, assembly: boolean, unit: string): string {
  const [year, month, date] = day.split('-')
  const whose = [assembly ? '' : 'HĐND', unit].filter((each) => each !== '').join(' ')
  return [`${titles[kind]} ngày ${date}/${month}/${year}`, `đơn vị số ${number}`, whose].filter(Boolean).join(', ')
}
