import type { OrganisationKind } from '@baucu/contract'
import { day } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { canonical } from '../../kernel/canonical.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import type { Sheet } from '../../kernel/sheet.ts'
import { isTooDeep, segmentOf } from './path.ts'
import type { SheetOrganisation } from './sheet-rows.ts'
import type { OrganisationField } from './sheet-words.ts'
import { always } from './tables.ts'
import type { Naming, Renaming } from './write-names.ts'
import type { NewOrganisation } from './write-organisations.ts'

/** What an import would do. `rowOf` leads from an organisation back to its row. */
export type Plan = Readonly<{
  created: readonly NewOrganisation[]
  changed: readonly Renaming[]
  unchanged: number
  rowOf: ReadonlyMap<string, number>
}>

/** An organisation that is there already, as it is called on the day of the import. */
export type Known = Readonly<{
  id: string
  parent: string | null
  path: string
  province: string | null
  kind: OrganisationKind
  from: string | null
}> &
  Naming

export type Setting = Readonly<{
  /** Everything happens below it; `undefined` = at the top. */
  under: Known | undefined
  known: readonly Known[]
  /** Codes of all rows, those that cannot be read as well. */
  codes: ReadonlySet<string>
  province: string | null
  from: string | null
  /** The day from which changes hold when the sheet's sender named none. */
  today: string
}>

/** Open organisations below a path that have one of the codes on the day. */
export async function readKnown(
  { client }: CommandContext,
  codes: readonly string[],
  at: string,
  below: string | undefined,
): Promise<readonly Known[]> {
  const { rows } = await client.query<Known>(
    `select o.id, o.parent_id as parent, o.path, o.province_code as province, o.kind, o.valid_from as "from", n.code, n.name,
       n.short_name as "shortName", n.tags
     from organisation o
       cross join lateral (select * from organisation_name n where n.organisation_id = o.id
         and n.valid_from <= greatest($2::date, coalesce(o.valid_from, '${always}')) order by n.valid_from desc limit 1) n
     where o.valid_to is null and ($3::text is null or o.path ^@ $3) and (n.code = any ($1) or o.path = $3)`,
    [codes, at, below ?? null],
  )
  return rows
}

type Above = Pick<Known, 'id' | 'path' | 'province' | 'from'>

/** Compares the rows, parents before children, with what is there. */
export function planOf(
  context: Pick<CommandContext, 'id'>,
  sheet: Sheet<OrganisationField>,
  rows: readonly SheetOrganisation[],
  setting: Setting,
): Plan {
  const { under, known, province, from } = setting
  const beside = new Map(known.map((each) => [keyOf(each.parent, each.code), each]))
  const byCode = Map.groupBy(known, (each) => each.code)
  const placed = new Map<string, Above>()
  const created: NewOrganisation[] = []
  const changed: Renaming[] = []
  const rowOf = new Map<string, number>()
  let unchanged = 0
  for (const row of rows) {
    const isUnder = under !== undefined && row.parent === '' && row.code === under.code
    const above = isUnder ? under : aboveOf(sheet, row, placed, byCode, setting)
    if (above === 'unknown') continue
    const found = isUnder ? under : beside.get(keyOf(above?.id ?? null, row.code))
    if (found) {
      placed.set(row.code, found)
      rowOf.set(found.id, row.row)
      const renaming = renamingOf(sheet, row, found, from ?? setting.today)
      if (renaming) changed.push(renaming)
      else unchanged += 1
      continue
    }
    const { code, name, kind } = row
    const id = derivedId(context.id, created.length)
    const path = `${above?.path ?? ''}${segmentOf(id)}`
    const begun: NewOrganisation = {
      id,
      parent: above?.id ?? null,
      path,
      province: above?.province ?? province,
      kind,
      code,
      name,
      shortName: row.shortName ?? null,
      tags: row.tags ?? [],
      from: from ?? above?.from ?? null,
    }
    tellPlace(sheet, row, begun, above)
    tellElsewhere(sheet, row, byCode.get(code) ?? [])
    placed.set(code, begun)
    rowOf.set(id, row.row)
    created.push(begun)
  }
  return { created, changed, unchanged, rowOf }
}

