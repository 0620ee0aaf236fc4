import type { Organisation } from '@baucu/contract'
import type { PlanOwner } from '@baucu/direction'
import { fold } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import type { Maker } from './templates.ts'

/** An organisation that makes a plan, and those it may name in it. */
export type PlanMaker = Maker &
  Readonly<{
    id: string
    name: string
    /** Those the caller sees, itself among them. */
    known: readonly Organisation[]
    /** Whom the name of a role means here. */
    ownerOf: (name: string) => PlanOwner
    /** What a template puts in the place of `{organisation}`, `{units}` and the like. */
    local: Readonly<Record<string, string>>
  }>

/**
 * Looks up who makes a plan. Its level is that of the commune or district it stands in or beside, found by kinds and, where the
 * caller does not see above, by the words of its name.
 */
export async function makerOf(
  context: Pick<Transaction, 'client'>,
  id: string,
  on: string,
): Promise<PlanMaker | undefined> {
  const known = await readOrganisations(context, { at: on })
  const own = known.find((each) => each.id === id)
  if (!own) return undefined
  const byId = new Map(known.map((each) => [each.id, each]))
  const above: Organisation[] = []
  for (
    let at: Organisation | undefined = own;
    at && above.length < 20;
    at = at.parent ? byId.get(at.parent) : undefined
  )
    above.push(at)
  const has = (kind: Organisation['kind']) => above.some((each) => each.kind === kind)
  const says = (words: RegExp) => words.test(own.name)
  const level =
    has('commune') || has('village') || (!has('province') && says(/(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})/iu))
      ? 'commune'
      : has('district') || (!has('province') && says(/(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/iu))
        ? 'district'
        : 'province'
  const below = known.filter((each) => isBelow(each, id, byId))
  return {
    ...{ id, kind: own.kind, name: own.name, level, known },
    ownerOf: (role) => ownerNamed(role, own, known),
    local: {
      organisation: own.name,
      units: String(below.filter((each) => each.parent === id).length),
      villages: String(known.filter((each) => each.kind === 'village').length),
      place: placeNameOf(above),
    },
  }
}

function isBelow(each: Organisation, id: string, byId: ReadonlyMap<string, Organisation>): boolean {
  for (let at = each.parent, steps = 0; at && steps < 20; at = byId.get(at)?.parent ?? null, steps += 1)
    if (at === id) return true
  return false
}

/** "Xã Mẫu Sơn" → "Mẫu Sơn": what stands before the day on a paper. */
function placeNameOf(above: readonly Organisation[]): string {
  const area = above.find((each) => each.kind === 'commune' || each.kind === 'district' || each.kind === 'province')
  return (area?.name ?? '').replace(/^(?:Xã|Phường|Đặc khu|Huyện|Quận|Thị xã|Tỉnh|Thành phố)\s+/iu, '')
}

/** Words that stand before the name of the body whose part somebody is. */
const partOf = /^(?:ban thuong truc|ban thuong vu|ban chap hanh|thuong truc|van phong|chu tich)\s+/

/**
 * The organisation that the name of a role means, when it is one only: itself, beside or below it, and its name begins as
 * the role's does. Otherwise the name stays and a person chooses.
 */
function ownerNamed(role: string, own: Organisation, known: readonly Organisation[]): PlanOwner {
  const wanted = fold(role).trim()
  if (wanted === '') return { name: role, organisation: null }
  const whole = wanted.replace(partOf, '')
  const near = known.filter((each) => each.id === own.id || each.parent === own.id || each.parent === own.parent)
  const begins = (each: Organisation) => {
    const name = fold(each.name)
    return name === whole || name.startsWith(`${whole} `) || name === wanted
  }
  const found = near.filter(begins)
  const [only] = found
  return found.length === 1 && only ? { name: role, organisation: only.id } : { name: role, organisation: null }
}

/** Names of organisations as owners' ids, for a plan. */
export const namesOf = (context: Pick<Transaction, 'client'>, ids: readonly string[]) =>
  organisationNames(context, [...new Set(ids)])
