import { type appointMember, type OutputOf, postTitle, type releaseMember } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { endOffice, holdOffice, readOffices, readPersons, savePerson } from '../persons/index.ts'
import { type MemberRow, readMembers, readOrgan } from './rows.ts'

/** Offices of an election stand after those a person is known by. */
const order = 90

/** A member joins: an office of the person, and its place in the register of this election. */
export async function appoint(
  context: CommandContext,
  input: z.output<typeof appointMember.input>,
): Promise<OutputOf<typeof appointMember> | Refused> {
  const { client, now, place } = context
  const { organisation, frame, member, person, newPerson, post, sector, decision, on, replaces, reason } = input
  const organ = await readOrgan(context, frame, organisation)
  if (!organ) return new Refused(422, 'organ-not-set-up', {}, ['input.organisation'])
  const members = await readMembers(context, frame, [organisation])
  if (members.some((each) => each.person === person && stillAt(each, on))) {
    return new Refused(409, 'member-already', {}, ['input.person'])
  }
  if (replaces !== null) {
    const left = await leave(context, members, {
      ...{ member: replaces, on, decision, reason: reason ?? '' },
      field: 'input.replaces',
    })
    if (left) return left
  }
  if (newPerson) {
    const said = await savePerson(context, { organisation, person, ...newPerson })
    if (said instanceof Refused) return atOwnField(said)
  }
  if (!(await isThere(context, input))) {
    const title = postTitle(organ.organ, post).vi
    const said = await holdOffice(context, { organisation, person, office: member, title, order, from: on })
    if (said instanceof Refused) return atOwnField(said)
  }
  await client.query(
    `insert into organ_member (province_code, office_id, frame_id, organisation_id, org_path, post, sector, decision, reason, replaces, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[place?.province ?? noProvince, member, frame, organisation, place?.path, post, sector],
      ...[decision, reason, replaces, now],
    ],
  )
  context.record({
    subject: `organ-member/${member}`,
    before: null,
    after: { organisation, frame, post, sector, decision, on, replaces },
    reason,
  })
  return { member }
}

/** Whether the office was recorded before the election body was: it is taken into the register as it stands. */
async function isThere(
  context: CommandContext,
  { organisation, person, member, on }: z.output<typeof appointMember.input>,
): Promise<boolean> {
  const offices = await readOffices(context, [person], on)
  return offices.some((each) => each.id === member && each.organisation.id === organisation)
}

/** A member leaves: the office ends, and the register says by which decision. */
export async function release(
  context: CommandContext,
  { organisation, frame, ...leaving }: z.output<typeof releaseMember.input>,
): Promise<OutputOf<typeof releaseMember> | Refused> {
  const members = await readMembers(context, frame, [organisation])
  return (await leave(context, members, { ...leaving, field: 'input.member' })) ?? { member: leaving.member }
}

type Leaving = Readonly<{ member: string; on: string; decision: string | null; reason: string; field: string }>

async function leave(
  context: CommandContext,
  members: readonly MemberRow[],
  { member: id, on, decision, reason, field }: Leaving,
): Promise<Refused | undefined> {
  const member = members.find((each) => each.id === id)
  if (!member) return new Refused(422, 'member-unknown', {}, [field])
  if (member.endedAt) return new Refused(409, 'member-gone', {}, [field])
  const person = (await readPersons(context, [member.person])).get(member.person)
  if (!person) return new Refused(422, 'member-unknown', {}, [field])
  const said = await endOffice(context, { office: id, version: person.version, to: on, reason })
  if (said instanceof Refused) return atOwnField(said)
  await context.client.query(
    'update organ_member set end_decision = $2, end_reason = $3, ended_at = $4 where office_id = $1',
    [id, decision, reason, context.now],
  )
  context.record({ subject: `organ-member/${id}`, before: { to: member.to }, after: { to: on, decision }, reason })
  return undefined
}

const stillAt = ({ to }: MemberRow, day: string): boolean => to === null || to > day

/** What offices call the first and the last day is one day here. */
const atOwnField = ({ status, code, numbers, fields, texts }: Refused): Refused =>
  new Refused(
    status,
    code,
    numbers,
    fields.map((each) => (each === 'input.from' || each === 'input.to' ? 'input.on' : each)),
    texts,
  )
