import type { OutputOf, proposeItems } from '@baucu/contract'
import { explainReading, extractConclusion, type ProposedAddressee } from '@baucu/direction'
import { editionOn, fold } from '@baucu/law'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { readMeeting } from './rows.ts'

type Input = z.output<typeof proposeItems.input>
type Known = Awaited<ReturnType<typeof readOrganisations>>[number]

/** Reads items from the words of a conclusion and finds the organisations they are for among those of the convenor. */
export async function propose(
  context: QueryContext,
  { meeting: id, source }: Input,
): Promise<OutputOf<typeof proposeItems> | Refused> {
  const meeting = await readMeeting(context, id)
  if (!meeting) return notFound()
  const frame = meeting.frame === null ? undefined : await readFrame(context.db, meeting.frame)
  const read = extractConclusion(source, {
    edition: frame?.edition ?? editionOn(meeting.day),
    electionDay: frame?.electionDay ?? null,
    saidOn: meeting.day,
  })
  const known = await readOrganisations(context, { at: meeting.day })
  return {
    source: read.text,
    passage: read.passage,
    items: read.items.map((item) => ({
      number: item.number,
      kind: item.kind,
      text: item.text,
      place: item.place,
      addressees: item.addressees.map((each) => ({ text: each.text, organisations: meantBy(each, known) })),
      due: item.due?.until ?? null,
      urgent: item.urgent,
      step: item.links[0]?.step ?? null,
      because: item.readings.map((each) => ({
        code: each.code,
        vi: explainReading(each, 'vi'),
        en: explainReading(each, 'en'),
      })),
    })),
  }
}

/** At most so many are proposed for one name; more is for a person to narrow down. */
const mostMeant = 4000

/**
 * The organisations a name in the text means: one whose own name it is (or begins with it), else every one of the kinds
 * and functions that the words stand for.
 */
function meantBy({ text, kinds, functions, all }: ProposedAddressee, known: readonly Known[]) {
  const wanted = fold(text)
  const named = all ? [] : known.filter((each) => isNamed(each, wanted))
  const ofKind = known.filter(
    (each) =>
      kinds.some((kind) => kind === each.kind) &&
      (functions.length === 0 || functions.some((one) => each.tags.includes(one))),
  )
  return (named.length > 0 ? named : ofKind).slice(0, mostMeant).map(({ id, name }) => ({ id, name }))
}

const isNamed = ({ name, shortName }: Known, wanted: string): boolean => {
  const names = [fold(name), ...(shortName === null ? [] : [fold(shortName)])]
  return names.some((each) => each === wanted || each.startsWith(`${wanted} `) || wanted.startsWith(`${each} `))
}
