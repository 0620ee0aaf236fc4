import type { Organisation } from '@baucu/contract'
import { fold } from '@baucu/law'

/** An organisation as a row of the tree. */
export type Branch = Readonly<{ organisation: Organisation; depth: number; below: number }>

/** "số 2" before "số 10", which the database does not know. */
const byNumber = new Intl.Collator('vi', { numeric: true })

/** Organisations in the order of the tree: each followed by what is below it. Whose parent is not here stands on top. */
export function branchesOf(organisations: readonly Organisation[]): readonly Branch[] {
  const known = new Set(organisations.map((each) => each.id))
  const children = new Map<string | null, Organisation[]>()
  for (const each of organisations) {
    const parent = each.parent !== null && known.has(each.parent) ? each.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(each)
    else children.set(parent, [each])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => byNumber.compare(a.name, b.name))
  const rows: Branch[] = []
  const walk = (parent: string | null, depth: number): number => {
    let all = 0
    for (const organisation of children.get(parent) ?? []) {
      const at = rows.length
      rows.push({ organisation, depth, below: 0 })
      const below = walk(organisation.id, depth + 1)
      rows[at] = { organisation, depth, below }
      all += 1 + below
    }
    return all
  }
  walk(null, 0)
  return rows
}

/** An organisation and everything above it: what is open so that it is seen. */
export function wayTo(organisations: readonly Organisation[], id: string | undefined): ReadonlySet<string> {
  const parents = new Map(organisations.map((each) => [each.id, each.parent]))
  const way = new Set<string>()
  for (let at = id; at !== undefined && parents.has(at) && !way.has(at); at = parents.get(at) ?? undefined) way.add(at)
  return way
}

/** The rows to show while some branches are shut: what is below them is left out. */
export function openRows(rows: readonly Branch[], isOpen: (id: string) => boolean): readonly Branch[] {
  const shown: Branch[] = []
  let hiddenFrom = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (row.depth > hiddenFrom) continue
    hiddenFrom = isOpen(row.organisation.id) ? Number.POSITIVE_INFINITY : row.depth
    shown.push(row)
  }
  return shown
}

/** The rows that hold every typed word, without marks, in name, short name, code or `more`. */
export function findRows(
  rows: readonly Branch[],
  typed: string,
  more: (organisation: Organisation) => string,
): readonly Branch[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  return rows.filter(({ organisation }) => {
    const text = fold(`${organisation.name} ${organisation.shortName ?? ''} ${organisation.code} ${more(organisation)}`)
    return wanted.every((word) => text.includes(word))
  })
}
