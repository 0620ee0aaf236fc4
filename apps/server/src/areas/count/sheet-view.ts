import { countSheet, type OutputOf, sheetLeads, sheetTypists } from '@baucu/contract'
import { type Figures, isRefused, type Part, type Sheet, sameHand, sheetAfter } from '@baucu/counting'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { readSigned, signedPaperLine } from '../../kernel/files/signed-paper.ts'
import { notFound } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { councilTerm, readConstituency } from '../territory/index.ts'
import { explainKey } from './explain-key.ts'
import { findingLine } from './finding-line.ts'
import { minutesDocument } from './minutes-document.ts'
import { namesAround } from './names-around.ts'
import { readPapers } from './papers.ts'
import { rulingAt } from './ruling-rows.ts'
import { findingsOf, formOf, handOf, type SheetAt, sheetAt } from './sheet-of.ts'
import { readSteps, type SheetKey } from './sheet-rows.ts'
import { isAbout } from './sheet-way.ts'
import { readSigns } from './sign-rows.ts'

type View = OutputOf<typeof countSheet>

/** The part of a sheet that somebody typed or types. */
export function partOf(sheet: Sheet, account: string): Part | null {
  if (sheet.state === 'empty') return null
  if (sheet.state === 'first-typing') return sheet.by.account === account ? 'first' : null
  if (sheet.first.by.account === account) return 'first'
  if (sheet.state === 'second-typing') return sheet.by.account === account ? 'second' : null
  return 'second' in sheet && sheet.second.by.account === account ? 'second' : null
}

/** The part that somebody may type now. */
export function mayTypeOf(sheet: Sheet, by: ReturnType<typeof handOf>): Part | null {
  const after = sheetAfter(sheet, { step: 'take', by })
  if (isRefused(after)) return null
  return after.state === 'first-typing' ? 'first' : 'second'
}

/**
 * What somebody may see of the figures. Before both entries agree: one's own, and for a lead who typed neither what is stuck;
 * so that the second entry is read from the paper and not from the first.
 */
function shown(sheet: Sheet, mine: Part | null, lead: boolean): Pick<View, 'figures' | 'both'> {
  if (sheet.state === 'agreed') return { figures: sheet.first.figures, both: null }
  if ('first' in sheet && mine === 'first') return { figures: sheet.first.figures, both: null }
  if ('second' in sheet && mine === 'second') return { figures: sheet.second.figures, both: null }
  if (lead && sheet.state === 'first-held') return { figures: sheet.first.figures, both: null }
  if (lead && 'second' in sheet) {
    return {
      ...{ figures: null },
      both: { first: sheet.first.figures, second: sheet.second.figures, fields: [...sheet.fields] },
    }
  }
  return { figures: null, both: null }
}

/** Fields that somebody is to read again. */
export const rereadOf = (sheet: Sheet, mine: Part | null): readonly string[] =>
  (sheet.state === 'first-returned' && mine === 'first') || (sheet.state === 'second-returned' && mine === 'second')
    ? sheet.fields
    : []

/** Fields to be read again come empty: what stood there would be typed once more. */
const blanked = (figures: Figures | null, fields: readonly string[]): Figures | null =>
  figures &&
  Object.fromEntries(Object.entries(figures).map(([field, value]) => [field, fields.includes(field) ? null : value]))

const hasRole = (context: QueryContext, roles: readonly string[]) =>
  context.grants.some(({ role }) => roles.includes(role))