const keyOf = (parent: string | null, code: string): string => `${parent ?? ''} ${code}`

/** What the row's code of the parent means: a row of the sheet first, then an organisation that is there. */
function aboveOf(
  sheet: Sheet<OrganisationField>,
  { row, parent }: SheetOrganisation,
  placed: ReadonlyMap<string, Above>,
  byCode: ReadonlyMap<string, readonly Known[]>,
  { under, codes }: Setting,
): Above | undefined | 'unknown' {
  if (parent === '') return under
  const inSheet = placed.get(parent)
  if (inSheet) return inSheet
  // Its row cannot be read, and is named for that.
  if (codes.has(parent)) return 'unknown'
  const [one, ...more] = byCode.get(parent) ?? []
  if (one && more.length === 0) return one
  if (one) {
    sheet.block(row, 'parent', 'parent-ambiguous', {
      vi: `Có ${more.length + 1} tổ chức mang mã "${parent}"; nhập riêng dưới từng tổ chức cấp trên.`,
      en: `${more.length + 1} organisations have the code "${parent}"; import below one of them.`,
    })
  } else {
    sheet.block(row, 'parent', 'parent-unknown', {
      vi: `Không có tổ chức mã "${parent}" trong bảng hay trong cây tổ chức.`,
      en: `No organisation has the code "${parent}", neither in the sheet nor in the tree.`,
    })
  }
  return 'unknown'
}

function tellPlace(
  sheet: Sheet<OrganisationField>,
  { row }: SheetOrganisation,
  { path, from }: NewOrganisation,
  above: Above | undefined,
): void {
  if (isTooDeep(path)) {
    const text = { vi: 'Cây tổ chức có quá nhiều cấp ở đây.', en: 'The tree has too many levels here.' }
    sheet.block(row, 'parent', 'too-deep', text)
  }
  if (above?.from && from !== null && from < above.from) {
    sheet.block(row, 'parent', 'parent-later', {
      vi: `Tổ chức cấp trên chỉ có từ ${day(above.from)}; ngày bắt đầu không được sớm hơn.`,
      en: `The organisation above exists only from ${day(above.from)}; nothing below it can begin earlier.`,
    })
  }
}

/** The same code elsewhere in the tree may be another organisation, or one that somebody means to move. */
function tellElsewhere(
  sheet: Sheet<OrganisationField>,
  { row, code }: SheetOrganisation,
  [other]: readonly Known[],
): void {
  if (!other) return
  sheet.note(row, 'code', 'code-elsewhere', {
    vi: `Mã "${code}" đang là mã của ${other.name} ở nơi khác trong cây. Nếu là một tổ chức được chuyển nơi, hãy ghi bằng lệnh sáp nhập, chuyển đổi.`,
    en: `${other.name} elsewhere in the tree has the code "${code}". If it is the same one transferred, record a succession.`,
  })
}

/** What the row would change; `undefined` = nothing. A cell of a column the sheet does not have changes nothing. */
function renamingOf(
  sheet: Sheet<OrganisationField>,
  { row, kind, name, shortName, tags }: SheetOrganisation,
  found: Known,
  today: string,
): Renaming | undefined {
  if (kind !== found.kind) {
    sheet.block(row, 'kind', 'kind-differs', {
      vi: `${found.name} đang thuộc loại khác; đổi loại bằng lệnh sáp nhập, chuyển đổi.`,
      en: `${found.name} is of another kind; record a conversion to change it.`,
    })
  }
  const before: Naming = { code: found.code, name: found.name, shortName: found.shortName, tags: found.tags }
  const after: Naming = {
    code: found.code,
    name,
    shortName: shortName === undefined ? found.shortName : shortName,
    tags: tags ?? found.tags,
  }
  const inAnyOrder = (naming: Naming) => canonical({ ...naming, tags: naming.tags.toSorted() })
  if (inAnyOrder(before) === inAnyOrder(after)) return undefined
  const from = found.from !== null && found.from > today ? found.from : today
  sheet.note(row, null, 'will-change', {
    vi: `${found.name} được sửa theo dòng này từ ${day(from)}.`,
    en: `${found.name} is changed to what this row says from ${day(from)}.`,
  })
  return { id: found.id, path: found.path, province: found.province, from, before, after }
}
