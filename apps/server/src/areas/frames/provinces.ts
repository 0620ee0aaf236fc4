import { readFileSync } from 'node:fs'
import type { Edition } from '@baucu/law'

/** A province-level unit. Its code means something only together with the edition: codes were given anew in 2025. */
export type Province = Readonly<{ code: string; name: string; kind: 'tỉnh' | 'thành phố' }>

type Pack = Readonly<{
  provinces: readonly (Province & Readonly<{ mergedFrom?: readonly string[] }>)[]
}>

const packs: Readonly<Record<Edition, string>> = { '2015': 'provinces-2021', '2025': 'provinces-2025' }

const byName = new Map<Edition, ReadonlyMap<string, Province>>()

/** The province of this name on the map an edition was used with, however the name is spelt; undefined = none. */
export function provinceNamed(edition: Edition, name: string): Province | undefined {
  let names = byName.get(edition)
  if (!names) {
    names = new Map(provincesOf(edition).map((each) => [plain(each.name), each]))
    byName.set(edition, names)
  }
  return names.get(plain(name))
}

/** Every province on the map an edition was used with. */
export const provincesOf = (edition: Edition): Pack['provinces'] => packOf(edition).provinces

/**
 * The provinces of 2021 that a province of today was made of (Resolution 202/2025/QH15), the one whose name it keeps
 * first; a province that was not merged has itself. Empty for a code that is not on today's map.
 */
export function predecessorsOf(code: string): readonly Province[] {
  const codes = packOf('2025').provinces.find((each) => each.code === code)?.mergedFrom ?? []
  const old = new Map(provincesOf('2015').map((each) => [each.code, each]))
  return codes.flatMap((each) => old.get(each) ?? [])
}

const read = new Map<Edition, Pack>()

function packOf(edition: Edition): Pack {
  const known = read.get(edition)
  if (known) return known
  const file = new URL(`../../../../../packs/units/${packs[edition]}.json`, import.meta.url)
  const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack
  read.set(edition, pack)
  return pack
}

/**
 * Names without what is written in more than one way: "Tỉnh", "Thành phố", "TP.", the place of the tone mark (Hòa,
 * Hoà), the dash of Bà Rịa – Vũng Tàu and Thừa Thiên-Huế, case. Tones and letters stay: Hà Nam is not Hà Năm.
 */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(prefix, '')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aeoy])/gu, '$1$3$2')
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

const prefix = new RegExp(
  `^\\s*(?:${['tỉnh', 'thành phố', 'tp\\.?'].map((each) => each.normalize('NFD')).join('|')})\\s+`,
  'u',
)
