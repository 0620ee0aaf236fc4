import { type OutputOf, postTitle, sheetTypists, teamRecord } from '@baucu/contract'
import { findingsOfUse } from '@baucu/counting'
import { teamPapers } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { readSigned, signedPaperLine } from '../../kernel/files/signed-paper.ts'
import { notFound } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { readMembers } from '../bodies/index.ts'
import { readFrame } from '../frames/index.ts'
import { readPersons } from '../persons/index.ts'
import { readArea } from '../territory/index.ts'
import { contestsOf } from './contests.ts'
import { findingLine } from './finding-line.ts'
import { namesAround } from './names-around.ts'
import { readPapers } from './papers.ts'
import { readRulings } from './ruling-rows.ts'
import { readSheets } from './sheet-rows.ts'
import { isAbout } from './sheet-way.ts'
import { readTeamRecord } from './team-record.ts'

type View = OutputOf<typeof teamRecord>

/** What the Team of an area writes once for all its papers, and the inventory of its ballots. */
export const teamQuery = answer(
  teamRecord,
  async (context, { area: id, frame: frameId }): Promise<View | ReturnType<typeof notFound>> => {
    const [frame, area] = [await readFrame(context.db, frameId), await readArea(context, frameId, id)]
    if (!frame || !area) return notFound()
    const { edition, electionDay, rehearsal } = frame
    const contests = (await contestsOf(context, frameId, [id])).get(id) ?? []
    const record = await readTeamRecord(context, frameId, id)
    const names = await namesAround(
      context,
      frameId,
      area,
      contests.map(({ constituency }) => constituency),
    )
    const sheets = new Map((await readSheets(context, frameId, [id])).map((each) => [each.constituency, each]))
    const rulings = await readRulings(context, frameId, [id])
    const papers = await readPapers(context, { area: id, frame: frameId }, null)
    const signed = await readSigned(context, papers)
    const accounts = [...papers.map(({ account }) => account), record.account].filter((each) => each !== null)
    const people = await accountNames(context, [...new Set(accounts)])
    const day = area.earlyOn ?? electionDay
    const called = new Set(contests.flatMap(({ candidates }) => candidates.map(({ name }) => plainName(name))))
    const watching = [...record.witnesses.box, ...record.witnesses.count].map(({ name }) => name)
    return {
      ...{ area: id, number: area.number, name: names.team, commune: names.commune, province: names.province },
      ...{ frame: frameId, edition, electionDay, day, rehearsal },
      form: teamPapers['ballot-use'].number.value[edition] ?? '',
      version: { use: record.useVersion, written: record.writtenVersion },
      saved: record.at ? { by: people.get(record.account ?? '') ?? '', at: record.at.toISOString() } : null,
      contests: contests.map(({ constituency, body, number, seats }) => {
        const use = record.uses[constituency] ?? null
        const sheet = sheets.get(constituency)
        const found = use ? findingsOfUse({ edition, body, seats, area: id }, use) : []
        return {
          ...{ constituency, body, number, seats, council: names.councils.get(constituency) ?? null, use },
          ...{ state: sheet?.sheet.state ?? 'empty', upward: sheet?.upward ?? 'no' },
          ruling: (sheet && rulings.find((each) => isAbout(sheet, each))?.said) ?? null,
          critical: sheet?.findings.some(({ severity }) => severity === 'critical') ?? false,
          findings: found.map(findingLine),
        }
      }),
      ...{ written: record.written, witnesses: record.witnesses },
      namesakes: [...new Set(watching.filter((name) => called.has(plainName(name))))],
      members: await membersOf(context, frameId, id, day, record.present),
      papers: papers.map((each) => signedPaperLine(each, people, signed.get(each.file), null)),
      mayType: context.grants.some(({ role }) => sheetTypists.some((each) => each === role)),
    }
  },
)

/** A name as people compare it, its marks and all. */
const plainName = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi')

/** Who sits on the Team on the day; until somebody says otherwise, all of them were there. */
async function membersOf(
  context: Parameters<typeof readMembers>[0],
  frame: string,
  team: string,
  day: string,
  present: readonly string[],
): Promise<View['members']> {
  const rows = (await readMembers(context, frame, [team])).filter(
    ({ from, to }) => (from === null || from <= day) && (to === null || to > day),
  )
  const persons = await readPersons(context, [...new Set(rows.map(({ person }) => person))])
  return rows.flatMap(({ id, person, post }) => {
    const known = persons.get(person)
    if (!known) return []
    const title = postTitle('team', post).vi
    return [{ id, name: known.fullName, title, present: present.length === 0 || present.includes(id) }]
  })
}
