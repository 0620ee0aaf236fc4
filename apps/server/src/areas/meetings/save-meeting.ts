import type { OutputOf, saveMeeting } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { meetingKindsOf } from './kinds.ts'
import { readMeeting } from './rows.ts'
import { moveSeats } from './seat-rows.ts'
import { readSeries } from './series.ts'

type Input = z.output<typeof saveMeeting.input>

/** Calls a meeting, or changes what was said about it. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveMeeting> | Refused> {
  const { client, place, now } = context
  const { meeting: id, kind, title, purposes, day, half, frame, series, agenda } = input
  if (!place?.organisation) return notFound()
  if (!meetingKindsOf().some((each) => each.id === kind))
    return new Refused(422, 'meeting-kind-unknown', { kind }, ['input.kind'])
  if (frame !== null && !(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (series !== null && (await readSeries(context, series))?.organisation !== place.organisation)
    return new Refused(404, 'not-found', {}, ['input.series'])
  const twice = agenda.findIndex((each, index) => agenda.findIndex((one) => one.id === each.id) < index)
  if (twice !== -1) return new Refused(422, 'agenda-twice', {}, [`input.agenda.${twice}.id`])
  const kept = await readMeeting(context, id)
  if (kept && kept.organisation !== place.organisation) return notFound()
  if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
  const after = { kind, title, purposes, day, half, place: input.place, frame, series, agenda }
  await client.query(
    `insert into meeting (province_code, id, organisation_id, org_path, frame_id, kind, title, purposes, day, half, place, agenda, version, changed_at, series_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14)
     on conflict (province_code, id) do update set frame_id = $5, kind = $6, title = $7, purposes = $8, day = $9, half = $10,
       place = $11, agenda = $12, version = meeting.version + 1, changed_at = $13, series_id = $14`,
    [
      place.province ?? noProvince,
      id,
      place.organisation,
      place.path,
      frame,
      kind,
      title,
      purposes,
      day,
      half,
      input.place,
      JSON.stringify(agenda),
      now,
      series,
    ],
  )
  if (kept) await moveSeats(context, id, { title, day, half, place: input.place })
  const before = kept && {
    ...{ kind: kept.kind, title: kept.title, purposes: kept.purposes, day: kept.day, half: kept.half },
    ...{ place: kept.place, frame: kept.frame, series: kept.series, agenda: kept.agenda },
  }
  context.record({ subject: `meeting/${id}`, before: before ?? null, after })
  return { meeting: id, version: (kept?.version ?? 0) + 1 }
}
