import { type OutputOf, teamRecord } from '@baucu/contract'
import { ballotUseMinutes } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'
import { papersPlace, unitName, witnessesOf } from './written-parts.ts'

/**
 * `ballot-use`: the inventory of the use of ballots on the form of the edition, blank for the pen or as far as it is typed. The
 * input is that of `count.team`.
 */
export const ballotUseFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'ballot-use', [teamRecord], async ([team], format) => {
    if (team.contests.length === 0) return new Refused(409, 'tally-no-contest')
    const file = await ballotUseMinutes(
      {
        place: papersPlace(team),
        contests: team.contests.map(({ body, council, number, use }) => ({
          ...{ body, council: unitName(council), constituency: number, use },
        })),
        closed: team.written.closed === null ? null : { day: team.day, time: team.written.closed },
        witnesses: witnessesOf(team.witnesses.count),
        signed: null,
        copies: team.written.copies,
        rehearsal: team.rehearsal,
        source: isTyped(team) ? 'Số liệu Tổ bầu cử đã kiểm kê.' : 'Mẫu để ghi tay.',
        stamp: team.saved?.at ?? `${team.electionDay}T00:00:00Z`,
      },
      format,
    )
    return { file, name: `bien-ban-kiem-ke-phieu-${team.number}` }
  })

const isTyped = ({ contests }: OutputOf<typeof teamRecord>): boolean => contests.some(({ use }) => use !== null)
