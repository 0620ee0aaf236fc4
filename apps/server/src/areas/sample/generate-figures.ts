import { bell, type Random } from '@baucu/counting'
import { pollingAreaVoters } from '@baucu/law'
import type { SampleFault, SampleFigure, SampleOrganisation, SamplePerson } from './sample-model.ts'

const edition = '2025'
const registeredVoters = 'registered-voters'
const voted = 'turnout'
const atNoon = '2026-03-15T11:00'

/** Registered voters of every polling area and its turnout at eleven, with three of them wrong on purpose. */
export function generateFigures(
  organisations: readonly SampleOrganisation[],
  persons: readonly SamplePerson[],
  id: (name: string) => string,
  random: Random,
): Readonly<{ figures: readonly SampleFigure[]; faults: readonly SampleFault[] }> {
  const { least, most } = pollingAreaVoters.value[edition] ?? { least: 0, most: 0 }
  const figures: SampleFigure[] = []
  const faults: SampleFault[] = []
  const areas = organisations.filter((each) => each.kind === 'polling-team')
  for (const [index, { id: organisation, code, name }] of areas.entries()) {
    const fault = faultOf(index)
    const registered =
      fault === 'area-too-large'
        ? most + 50
        : fault === 'area-too-small'
          ? least - 10
          : Math.round(850 + 180 * bell(random))
    const atEleven =
      fault === 'voted-above-registered' ? registered + 3 : Math.round(registered * (0.55 + 0.08 * bell(random)))
    const add = (indicator: string, period: string, value: number) =>
      figures.push({ id: id(`figure/${code}/${indicator}/${period}`), organisation, indicator, period, value })
    add(registeredVoters, 'whole', registered)
    if (fault === 'silent-unit') {
      faults.push(silent(organisation, name))
      continue
    }
    add(voted, atNoon, atEleven)
    if (fault)
      faults.push({ code: fault, organisation, text: textOf(fault, name, registered, atEleven, { least, most }) })
  }
  const held = new Set(persons.flatMap((each) => each.offices.map((office) => office.organisation)))
  for (const { id: organisation, name, kind } of organisations) {
    if (kind === 'village' && !held.has(organisation)) {
      faults.push({
        code: 'no-head',
        organisation,
        text: { vi: `${name} chưa có trưởng thôn.`, en: `${name} has no head.` },
      })
    }
  }
  return { figures, faults }
}

function faultOf(index: number): Exclude<SampleFault['code'], 'no-head'> | undefined {
  if (index === 3) return 'area-too-large'
  if (index === 11) return 'area-too-small'
  if (index === 19) return 'voted-above-registered'
  if (index === 27) return 'silent-unit'
  return undefined
}

const silent = (organisation: string, name: string): SampleFault => ({
  code: 'silent-unit',
  organisation,
  text: {
    vi: `${name} chưa báo số người đã bỏ phiếu lúc 11 giờ.`,
    en: `${name} has not reported its turnout at eleven.`,
  },
})

function textOf(
  code: Exclude<SampleFault['code'], 'no-head' | 'silent-unit'>,
  name: string,
  registered: number,
  atEleven: number,
  { least, most }: Readonly<{ least: number; most: number }>,
): SampleFault['text'] {
  if (code === 'area-too-large') {
    return {
      vi: `${name} có ${registered} cử tri, quá ${most}.`,
      en: `${name} has ${registered} voters, more than ${most}.`,
    }
  }
  if (code === 'area-too-small') {
    return {
      vi: `${name} có ${registered} cử tri, dưới ${least}.`,
      en: `${name} has ${registered} voters, fewer than ${least}.`,
    }
  }
  return {
    vi: `${name}: ${atEleven} người đã bỏ phiếu, nhiều hơn ${registered} cử tri.`,
    en: `${name}: ${atEleven} have voted, more than ${registered} voters.`,
  }
}
