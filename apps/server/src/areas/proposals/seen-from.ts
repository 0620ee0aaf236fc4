/** Every path at and above the given ones, `''` for the whole installation: whose reach holds one of them reaches all that has them. */
export const seenFrom = (paths: readonly string[]): readonly string[] => [...new Set(paths.flatMap(prefixesOf))]

/** `a.b.` → ``, `a.`, `a.b.` */
const prefixesOf = (path: string): readonly string[] => {
  const parts = path.split('.').slice(0, -1)
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('.')}.`)]
}
