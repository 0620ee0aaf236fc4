import { saveUse, saveWritten } from '@baucu/contract'
import { ballotKinds } from '@baucu/counting'
import { pointsAtPerson } from '@baucu/reporting'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readMembers } from '../bodies/index.ts'
import { readArea } from '../territory/index.ts'
import { contestsOf } from './contests.ts'
import { standing } from './sheet-move.ts'
import { findingsOf, sheetAt } from './sheet-of.ts'
import { readSheets } from './sheet-rows.ts'
import { readTeamRecord, type TeamRecord, writeTeamRecord } from './team-record.ts'

type Use = TeamRecord['uses'][string]

const isSame = (a: Use | undefined, b: Use): boolean =>
  a !== undefined && ballotKinds.every((kind) => a[kind] === b[kind])

const use = handle(saveUse, async (context, { area, frame, version, uses }): Promise<{ version: number } | Refused> => {
  if (!(await readArea(context, frame, area))) return notFound()
  const before = await readTeamRecord(context, frame, area)
  if (version !== before.useVersion) return changedMeanwhile(version, before.useVersion)
  const contests = (await contestsOf(context, frame, [area])).get(area) ?? []
  const sheets = await readSheets(context, frame, [area])
  for (const [constituency, given] of Object.entries(uses)) {
    const contest = contests.find((each) => each.constituency === constituency)
    if (!contest) return new Refused(422, 'use-no-contest', {}, [`input.uses.${constituency}`])
    const gone = sheets.find((each) => each.constituency === constituency)
    if (gone && gone.upward !== 'no' && !isSame(before.uses[constituency], given)) {
      return new Refused(409, 'use-upward', { number: contest.number }, [`input.uses.${constituency}`])
    }
  }
  const after = { ...before, uses: { ...before.uses, ...uses } }
  const written = await writeTeamRecord(context, frame, area, 'use', after)
  for (const constituency of Object.keys(uses)) await renewFindings(context, { area, frame, constituency })
  context.record({
    subject: `team-record/${frame}/${area}`,
    before: { uses: before.uses },
    after: { uses: after.uses },
  })
  return { version: written }
})

/** What does not agree on minutes that were handed in before their inventory was. Accepting them at the same moment is undone. */
async function renewFindings(
  context: CommandContext,
  key: Readonly<{ area: string; frame: string; constituency: string }>,
): Promise<void> {
  const at = await sheetAt(context, key)
  const figures = at && standing(at.row.sheet)
  if (!at || !figures) return
  await context.client.query(
    'update count_sheet set findings = $4 where frame_id = $1 and constituency = $2 and area_id = $3',
    [key.frame, at.row.ordinal, key.area, JSON.stringify(findingsOf(at, figures))],
  )
}

const words = handle(saveWritten, async (context, input): Promise<{ version: number } | Refused> => {
  const { area, frame, version, present, written, witnesses } = input
  if (!(await readArea(context, frame, area))) return notFound()
  const before = await readTeamRecord(context, frame, area)
  if (version !== before.writtenVersion) return changedMeanwhile(version, before.writtenVersion)
  for (const field of ['incidents', 'unsettled'] as const) {
    if (pointsAtPerson(written[field] ?? '')) {
      return new Refused(422, 'text-points-at-person', {}, [`input.written.${field}`])
    }
  }
  const members = new Set((await readMembers(context, frame, [area])).map(({ id }) => id))
  if (present.some((id) => !members.has(id))) return new Refused(422, 'record-no-member', {}, ['input.present'])
  const after = { ...before, present, written, witnesses }
  const next = await writeTeamRecord(context, frame, area, 'written', after)
  // Who watched is named on the paper and in its row alone, from which it can be erased.
  const plain = ({ present: there, written: said, witnesses: who }: TeamRecord) => ({
    ...{ present: there.length, ...said, boxWitnesses: who.box.length, countWitnesses: who.count.length },
  })
  context.record({ subject: `team-record/${frame}/${area}`, before: plain(before), after: plain(after) })
  return { version: next }
})

export const teamCommands = [use, words]
