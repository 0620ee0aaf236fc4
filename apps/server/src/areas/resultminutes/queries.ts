import {
  type OutputOf,
  type ResultLine,
  type ResultPaperView,
  resultElected,
  resultKeepers,
  resultList,
  resultPaper,
  resultScan,
} from '@baucu/contract'
import { isOwnPaper } from '@baucu/counting'
import { formCode, officialForms } from '@baucu/documents'
import { checkNation } from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { readSigned, signedPaperLine } from '../../kernel/files/signed-paper.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { findingLine, handOf, standingSurpluses } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { councilTerm, readConstituencies } from '../territory/index.ts'
import { readConfirmations } from './confirm.ts'
import { electedLists } from './elected-lists.ts'
import { sumsOf } from './findings.ts'
import { organMembers } from './members.ts'
import { deadlineOf, type PaperAt, paperAt } from './paper-at.ts'
import { type PaperKey, readSteps } from './paper-rows.ts'
import { pollOf } from './polls.ts'
import { listResolution, seatsResolution } from './resolutions.ts'
import { resultDocument } from './result-document.ts'
import { readScans } from './scans.ts'
import { type PaperStanding, paperStandings } from './standings.ts'

const mayKeep = ({ grants }: QueryContext): boolean =>
  grants.some(({ role }) => resultKeepers.some((each) => each === role))

/** What somebody who keeps these minutes is to do about them. */
function yoursOf({ row: { paper }, whole, outdated }: PaperStanding, own: boolean): ResultLine['yours'] {
  if (outdated && paper.state !== 'sent' && whole) return 'correct'
  switch (paper.state) {
    case 'open':
      return whole ? 'draw' : null
    case 'drawn':
      return outdated ? null : 'send'
    case 'sent':
      return own || outdated ? null : 'receive'
    case 'returned':
      return whole ? 'correct' : null
    case 'accepted':
      return null
  }
}

const list = answer(resultList, async (context, { organisation, frame: id }) => {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const all = (await readConstituencies(context, id, path)).filter((each) => each.path.startsWith(path))
  const places = [...new Set(all.map((each) => each.unit))]
  const names = await organisationNames(context, [organisation, ...places])
  const { units, papers } = await paperStandings(context, frame, all)
  const keeps = mayKeep(context)
  const hand = handOf(context.actor)
  const lineOf = (each: PaperStanding): ResultLine => {
    const { level, of, body, number, area, row, below, outdated } = each
    return {
      ...{ organisation: each.organisation, level, of, body, number, area, state: row.paper.state, below, outdated },
      deadline: deadlineOf(frame, level, body),
      yours: keeps ? yoursOf(each, isOwnPaper(row.paper, hand)) : null,
    }
  }
  const linesOf = (unit: string): readonly ResultLine[] =>
    papers.filter((each) => each.organisation === unit).map(lineOf)

  // Provinces below this place elect the National Assembly: their papers together are the nation's, as far as it is kept here.
  const nationOf = (): OutputOf<typeof resultList>['nation'] => {
    const assembly = all.filter(({ body, unit }) => body === 'NA' && unit !== organisation)
    const provinces = [...new Set(assembly.map(({ unit }) => unit))]
    if (provinces.length === 0) return null
    const received = provinces.flatMap((unit) => {
      const found = papers.find(
        ({ organisation: at, level, of }) => at === unit && level === 'committee' && of === 'NA',
      )
      return found?.row.paper.state === 'accepted' && found.row.content ? [sumsOf(found.row.content.polls)] : []
    })
    const sum = (of: (each: ReturnType<typeof sumsOf>) => number) =>
      received.reduce((total, each) => total + of(each), 0)
    const counted = sumsOf(assembly.flatMap((each) => units.get(each.id) ?? []).map((unit) => pollOf(frame, unit)))
    return {
      provinces: { expected: provinces.length, reported: received.length },
      sums: {
        ...{ seats: sum((each) => each.seats), registered: sum((each) => each.registered) },
        ...{ voted: sum((each) => each.voted), valid: sum((each) => each.valid), invalid: sum((each) => each.invalid) },
        elected: sum((each) => each.elected),
      },
      findings:
        received.length < provinces.length ? [] : checkNation(frame.edition, counted, received).map(findingLine),
    }
  }

  return {
    ...{ place: names.get(organisation) ?? '–', today: today(context.now) },
    lines: [...linesOf(organisation)],
    nation: nationOf(),
    below: places
      .filter((unit) => unit !== organisation)
      .map((unit) => {
        const lines = linesOf(unit)
        const boards = lines.filter(({ level }) => level === 'board')
        return {
          ...{ id: unit, name: names.get(unit) ?? '–', boards: boards.length },
          accepted: boards.filter(({ state, outdated }) => state === 'accepted' && !outdated).length,
          sent: boards.filter(({ state }) => state === 'sent').length,
          committee: lines.flatMap(({ level, state }) => (level === 'committee' ? [state] : [])),
        }
      })
      .sort((a, b) => inOrder.compare(a.name, b.name)),
  }
})

