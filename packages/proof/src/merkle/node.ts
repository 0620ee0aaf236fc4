/** A full subtree: the leaves from `index · 2^level` up to, but not with, `(index + 1) · 2^level`. */
export type TreeNode = Readonly<{ level: number; index: number }>

/** Leaves from `begin` up to, but not with, `end`. */
export type Span = Readonly<{ begin: number; end: number }>

/** The fewest full subtrees that make up a span, from left to right. Sizes up to 2^53 − 1, so no bit operations. */
export function nodesOf({ begin, end }: Span): TreeNode[] {
  const nodes: TreeNode[] = []
  let from = begin
  while (from < end) {
    let level = 0
    let width = 1
    while (from % (width * 2) === 0 && width * 2 <= end - from) {
      width *= 2
      level++
    }
    nodes.push({ level, index: from / width })
    from += width
  }
  return nodes
}
