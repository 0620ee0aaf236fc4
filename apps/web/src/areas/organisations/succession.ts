import type { Organisation, OrganisationKind } from '@baucu/contract'
import type { Input } from '../../kernel/client.ts'
import { type Naming, namingInput } from './naming-fields.tsx'

/** An organisation that begins, as typed. */
export type Successor = Readonly<{ id: string; parent: string | null; kind: OrganisationKind | ''; naming: Naming }>

/** A merger, split or conversion as typed. `heirs`: where what lies below a predecessor goes; '' = nowhere. */
export type Succession = Readonly<{
  on: string
  decision: string
  predecessors: readonly string[]
  successors: readonly Successor[]
  heirs: Readonly<Record<string, string>>
}>

/** What it is called by how many become how many. */
export function shapeOf({ predecessors, successors }: Succession): 'merge' | 'split' | 'convert' | 'rearrange' {
  if (predecessors.length === 1) return successors.length === 1 ? 'convert' : 'split'
  return successors.length === 1 ? 'merge' : 'rearrange'
}

/** An organisation and all that lies below it, at any depth, among those known. */
export function withinOf(id: string, all: readonly Organisation[]): ReadonlySet<string> {
  const children = new Map<string, string[]>()
  for (const { id: each, parent } of all) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), each])
  }
  const inside = new Set([id])
  // A set is walked in the order of adding, what is added on the way included.
  for (const each of inside) for (const child of children.get(each) ?? []) inside.add(child)
  return inside
}

/** How many organisations lie below one. */
export const countBelow = (id: string, all: readonly Organisation[]): number => withinOf(id, all).size - 1

/** Where what lies below a predecessor goes: as chosen, else to the first of the successors. */
export const heirOf = ({ heirs, successors }: Succession, predecessor: string): string =>
  heirs[predecessor] ?? successors[0]?.id ?? ''

/** As the command takes it; `under` is the lowest organisation that everything lies below. */
export function successionInput(typed: Succession, all: readonly Organisation[]): Input<'organisations.succeed'> {
  const { on, decision, predecessors, successors } = typed
  const parents = new Map(all.map((each) => [each.id, each.parent]))
  const lines = [
    ...predecessors.map((id) => lineOf(parents.get(id) ?? null, parents)),
    ...successors.flatMap(({ parent }) => (parent === null ? [] : [lineOf(parent, parents)])),
  ]
  return {
    under: lowestShared(lines),
    on,
    decision: decision.trim(),
    predecessors: [...predecessors],
    successors: successors.map(({ id, parent, kind, naming }) => ({
      organisation: id,
      parent: parent ?? '',
      kind: kind as OrganisationKind,
      ...namingInput(naming),
    })),
    heirs: predecessors.flatMap((of) => {
      const to = heirOf(typed, of)
      return to !== '' && countBelow(of, all) > 0 ? [{ of, to }] : []
    }),
  }
}

/** From the top down to an organisation, as far as it is known. */
function lineOf(id: string | null, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const line: string[] = []
  for (let at = id; at !== null && parents.has(at); at = parents.get(at) ?? null) line.unshift(at)
  return line
}

function lowestShared(lines: readonly (readonly string[])[]): string | null {
  const [first = []] = lines
  return first.findLast((id) => lines.every((line) => line.includes(id))) ?? null
}