const inOrder = new Intl.Collator('vi', { numeric: true })

/** Which template prints the minutes; the register says the number, copies and recipients. */
const templates = {
  board: { NA: 'result-minutes', council: 'council-minutes' },
  committee: { NA: 'election-summary', council: 'election-summary' },
} as const

function formOf({ frame, body }: PaperAt, level: PaperKey['level']): ResultPaperView['form'] {
  const kind = body === 'NA' ? 'NA' : 'council'
  const suffix = body === 'NA' ? 'HĐBC-QH' : 'HĐBC-HĐND'
  const form = officialForms(frame.edition).find(
    (each) => each.implemented === templates[level][kind] && each.suffix === suffix,
  )
  return form
    ? { code: formCode(form), title: form.title, copies: form.copies, recipients: [...form.recipients] }
    : null
}

async function view(context: QueryContext, key: PaperKey, at: PaperAt): Promise<ResultPaperView> {
  const { frame, row, body } = at
  const drawn = row.content?.polls ?? null
  const polls = [...(drawn ?? at.below)]
  const names = await organisationNames(context, [key.organisation])
  const [scans, steps] = [await readScans(context, key), await readSteps(context, key)]
  const signed = await readSigned(context, scans)
  const expected = drawn && resultDocument(key, drawn)
  const accounts = [...scans, ...steps, ...row.deliveries].flatMap(({ account }) => (account ? [account] : []))
  const people = await accountNames(context, [...new Set(accounts)])
  const nameOf = (account: string | null) => (account ? (people.get(account) ?? '') : '')
  const outdated = row.content !== null && !at.current
  const findings = outdated || drawn === null ? at.findings : at.findings.filter(({ code }) => code !== 'ID-12')
  return {
    ...key,
    ...{ edition: frame.edition, electionDay: frame.electionDay, rehearsal: frame.rehearsal, body },
    unit: { id: key.organisation, name: names.get(key.organisation) ?? '–' },
    councilTerm: await councilTerm(context, key.frame, at.constituencies[0]?.id ?? ''),
    form: formOf(at, key.level),
    ...{ deadline: at.deadline, state: row.paper.state, version: row.version, outdated, whole: at.whole },
    missing: [...at.missing],
    polls,
    seconds: [...(row.content?.seconds ?? at.seconds)],
    sums: sumsOf(polls),
    findings: findings.map(findingLine),
    surpluses: [
      ...(await standingSurpluses(
        context,
        key.frame,
        at.constituencies.map(({ id }) => id),
      )),
    ],
    resolutions: {
      seats: seatsResolution(at.constituencies),
      list: await listResolution(context, key.frame, at.constituencies),
    },
    written: row.written,
    members: context.place ? [...(await organMembers(context, context.place, key, at))] : [],
    remarks: row.paper.state === 'returned' ? row.paper.remarks.map((each) => ({ ...each })) : [],
    papers: scans.map((each) => signedPaperLine(each, people, signed.get(each.file), expected)),
    deliveries: row.deliveries.map(({ recipient, on, note, account }) => ({
      recipient,
      on,
      note,
      by: nameOf(account),
    })),
    confirmations: (
      await readConfirmations(
        context,
        key.frame,
        at.constituencies.map(({ id }) => id),
      )
    ).map((each) => ({ ...each })),
    own: isOwnPaper(row.paper, handOf(context.actor)),
    stamp: row.content?.at ?? `${frame.electionDay}T00:00:00Z`,
    steps: steps.map(({ step, account, at: when, reason }) => ({
      step,
      by: nameOf(account),
      at: when.toISOString(),
      reason,
    })),
  }
}

const one = answer(resultPaper, async (context, key) => {
  const at = context.place && (await paperAt(context, context.place, key))
  return at ? await view(context, key, at) : notFound()
})

const scan = answer(resultScan, async (context, { evidence, ...key }) => {
  const found = (await readScans(context, key)).find((each) => each.id === evidence)
  const file = found && (await readFile(context, found.file))
  return found && file ? { name: found.name, ...file } : notFound()
})

const elected = answer(resultElected, async (context, key) => {
  const at = context.place && (await paperAt(context, context.place, key))
  if (!at) return notFound()
  // The list of a whole body is that of its first poll, which tells of those after it.
  if (key.level === 'committee' && at.frame.second) return new Refused(409, 'no-form')
  return await electedLists(context, key, at)
})

export const resultMinutesQueries = [list, one, elected, scan]
