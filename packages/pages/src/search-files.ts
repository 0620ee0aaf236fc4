import type { Locale } from '@baucu/law'
import { inParts } from './in-parts.ts'
import type { ListedContest } from './listed-contests.ts'
import { groupsOf, titleOf } from './listed-contests.ts'
import { pathIn } from './page-frame.ts'

/** A file of what can be searched is at most so long. */
const fileBytes = 90_000

/**
 * Everything a search must find, when the list is more than one page: script files, because a page that was opened from a disk may read
 * no others. Each calls `baucuListed` with `[place, [[contest, number, area], …]]`.
 */
export function searchFiles(
  locale: Locale,
  contests: readonly ListedContest[],
): readonly Readonly<{ path: string; text: string }>[] {
  const lines = groupsOf(contests).flatMap((group) =>
    group.contests.map(({ id, number, area }) => {
      const item = [id, number, area] as const
      return { title: titleOf(locale, group), item, text: JSON.stringify(item) }
    }),
  )
  return inParts(lines, fileBytes).map((part, at) => {
    const groups = [...Map.groupBy(part, ({ title }) => title)].map(([title, own]) => [
      title,
      own.map(({ item }) => item),
    ])
    return { path: pathIn(locale, searchPath(at)), text: `baucuListed(${JSON.stringify(groups)})\n` }
  })
}

const searchPath = (at: number): string => `tim/${at + 1}.js`
