/**
 * An edition is a text of the election law that an election was held under.
 *
 * - `2015`: Law 85/2015/QH13 as it stood for 22/5/2016 and 23/5/2021 (three local levels).
 * - `2025`: the same law as amended by Law 83/2025/QH15, in force 1/7/2025, used on 15/3/2026 (two local levels).
 */
export const editions = ['2015', '2025'] as const
export type Edition = (typeof editions)[number]

/** The bodies voters elect: the National Assembly and the People's Councils. The 2025 edition has no district. */
export const bodies = ['NA', 'province', 'district', 'commune'] as const
export type Body = (typeof bodies)[number]

const bodiesByEdition: ByEdition<readonly Body[]> = {
  '2015': bodies,
  '2025': ['NA', 'province', 'commune'],
}

/** The bodies an edition knows, highest first (edition 2025: Law 83/2025, article 1, repeals the district level). */
export const bodiesOf = (edition: Edition): readonly Body[] => bodiesByEdition[edition]

/** First poll, additional election (Điều 79) or re-election (Điều 80, 81). */
export const rounds = ['first', 'additional', 'rerun'] as const
export type Round = (typeof rounds)[number]

/** One value for each edition: both texts of a legal number stand on one line. */
export type ByEdition<T> = Readonly<Record<Edition, T>>

/** The text that changed an article between the two editions. */
export const law83 = 'Luật 83/2025/QH15'
