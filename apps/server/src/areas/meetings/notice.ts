import { conclusionNotice, type OutputOf } from '@baucu/contract'
import { officePhrase } from '@baucu/documents'
import { type Step, stepsById } from '@baucu/law'
import type { z } from 'zod'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { peopleInRoles, signingAt } from '../persons/index.ts'
import { type IssuedNotice, type MeetingRow, readConclusion, readMeeting } from './rows.ts'

type Notice = OutputOf<typeof conclusionNotice>
type Input = z.output<typeof conclusionNotice.input>

/** The dated steps of the election a meeting belongs to; none outside elections. */
export async function stepsOf(
  context: Pick<QueryContext, 'db'>,
  { frame: id }: Pick<MeetingRow, 'frame'>,
): Promise<ReadonlyMap<string, Step>> {
  const frame = id === null ? undefined : await readFrame(context.db, id)
  return stepsById(frame ?? null)
}

/** "đồng chí Nguyễn Văn An, Bí thư Đảng ủy": who concludes, in the office exercised; null when nobody was named. */
export function concluderOf(people: Awaited<ReturnType<typeof peopleInRoles>>): string | null {
  const one =
    people.find((each) => each.roles.includes('concluder')) ?? people.find((each) => each.roles.includes('chair'))
  if (!one) return null
  const { exercised, offices, inSentence } = one
  const office = exercised
    ? officePhrase({ title: exercised.title, organisation: exercised.organisation.name })
    : offices[0]
  return office === undefined ? inSentence : `${inSentence}, ${office}`
}

async function noticeOf(context: QueryContext, input: Input): Promise<Notice | Refused> {
  const kept = await readConclusion(context, { id: input.conclusion })
  const meeting = kept && (await readMeeting(context, kept.meeting))
  if (!kept || !meeting) return notFound()
  const on = kept.on ?? input.on ?? meeting.day
  const issued = kept.number !== null
  const head: IssuedNotice | Refused = issued
    ? (kept.notice ?? {
        place: null,
        copies: [],
        signing: null,
        concluder: concluderOf(await peopleInRoles(context, meeting.people, meeting.day)),
      })
    : await draftHead(context, meeting, input, on)
  if (head instanceof Refused) return head
  const steps = await stepsOf(context, meeting)
  const recipients = [...new Set(kept.items.flatMap((item) => (item.kind === 'task' ? item.recipients : [])))]
  const names = await organisationNames(context, [...recipients, kept.organisation])
  const issuer = names.get(kept.organisation) ?? '–'
  return {
    issued,
    form: kept.form ?? input.form,
    issuer,
    superior: await superiorOf(context, kept.organisation, on),
    number: kept.number ?? input.number,
    place: head.place,
    on,
    copies: [...head.copies],
    signing: head.signing && { ...head.signing },
    meeting: { title: meeting.title, day: meeting.day, place: meeting.place, convenor: issuer },
    concluder: head.concluder,
    heard: meeting.agenda.filter((each) => heardKinds.has(each.kind)).map((each) => each.title),
    items: kept.items.map(({ kind, text, recipients: whom, filter, due, step: id }) => {
      const step = id === null ? undefined : steps.get(id)
      return {
        text,
        recipients: kind === 'task' ? [...new Set(whom)].map((each) => names.get(each) ?? '–') : [],
        filter: kind === 'task' ? filter : null,
        due: kind === 'task' ? due : null,
        step: step ? `${step.title.vi}, ${step.article}` : null,
      }
    }),
  }
}

/** Items of an agenda that are heard before anything is concluded. */
const heardKinds: ReadonlySet<string> = new Set(['report', 'personnel', 'proposal', 'follow-up'])

/** What stands around the items of a notice that is not issued yet; refused when the signer did not hold the office. */
export async function draftHead(
  context: QueryContext,
  meeting: MeetingRow,
  { place, signer, copies }: Pick<Input, 'place' | 'signer' | 'copies'>,
  on: string,
): Promise<IssuedNotice | Refused> {
  const signing = signer === null ? null : await signingAt(context, signer, on)
  if (signing === undefined) return new Refused(422, 'office-not-held', { at: on }, ['input.signer'])
  return { place, copies, signing, concluder: concluderOf(await peopleInRoles(context, meeting.people, meeting.day)) }
}

/** A Party committee prints the one above it over its own name; other bodies are named by their own name alone. */
export async function superiorOf(context: QueryContext, organisation: string, at: string): Promise<string | null> {
  const [own] = await readOrganisations(context, { at, ids: [organisation] })
  if (!own?.parent || own.kind !== 'party') return null
  const [above] = await readOrganisations(context, { at, ids: [own.parent] })
  return above?.kind === 'party' ? above.name : null
}

export const noticeQueries = [answer(conclusionNotice, noticeOf)]
