import type { InputOf, saveReport } from '@baucu/contract'
import type { FieldValue, FieldValues } from '@baucu/reporting'
import { uuid7 } from '../../kernel/uuid.ts'
import type { TestServer } from '../../testing.ts'

export const number = (value: number): FieldValue => ({ kind: 'count', value })
export const text = (words: string): FieldValue => ({ kind: 'text', text: words })
const nothing: FieldValue = { kind: 'nothing' }

type Kind = 'province' | 'party' | 'front' | 'association' | 'commune'

/** Makes organisations below each other; answers the id of each. */
export async function addOrganisation(
  server: TestServer,
  parent: string | null,
  name: string,
  kind: Kind,
): Promise<string> {
  const organisation = uuid7()
  const said = await server.run('organisations.create', {
    ...{ organisation, parent, code: organisation, name, kind },
    ...(parent === null ? { province: '97' } : {}),
  })
  if (said.status !== 200) throw new Error(said.body.title)
  return organisation
}

/** What the five fields of a cell meeting hold. */
export const cellMeeting = (present: number): FieldValues => ({
  'held-on': { kind: 'day', day: '2026-03-02' },
  place: text('Hội trường'),
  audience: { kind: 'choice', value: 'party-members' },
  'meeting-attendance': number(present),
  content: text('Quán triệt quyền bầu cử tại nơi cư trú'),
})

/** A quarter as an organisation tells it. */
export const quarter = (sessions: number, words: string, more: FieldValues = {}): FieldValues => ({
  'quarter-sessions': number(sessions),
  'quarter-participants': number(sessions * 40),
  limits: text(`${words}: còn chậm`),
  next: text(`${words}: làm tiếp`),
  proposals: nothing,
  ...more,
})

/** Members of a month. */
export const members = (start: number, joined: number, left: number, end: number): FieldValues => ({
  'members-at-start': number(start),
  'members-joined': number(joined),
  'members-left': number(left),
  'members-at-end': number(end),
})

/** A report as a unit sends it. */
export const sent = (
  organisation: string,
  round: string,
  period: string,
  values: FieldValues,
  more: Partial<InputOf<typeof saveReport>> = {},
): InputOf<typeof saveReport> => ({
  ...{ organisation, round, period, version: 0, send: true, ...more },
  values: structuredClone(values),
})
