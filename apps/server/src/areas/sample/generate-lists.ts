import type { Random } from '@baucu/counting'
import { type Body, ballotOrder, judgeSurplus, nameParts } from '@baucu/law'
import type { SampleFault, SampleList, SampleOrganisation, SampleTerritory } from './sample-model.ts'
import { sampleName } from './sample-names.ts'

const edition = '2025'
/** Constituencies of their own: one has no list yet, the list of one has a name too few. */
const without = 'mau-x6-4'
const short = 'mau-x5-4'

/** The official lists of the fictional province, in the order of the ballot, as long as the law asks and sometimes longer. */
export function generateLists(
  organisations: readonly SampleOrganisation[],
  { constituencies }: Pick<SampleTerritory, 'constituencies'>,
  /** Names of those who run the election: nobody is asked whether he is a candidate. */
  taken: readonly string[],
  id: (name: string) => string,
  random: Random,
): Readonly<{ lists: readonly SampleList[]; faults: readonly SampleFault[] }> {
  const lists: SampleList[] = []
  const faults: SampleFault[] = []
  const used = new Set(taken)
  for (const { organisation, constituency, body, number, seats } of constituencies) {
    const unit = organisations.find((each) => each.id === organisation)
    const there = {
      vi: `${unit?.name ?? ''}, đơn vị bầu cử số ${number}`,
      en: `${unit?.name ?? ''}, constituency ${number}`,
    }
    if (constituency === without) {
      const text = { vi: `${there.vi} chưa có danh sách chính thức.`, en: `${there.en} has no official list.` }
      faults.push({ code: 'list-missing', organisation, text })
      continue
    }
    const more = body === 'commune' && random() < 0.25 ? 1 : 0
    const size = constituency === short ? needed(body, seats) - 1 : needed(body, seats) + more
    if (constituency === short) {
      const text = {
        vi: `${there.vi} chỉ có ${size} người ứng cử cho ${seats} đại biểu.`,
        en: `${there.en} has only ${size} candidates for ${seats} seats.`,
      }
      faults.push({ code: 'list-too-short', organisation, text })
    }
    const people = Array.from({ length: size }, (_, index) => ({
      ...newName(random, used),
      id: id(`candidate/${constituency}/${index}`),
      birthDate: birthDate(random),
    }))
    const order = ballotOrder(
      edition,
      people.map((each) => ({ id: each.id, name: nameParts(each.name), birthDate: each.birthDate })),
    )
    lists.push({
      ...{ organisation, constituency, ...papers[body] },
      candidates: order.lines.flatMap((each) => people.filter((one) => one.id === each.id)),
    })
  }
  return { lists, faults }
}

/** How many names the law asks for. */
const needed = (body: Body, seats: number): number =>
  Number(judgeSurplus(edition, body, seats, 0).numbers.needed ?? seats)

const papers: Readonly<Record<Body, Readonly<{ decision: string; decidedOn: string }>>> = {
  NA: { decision: 'Nghị quyết mẫu số 30/NQ-HĐBCQG', decidedOn: '2026-02-24' },
  province: { decision: 'Nghị quyết mẫu số 50/NQ-UBBC', decidedOn: '2026-02-25' },
  district: { decision: 'Nghị quyết mẫu số 55/NQ-UBBC', decidedOn: '2026-02-25' },
  commune: { decision: 'Nghị quyết mẫu số 60/NQ-UBBC', decidedOn: '2026-02-25' },
}

/** A name that nobody else on the lists has; with a second middle name once the plain ones are used up. */
function newName(random: Random, used: Set<string>) {
  for (const middle of ['', 'Văn ', 'Ngọc ', 'Minh ', 'Thanh ']) {
    for (let tries = 0; tries < 20; tries += 1) {
      const { fullName, honorific } = sampleName(random)
      const name = fullName.replace('Mẫu ', `Mẫu ${middle}`)
      if (used.has(name)) continue
      used.add(name)
      return { name, otherName: null, gender: honorific === 'Bà' ? ('F' as const) : ('M' as const) }
    }
  }
  throw new Error('the names are used up')
}

const two = (value: number): string => String(value).padStart(2, '0')

function birthDate(random: Random): string {
  const part = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return `${part(1963, 1998)}-${two(part(1, 12))}-${two(part(1, 28))}`
}
