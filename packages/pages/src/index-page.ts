import { count, type Locale } from '@baucu/law'
import type { PublishedResults, UpperSums } from '@baucu/proof'
import { contestPagePath, type Page } from './contest-page.ts'
import { type Html, html } from './html.ts'
import { framed, pathIn, toTop } from './page-frame.ts'
import type { AboutElection, PageContest } from './published-election.ts'
import { words } from './words.ts'

/** What the list of constituencies keeps of each. */
export type ListedContest = Pick<PageContest, 'id' | 'body' | 'place' | 'number' | 'area' | 'areas' | 'outcome'>

/** So many bytes of list stand on one page. */
const listBytes = 60_000

type Group = Readonly<{ body: ListedContest['body']; place: string; contests: readonly ListedContest[] }>

/** The first page and, when all constituencies together would be too long for it, one for each place. */
export function indexPages(
  locale: Locale,
  contests: readonly ListedContest[],
  results: Pick<PublishedResults, 'status' | 'nations'>,
  about: AboutElection,
): readonly Page[] {
  const say = words[locale]
  const groups = groupsOf(contests)
  const whole = groups.map((group) => html`<section>${headingOf(locale, group)}${listOf(locale, group, '')}</section>`)
  const inOne = whole.reduce((sum, { text }) => sum + text.length, 0) <= listBytes
  const list = inOne
    ? whole
    : [
        html`<section><ul>${groups.map((group, at) => html`<li data-find><a href="${placePath(at)}">${say.body[group.body]}, ${group.place}</a> <span>(${count(group.contests.length, locale)})</span></li>`)}</ul></section>`,
      ]
  const expected = contests.reduce((sum, { areas }) => sum + areas.expected, 0)
  const reported = contests.reduce((sum, { areas }) => sum + areas.reported, 0)
  const final = results.status === 'final'
  const main = html`<h1>${about.name}</h1>
<p><span class="tag ${final ? 'full' : 'part'}">${final ? say.final : say.preliminary}</span> ${say.reported(count(reported, locale), count(expected, locale))}</p>
${results.nations.map(({ figures }) => html`<section class="card"><h2>${say.nation}</h2>${sumsOf(locale, figures)}</section>`)}
<section class="card"><h2>${say.constituencies}</h2>${searchOf(locale)}<div class="list">${list}</div></section>`
  const first = pageOf(locale, 'index.html', say.allResults, about, main)
  if (inOne) return [first]
  const others = groups.map((group, at) => {
    const title = `${say.body[group.body]}, ${group.place}`
    const path = placePath(at)
    const up = `${toTop(locale, path)}${locale === 'vi' ? '' : 'en/'}`
    const inner = html`<h1>${title}</h1><section class="card">${searchOf(locale)}<div class="list"><section>${listOf(locale, group, up)}</section></div></section>`
    return pageOf(locale, path, title, about, inner)
  })
  return [first, ...others]
}

const pageOf = (locale: Locale, path: string, title: string, about: AboutElection, main: Html): Page => ({
  path: pathIn(locale, path),
  text: framed({ locale, path, title }, about, main),
})

const placePath = (at: number): string => `d/${at + 1}.html`

const searchOf = (locale: Locale): Html =>
  html`<p class="search" hidden><label>${words[locale].search}<input type="search" autocomplete="off"></label></p><p class="nothing" role="status" hidden>${words[locale].nothingFound}</p>`

function groupsOf(contests: readonly ListedContest[]): readonly Group[] {
  return [...Map.groupBy(contests, ({ body, place }) => `${body}/${place}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ body: first.body, place: first.place, contests: own }] : []
  })
}

const headingOf = (locale: Locale, { body, place }: Group): Html => html`<h3>${words[locale].body[body]}, ${place}</h3>`

function listOf(locale: Locale, { contests, place }: Group, up: string): Html {
  const say = words[locale]
  return html`<ul>${contests.map(
    ({ id, number, area, areas, outcome }) =>
      html`<li data-find="${place}"><a href="${up}${contestPagePath(id)}">${say.constituency(number)}</a> <span>${area}</span> <span class="in${outcome ? ' full' : ''}">${count(areas.reported, locale)}/${count(areas.expected, locale)}</span></li>`,
  )}</ul>`
}

/** The sums of the nation. */
export function sumsOf(locale: Locale, figures: UpperSums): Html {
  const say = words[locale]
  const lines: readonly (readonly [string, number])[] = [
    [say.field.registered, figures.registered],
    [say.field.voted, figures.voted],
    [say.field.valid, figures.valid],
    [say.field.invalid, figures.invalid],
    [say.elected, figures.elected],
    [say.contests, figures.contests],
  ]
  return html`<dl>${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${count(value, locale)}</dd></div>`)}</dl>`
}
