/** A count of a mark as it was told, or as the paper has it; null = none. */
export type MarkCount = Readonly<{ mark: string; voted: number | null }>

/**
 * How a line of the paper stands beside what was told: the same, another number, nothing told before, or nothing on the
 * paper (what was told stays).
 */
export type PaperStanding = 'same' | 'differs' | 'new' | 'blank'
export type PaperLine = Readonly<{ mark: string; told: number | null; paper: number | null; standing: PaperStanding }>

/** The paper of a day beside what was told of it, mark by mark in the order of the hours. */
export function paperBeside(told: readonly MarkCount[], paper: readonly MarkCount[]): readonly PaperLine[] {
  const at = (of: readonly MarkCount[], mark: string) => of.find((each) => each.mark === mark)?.voted ?? null
  const marks = [...new Set([...told, ...paper].map(({ mark }) => mark))].sort()
  return marks.map((mark) => {
    const [before, now] = [at(told, mark), at(paper, mark)]
    const standing = now === null ? 'blank' : before === null ? 'new' : before === now ? 'same' : 'differs'
    return { mark, told: before, paper: now, standing }
  })
}

/** The first mark at which fewer had voted than at one before it: nobody takes a ballot out of the box again. */
export function firstBackwards(counts: readonly MarkCount[]): MarkCount | undefined {
  let most = 0
  for (const each of [...counts].sort((a, b) => (a.mark < b.mark ? -1 : 1))) {
    if (each.voted === null) continue
    if (each.voted < most) return each
    most = each.voted
  }
  return undefined
}

/** What stands once the paper is entered: its lines, and what was told where it has none. */
export const afterPaper = (lines: readonly PaperLine[]): readonly MarkCount[] =>
  lines.map(({ mark, told, paper }) => ({ mark, voted: paper ?? told }))
