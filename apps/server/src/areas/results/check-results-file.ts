import type { ResultsFile } from '@baucu/contract'
import { publishedCandidateId } from '@baucu/counting'
import { type Body, bodiesOf, explainRefusal, refuseContest } from '@baucu/law'
import { Refused } from '../../kernel/refused.ts'
import { type Province, provinceNamed } from '../frames/index.ts'

/** Published files of this format are of the National Assembly. */
export const publishedBody: Body = 'NA'

type Constituency = ResultsFile['constituencies'][number]

/** A constituency of the file with its place on the map of the edition. */
export type Placed = Readonly<{ constituency: Constituency; province: Province }>

/** Figures of the file that cannot stand together, named by their place; or every constituency with its province. */
export function checkResultsFile(file: ResultsFile): readonly Placed[] | Refused {
  if (!bodiesOf(file.edition).includes(publishedBody)) return new Refused(422, 'no-such-body', {}, ['file.edition'])
  const seen = new Set<string>()
  const numbers = new Set<string>()
  const placed: Placed[] = []
  for (const [index, constituency] of file.constituencies.entries()) {
    const at = `input.file.constituencies.${index}`
    const { id } = constituency
    if (seen.has(id)) return new Refused(422, 'duplicate-constituency', { id }, [`${at}.id`])
    seen.add(id)
    const province = provinceNamed(file.edition, constituency.province)
    if (!province) {
      const { edition } = file
      return new Refused(422, 'unknown-province', { id, province: constituency.province, edition }, [`${at}.province`])
    }
    const place = `${province.code}/${constituency.constituency}`
    if (numbers.has(place)) {
      const of = { province: province.name, number: constituency.constituency }
      return new Refused(422, 'duplicate-number', of, [`${at}.constituency`])
    }
    numbers.add(place)
    const refused = checkFigures(file, constituency, at)
    if (refused) return refused
    placed.push({ constituency, province })
  }
  return placed
}

function checkFigures(file: ResultsFile, constituency: Constituency, at: string): Refused | undefined {
  const { id, seats, validBallotsMin: from, validBallotsMax: to } = constituency
  if (from > to) return new Refused(422, 'range-reversed', { id, from, to }, [`${at}.validBallotsMin`])
  const refusal = refuseContest({
    edition: file.edition,
    body: publishedBody,
    round: 'first',
    seats,
    registered: null,
    voted: null,
    validBallots: from,
    candidates: constituency.candidates.map(({ votes, birthDate }, index) => ({
      id: publishedCandidateId(id, index),
      votes,
      birthDate,
    })),
  })
  if (!refusal) return undefined
  const field = `${at}.${refusal.path.replace(/\[(\d+)\]/g, '.$1').replace('validBallots', 'validBallotsMin')}`
  return new Refused(422, 'figures-disagree', { id, ...refusal.numbers }, [field], {
    vi: [explainRefusal(refusal, 'vi')],
    en: [explainRefusal(refusal, 'en')],
  })
}
