import type { enterFigure, OutputOf } from '@baucu/contract'
import { count } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { inOneGo } from '../../kernel/in-one-go.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { type Indicator, indicators } from './indicators.ts'
import { isPeriod, periodForms } from './period.ts'
import { type FigureRow, momentOf, readLine } from './read-figures.ts'
import { warningsOf } from './warnings.ts'

type Input = z.output<typeof enterFigure.input>

/**
 * Adds an entry, and never changes one. Whoever corrects names the entry seen on screen and says why; when another one
 * stands there meanwhile he is told its value, author and time, and decides again: two figures are never merged.
 */
export async function enter(context: CommandContext, input: Input): Promise<OutputOf<typeof enterFigure> | Refused> {
  const { client, actor, now, deviceAt, place, record } = context
  const { figure: id, organisation, frame, indicator: code, period, value, source, replaces, reason = null } = input
  const indicator = indicators().get(code)
  if (!indicator) return new Refused(422, 'indicator-unknown', { indicator: code }, ['input.indicator'])
  const key = { organisation, frame, indicator: code, period }
  const [refused, [current]] = await inOneGo(client, () => [refuse(context, input, indicator), readLine(context, key)])
  if (refused) return refused
  if ((current?.figure ?? null) !== replaces) {
    return current ? changedMeanwhile(current) : new Refused(404, 'not-found', {}, ['input.replaces'])
  }
  // Two at the same moment: the second waits here for the first, is undone and run again, and then finds its entry above.
  const entering = () =>
    client.query({
      name: 'enter-figure',
      text: `insert into figure_entry (province_code, id, organisation_id, org_path, frame_id, indicator, period, value, source, reason,
       account_id, office_id, device_at, received_at, replaces)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
      values: [
        place?.province ?? noProvince,
        id,
        organisation,
        place?.path,
        frame,
        code,
        period,
        value,
        source,
        reason,
        actor.account,
        actor.office,
        deviceAt,
        now,
        replaces,
      ],
    })
  const [{ rowCount }, warnings] = await inOneGo(client, () => [
    entering(),
    value === null ? Promise.resolve([]) : warningsOf(context, indicator, key, value),
  ])
  if (rowCount === 0) return new Refused(409, 'figure-exists', {}, ['input.figure'])
  record({
    subject: `figure/${id}`,
    before: current ? { figure: current.figure, value: current.value, source: current.source } : null,
    after: { ...key, value, source, replaces },
    reason,
  })
  return { figure: id, warnings }
}

async function refuse(context: CommandContext, input: Input, indicator: Indicator): Promise<Refused | undefined> {
  const { figure, organisation, frame, period, replaces, reason = '' } = input
  const { taken, framed, kind } = await factsOf(context, figure, frame, organisation)
  if (taken) return new Refused(409, 'figure-exists', {}, ['input.figure'])
  if (!isPeriod(indicator.period, period)) {
    return new Refused(422, 'period-wrong', { form: periodForms[indicator.period] }, ['input.period'])
  }
  if (indicator.frame !== (frame !== null)) {
    return new Refused(422, indicator.frame ? 'frame-needed' : 'frame-not-wanted', {}, ['input.frame'])
  }
  if (!framed) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (replaces !== null && reason.trim() === '') return new Refused(422, 'reason-needed', {}, ['input.reason'])
  if (kind === null) return notFound()
  if (indicator.at.length > 0 && !indicator.at.includes(kind)) {
    return new Refused(422, 'indicator-elsewhere', { indicator: indicator.id }, ['input.organisation'])
  }
  return undefined
}

type Facts = Readonly<{ taken: boolean; framed: boolean; kind: string | null }>

/** What an entry depends on, in one question: on election day they come by the thousand. */
async function factsOf(
  { client }: CommandContext,
  figure: string,
  frame: string | null,
  organisation: string,
): Promise<Facts> {
  const { rows } = await client.query<Facts>({
    name: 'figure-facts',
    text: `select exists (select from place_of_figure($1)) as taken, $2::text is null or exists (select from frame where id = $2) as framed,
      (select kind from organisation where id = $3) as kind`,
    values: [figure, frame, organisation],
  })
  return rows[0] ?? { taken: false, framed: false, kind: null }
}

/** What stands there now, so that a client can show both. */
function changedMeanwhile(current: FigureRow): Refused {
  const { figure, value, by, office, at, reason } = current
  const who = [by, office ?? ''].filter((part) => part !== '').join(', ')
  const text = {
    vi: `Hiện tại là ${value === null ? 'chưa có số' : count(value, 'vi')}${who === '' ? '' : `, do ${who} ghi`} lúc ${momentOf(at)}.`,
    en: `Now ${value === null ? 'there is no figure' : count(value, 'en')}${who === '' ? '' : `, entered by ${who}`} at ${momentOf(at)}.`,
  }
  const numbers = {
    figure,
    ...(value === null ? {} : { value }),
    by,
    office: office ?? '',
    at: at.toISOString(),
    reason: reason ?? '',
  }
  return new Refused(409, 'changed-meanwhile', numbers, ['input.replaces'], { vi: [text.vi], en: [text.en] })
}
