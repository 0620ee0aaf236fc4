import type { enterFigure, OutputOf, takeTextCode } from '@baucu/contract'
import { count } from '@baucu/law'
import { plain, readTextCode } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { addFigure } from '../figures/index.ts'
import { readFrame } from '../frames/index.ts'
import { placeOfOrganisation, readOrganisations } from '../organisations/index.ts'
import { marksAt } from './marks.ts'

/** A text message becomes a figure of the area it names, when that lies below the desk and the hour is one that is asked for. */
export async function take(
  context: CommandContext,
  { frame: frameId, figure, text }: z.output<typeof takeTextCode.input>,
): Promise<OutputOf<typeof takeTextCode> | Refused> {
  const frame = await readFrame(context.db, frameId)
  if (!frame) return notFound()
  const read = readTextCode(text)
  if (typeof read === 'string') return new Refused(422, `text-code-${read}`, {}, ['input.text'])
  const path = context.place?.path ?? ''
  const below = await readOrganisations(context, { at: frame.electionDay, below: path })
  const areas = below.filter((each) => each.kind === 'polling-team' && plain(each.code) === read.area)
  const [area] = areas
  if (!area || areas.length > 1) return new Refused(422, 'text-code-area', { area: read.area }, ['input.text'])
  const marks = await marksAt(context, path, frameId)
  if (!marks.includes(read.mark))
    return new Refused(422, 'text-code-mark', { mark: read.mark, marks: marks.join(', ') }, ['input.text'])
  const period = `${frame.electionDay}T${read.mark}`
  const { rows } = await context.client.query<{ id: string; value: number | null; source: string }>(
    `select id, value, source from figure_now where organisation_id = $1 and frame_id = $2 and indicator = 'turnout' and period = $3`,
    [area.id, frameId, period],
  )
  const [now] = rows
  const said = { area: { id: area.id, name: area.name }, mark: read.mark, voted: read.voted }
  const receipt = {
    vi: `BC OK ${plain(area.code)} ${read.mark.replace(':', '')} ${read.voted}`,
    en: `BC OK ${plain(area.code)} ${read.mark.replace(':', '')} ${read.voted}`,
  }
  if (now?.value === read.voted) {
    context.unchanged()
    return { ...said, taken: false, warnings: [], receipt }
  }
  const input: z.output<typeof enterFigure.input> = {
    ...{ figure, organisation: area.id, frame: frameId, indicator: 'turnout', period, value: read.voted },
    ...{ source: 'text-code', replaces: now?.id ?? null },
    ...(now ? { reason: `${count(now.value ?? 0, 'vi')} → ${count(read.voted, 'vi')}: ${text.trim()}` } : {}),
  }
  const place = await placeOfOrganisation(context, area.id)
  const entered = await addFigure({ ...context, place }, input)
  if (entered instanceof Refused) return entered
  return { ...said, taken: true, warnings: entered.warnings.map(({ text: words }) => words), receipt }
}
