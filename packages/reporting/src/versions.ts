/** A version of a template and the first day it holds for. */
type Versioned = Readonly<{ version: number; from: string }>

/**
 * The version that a period due on a day is told by: the newest that had begun. A later version changes no period before
 * it. Before the first version the first one holds.
 */
export function templateFor<T extends Versioned>(versions: readonly T[], due: string): T | undefined {
  const inOrder = [...versions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.version - b.version))
  return inOrder.findLast((each) => each.from <= due) ?? inOrder[0]
}
