import { functionTitles, type OutputOf, organisationKindTitles, type selectOrganisations } from '@baucu/contract'
import { count, day, type Locale } from '@baucu/law'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { groupsOn } from './group-rows.ts'
import { readOrganisations } from './read-organisations.ts'
import { readStanding } from './standing.ts'

type Input = z.output<typeof selectOrganisations.input>

/** Organisations of any of the tags, any of the kinds and of the group, and the sentence that says so. */
export async function select(
  context: QueryContext,
  { under, at, tags, kinds, group }: Input,
): Promise<OutputOf<typeof selectOrganisations> | Refused> {
  const on = at ?? today(context.now)
  const above = under ? (await readStanding(context, [under])).get(under) : undefined
  const members = group ? (await groupsOn(context, on)).find((each) => each.id === group) : undefined
  if ((under && !above) || (group && !members)) return notFound()
  const all = await readOrganisations(context, { at: on, below: above?.path, ids: members?.members })
  const organisations = all.filter(
    (each) =>
      (tags.length === 0 || tags.some((tag) => each.tags.includes(tag))) &&
      (kinds.length === 0 || kinds.includes(each.kind)),
  )
  const [name] = above ? await readOrganisations(context, { at: on, ids: [above.id] }) : []
  const used: Used = {
    under: name?.name ?? above?.name,
    tags,
    kinds,
    group: members?.name,
    at,
    found: organisations.length,
  }
  return { organisations, filter: { vi: sentence(used, 'vi'), en: sentence(used, 'en') } }
}

type Used = Pick<Input, 'tags' | 'kinds' | 'at'> &
  Readonly<{ under: string | undefined; group: string | undefined; found: number }>

/** "Chức năng: tham mưu bầu cử; 9 tổ chức" */
function sentence({ under, tags, kinds, group, at, found }: Used, locale: Locale): string {
  const vi = locale === 'vi'
  const any = (titles: readonly string[]) => [...new Set(titles)].join(vi ? ' hoặc ' : ' or ')
  return [
    under && `${vi ? 'Thuộc' : 'Under'}: ${under}`,
    group && `${vi ? 'Nhóm' : 'Group'}: ${group}`,
    tags.length > 0 && `${vi ? 'Chức năng' : 'Function'}: ${any(tags.map((each) => functionTitles[each][locale]))}`,
    kinds.length > 0 && `${vi ? 'Loại' : 'Kind'}: ${any(kinds.map((each) => organisationKindTitles[each][locale]))}`,
    at && `${vi ? 'Ngày' : 'On'} ${day(at)}`,
    `${count(found, locale)} ${vi ? 'tổ chức' : found === 1 ? 'organisation' : 'organisations'}`,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('; ')
}
