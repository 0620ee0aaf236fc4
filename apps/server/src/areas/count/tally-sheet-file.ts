import { countArea } from '@baucu/contract'
import { tallySheets } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'

/** `tally-sheet`: what a Polling Team tallies on with a pen, a sheet for each contest. The input is that of `count.area`. */
export const tallySheetFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'tally-sheet', [countArea], async ([area], format) => {
    if (area.contests.length === 0) return new Refused(409, 'tally-no-contest')
    const { number, name, commune, electionDay, rehearsal } = area
    const contests = area.contests.map(({ number: constituency, candidates, ...contest }) => ({
      ...{ ...contest, constituency, voters: null },
      candidates: candidates.map((each) => each.name),
    }))
    const sheets = { number, team: name, commune, electionDay, rehearsal, contests }
    return { file: await tallySheets(sheets, format), name: `phieu-kiem-dem-${number}` }
  })
