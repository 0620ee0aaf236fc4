import type { Locale } from '@baucu/law'
import type { PageContest } from './published-election.ts'
import { words } from './words.ts'

/** What the list of constituencies keeps of each. */
export type ListedContest = Pick<PageContest, 'id' | 'body' | 'place' | 'number' | 'area' | 'areas' | 'outcome'>

/** The constituencies of one place and body. */
export type ListedGroup = Readonly<{
  body: ListedContest['body']
  place: string
  contests: readonly ListedContest[]
}>

/** By body and place, in the order they were published. */
export function groupsOf(contests: readonly ListedContest[]): readonly ListedGroup[] {
  return [...Map.groupBy(contests, ({ body, place }) => `${body}/${place}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ body: first.body, place: first.place, contests: own }] : []
  })
}

/** `Đại biểu Quốc hội, Lào Cai`. */
export const titleOf = (locale: Locale, { body, place }: Pick<ListedGroup, 'body' | 'place'>): string =>
  `${words[locale].body[body]}, ${place}`

/** Polling areas of constituencies: how many there are, and how many have minutes. */
export const reportedOf = (
  contests: readonly Pick<ListedContest, 'areas'>[],
): Readonly<{ expected: number; reported: number }> => ({
  expected: contests.reduce((sum, { areas }) => sum + areas.expected, 0),
  reported: contests.reduce((sum, { areas }) => sum + areas.reported, 0),
})
