import type { Organisation } from '@baucu/contract'

/** The organisations below one, in the order of the tree; not itself. */
export function below(all: readonly Organisation[], organisation: string): readonly Organisation[] {
  const inside = new Set([organisation])
  // Parents stand before their children.
  for (const each of all) if (each.parent && inside.has(each.parent)) inside.add(each.id)
  return all.filter((each) => each.id !== organisation && inside.has(each.id))
}