async function view(context: QueryContext, key: SheetKey, at: SheetAt): Promise<View> {
  const { frame, area, contest, row } = at
  const by = handOf(context.actor)
  const mine = partOf(row.sheet, by.account)
  const typist = hasRole(context, sheetTypists)
  const lead = hasRole(context, sheetLeads) && mine === null
  const seen = shown(row.sheet, mine, lead)
  const reread = rereadOf(row.sheet, mine)
  const figures = blanked(seen.figures, reread)
  const names = await namesAround(context, frame.id, area, [contest.constituency])
  const sign = (await readSigns(context, frame.id, [area.id])).find((each) => each.constituency === row.ordinal)
  const ruling = await rulingAt(context, frame.id, area.id, row.ordinal)
  const steps = await readSteps(context, key, row.ordinal)
  const hands = handsOf(row.sheet)
  const papers = await readPapers(context, key, row.ordinal)
  const signed = await readSigned(context, papers)
  const { constituency, candidates } = contest
  // Only of figures that both entries agreed on, and that the asker may see: before, a copy would tell one typist of the other.
  const agreed = row.sheet.state === 'agreed' && figures !== null && reread.length === 0 ? figures : null
  const expected = minutesDocument({
    frame: frame.id,
    constituency,
    area: area.id,
    candidates,
    figures: agreed,
    use: at.use,
  })
  const accounts = [
    ...papers.map(({ account }) => account),
    ...hands,
    ...[sign, ruling].flatMap((each) => (each ? [each.account] : [])),
    ...steps.map(({ account }) => account),
    ...row.explained.map(({ account }) => account),
  ]
  const people = await accountNames(context, [...new Set(accounts.flatMap((each) => (isUuid(each) ? [each] : [])))])
  const nameOf = (account: string | null) => (account ? (people.get(account) ?? '') : '')
  return {
    ...{ area: area.id, number: area.number, name: names.team, commune: names.commune, province: names.province },
    ...{ council: names.councils.get(contest.constituency) ?? null, use: at.use },
    councilTerm: await councilTerm(context, frame.id, contest.constituency),
    ...{ frame: frame.id, edition: frame.edition, electionDay: frame.electionDay, rehearsal: frame.rehearsal, contest },
    form: formOf(at),
    ...{ state: row.sheet.state, version: row.version, mine, upward: row.upward, lead },
    ...{
      first: hands[0] === undefined ? null : nameOf(hands[0]),
      second: hands[1] === undefined ? null : nameOf(hands[1]),
    },
    mayType: typist && row.upward === 'no' ? mayTypeOf(row.sheet, by) : null,
    reread: [...reread],
    ...{ figures, both: seen.both },
    reason: row.sheet.state === 'first-held' ? row.sheet.reason : '',
    findings: figures === null || reread.length > 0 ? [] : findingsView(at, figures, nameOf),
    papers: papers.map((each) => signedPaperLine(each, people, signed.get(each.file), expected)),
    correcting: row.correcting,
    // Its numbers are those of the first entry: not for whoever is to read the paper without them.
    sign:
      sign && (figures !== null || seen.both !== null)
        ? {
            ...{ text: sign.text, told: sign.told, by: nameOf(sign.account), at: sign.at.toISOString() },
            ...{ collected: sign.collected, issued: sign.issued, current: isAbout(row, sign) },
          }
        : null,
    ruling:
      ruling && (figures !== null || seen.both !== null)
        ? {
            ...{ id: ruling.id, said: ruling.said, decision: ruling.decision, decidedOn: ruling.decidedOn },
            ...{ text: ruling.text, collected: ruling.collected, issued: ruling.issued, scan: ruling.fileName },
            ...{ current: isAbout(row, ruling), by: nameOf(ruling.account), at: ruling.at.toISOString() },
          }
        : null,
    unit: (await readConstituency(context, frame.id, contest.constituency))?.unit ?? null,
    steps: steps.map(({ step, account, at: when, reason, fields, figures: of }) => ({
      ...{ step, by: nameOf(account), at: when.toISOString(), reason, fields: [...fields] },
      // Of everything else one of the two typists must not see what the other one typed.
      figures: step === 'accept' || step === 'correct' ? blanked(of, reread) : null,
    })),
  }
}

const findingsView = (at: SheetAt, figures: Figures, nameOf: (account: string | null) => string): View['findings'] =>
  findingsOf(at, figures).map((finding) => {
    const key = explainKey(finding)
    const explained = at.row.explained.find(
      ({ code, field, numbers }) => code === key.code && field === key.field && numbers === key.numbers,
    )
    return {
      ...findingLine(finding),
      explained: explained ? { text: explained.text, by: nameOf(explained.account), at: explained.at } : null,
    }
  })

/** Accounts of the two hands, as far as there are any. */
function handsOf(sheet: Sheet): readonly string[] {
  if (sheet.state === 'empty') return []
  if (sheet.state === 'first-typing') return [sheet.by.account]
  const second =
    sheet.state === 'second-typing' ? [sheet.by.account] : 'second' in sheet ? [sheet.second.by.account] : []
  return [sheet.first.by.account, ...second]
}

const isUuid = (text: string | null): text is string => text !== null && /^[0-9a-f]{8}-/.test(text)

/** Whether somebody typed one of the two entries. */
export const typedBy = (sheet: Sheet, by: ReturnType<typeof handOf>): boolean =>
  sheet.state === 'agreed' && (sameHand(sheet.first.by, by) || sameHand(sheet.second.by, by))

export const sheetQuery = answer(countSheet, async (context, key) => {
  const at = await sheetAt(context, key)
  return at ? await view(context, key, at) : notFound()
})
