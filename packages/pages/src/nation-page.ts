import { count, type Locale } from '@baucu/law'
import type { PublishedResults } from '@baucu/proof'
import type { Page } from './contest-page.ts'
import { type Html, html } from './html.ts'
import { sumsOf } from './index-page.ts'
import { framed, pathIn, toTop } from './page-frame.ts'
import type { AboutElection } from './published-election.ts'
import { words } from './words.ts'

/** A province with a log of its own, whose bundle lies below `logs/`. */
export type ListedProvince = Readonly<{
  /** The name of its folder. */
  name: string
  /** "Lào Cai", or more than one place where a log is for several. */
  title: string
  status: 'preliminary' | 'final'
  contests: number
  areas: Readonly<{ expected: number; reported: number }>
}>

/** How many contests the logs that are here have, of those there are. */
export type EnteredContests = Readonly<{ entered: number; expected: number }>

/** The first page of a nation of several logs: its sums, and every province with a link to its own results. */
export function nationPage(
  locale: Locale,
  provinces: readonly ListedProvince[],
  { status, nations, contests }: Pick<PublishedResults, 'status' | 'nations'> & Readonly<{ contests: EnteredContests }>,
  about: AboutElection,
): Page {
  const say = words[locale]
  const path = 'index.html'
  const top = toTop(locale, path)
  const expected = provinces.reduce((sum, { areas }) => sum + areas.expected, 0)
  const reported = provinces.reduce((sum, { areas }) => sum + areas.reported, 0)
  const final = status === 'final'
  const lineOf = ({ name, title, contests: many, areas, status: own }: ListedProvince): Html =>
    html`<li data-find><a href="${top}logs/${name}/${pathIn(locale, path)}">${title}</a> <span>${say.constituenciesOf(count(many, locale))}</span> <span class="in${own === 'final' ? ' full' : ''}">${count(areas.reported, locale)}/${count(areas.expected, locale)}</span></li>`
  const main = html`<h1>${about.name}</h1>
<p><span class="tag ${final ? 'full' : 'part'}">${final ? say.final : say.preliminary}</span> ${say.reported(count(reported, locale), count(expected, locale))}</p>
${contests.entered < contests.expected ? html`<p>${say.provincesMissing(count(contests.entered, locale), count(contests.expected, locale))}</p>` : null}
${nations.map(({ subject, figures }) => html`<section class="card"><h2>${say.nation}</h2>${sumsOf(locale, subject, figures)}</section>`)}
<section class="card"><h2>${say.provinces(count(provinces.length, locale))}</h2><p>${say.ownLogs}</p><p class="search" hidden><label>${say.searchProvince}<input type="search" autocomplete="off"></label></p><p class="nothing" role="status" hidden>${say.noProvince}</p><div class="list"><section><ul>${provinces.map(lineOf)}</ul></section></div></section>`
  return { path: pathIn(locale, path), text: framed({ locale, path, title: say.allResults }, about, main) }
}
