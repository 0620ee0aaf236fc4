import { count, type Locale } from '@baucu/law'
import type { PublishedResults, UpperSums } from '@baucu/proof'
import { checkerOf, contestPagePath, figure, type Page } from './contest-page.ts'
import { type Html, html } from './html.ts'
import { bytesOf, inParts, pageBytes } from './in-parts.ts'
import { groupsOf, type ListedContest, type ListedGroup, reportedOf, titleOf } from './listed-contests.ts'
import { framed, ownTop, pathIn } from './page-frame.ts'
import type { AboutElection } from './published-election.ts'
import { searchFiles } from './search-files.ts'
import { words } from './words.ts'

/** What the first page tells of the whole election. */
export type IndexResults = Pick<PublishedResults, 'status' | 'committees' | 'nations'>

type Setting = Readonly<{ locale: Locale; about: AboutElection; results: IndexResults }>

/**
 * The first page; and when all constituencies together would be too long for it, pages of places, pages of the list of places when
 * even that is too long, and the files a search needs to find what stands on any of them.
 */
export function indexPages(
  locale: Locale,
  contests: readonly ListedContest[],
  results: IndexResults,
  about: AboutElection,
): readonly Page[] {
  const setting = { locale, about, results }
  const groups = groupsOf(contests)
  const whole = groups.map(
    (group) =>
      html`<section><h3>${titleOf(locale, group)}</h3>${listOf(locale, group.contests, group.place, '')}</section>`,
  )
  if (whole.reduce((sum, { text }) => sum + bytesOf(text), 0) <= pageBytes) {
    return [firstPage(setting, contests, searchOf(locale, 0), whole)]
  }
  const files = searchFiles(locale, contests)
  const search = searchOf(locale, files.length)
  const places = groups.map((group, at) => placePages(setting, group, at, search))
  const lines = groups.map((group, at) => placeLine(locale, group, placePath(at, 0)))
  const parts = inParts(lines, pageBytes)
  const many = parts.length > 1
  const first = many ? parts.map((part, at) => rangeLine(part, rangePath(at))) : lines
  const ranges = many ? parts.map((part, at) => rangePage(setting, part, at, search)) : []
  const list = [html`<section><ul class="places">${first.map(({ line }) => line(''))}</ul></section>`]
  return [firstPage(setting, contests, search, list), ...ranges, ...places.flat(), ...files]
}

function firstPage(
  { locale, about, results }: Setting,
  contests: readonly ListedContest[],
  search: Html,
  list: readonly Html[],
): Page {
  const say = words[locale]
  const { expected, reported } = reportedOf(contests)
  const final = results.status === 'final'
  const bodies = [...new Set(contests.map(({ body }) => body))].join(' ')
  const path = 'index.html'
  const above = [...results.nations, ...results.committees]
  const main = html`<h1>${about.name}</h1>
<p><span class="tag ${final ? 'full' : 'part'}">${final ? say.final : say.preliminary}</span> ${say.reported(count(reported, locale), count(expected, locale))}</p>
${contests.length === 0 ? html`<p>${say.noContests}</p>` : null}
<div${above.length === 0 ? null : html` class="columns"`}><div>
${results.nations.map(({ subject, figures }) => html`<section class="card"><h2>${say.nation}</h2>${sumsOf(locale, subject, figures)}</section>`)}
${contests.length === 0 ? null : html`<section class="card"><h2>${say.constituencies}</h2>${search}<div class="list">${list}</div></section>`}
</div>${above.length === 0 ? null : html`<aside>${checkerOf(locale, { name: 'bodies', value: bodies }, path)}</aside>`}</div>`
  return pageOf({ locale, about }, path, say.allResults, main)
}

/** A line of a list, from pages that lie elsewhere too; `title` is what the line begins with. */
type Line = Readonly<{ title: string; text: string; line: (up: string) => Html }>

function lineOf(title: string, path: string, more: Html): Line {
  const line = (up: string) => html`<li><a href="${up}${path}">${title}</a> ${more}</li>`
  return { title, text: line('').text, line }
}

function placeLine(locale: Locale, group: ListedGroup, path: string): Line {
  const { expected, reported } = reportedOf(group.contests)
  const full = group.contests.every(({ outcome }) => outcome !== null)
  return lineOf(
    titleOf(locale, group),
    path,
    html`<span>${words[locale].ofConstituencies(count(group.contests.length, locale))}</span> <span class="in${full ? ' full' : ''}">${count(reported, locale)}/${count(expected, locale)}</span>`,
  )
}

const rangeLine = (part: readonly Line[], path: string): Line =>
  lineOf(`${part[0]?.title ?? ''} – ${part.at(-1)?.title ?? ''}`, path, html`<span></span>`)

function rangePage(setting: Setting, part: readonly Line[], at: number, search: Html): Page {
  const path = rangePath(at)
  const { title } = rangeLine(part, path)
  const up = ownTop(setting.locale, path)
  return listPage(
    setting,
    path,
    title,
    html`${search}<div class="list"><ul class="places">${part.map(({ line }) => line(up))}</ul></div>`,
  )
}

/** The constituencies of one place, on as many pages as they need. */
function placePages(setting: Setting, group: ListedGroup, place: number, search: Html): readonly Page[] {
  const { locale } = setting
  const say = words[locale]
  const up = ownTop(locale, placePath(place, 0))
  const parts = inParts(
    group.contests.map((contest) => ({ contest, text: listOf(locale, [contest], group.place, up).text })),
    pageBytes,
  )
  return parts.map((part, at) => {
    const path = placePath(place, at)
    const links = parts.map((_, other) =>
      other === at
        ? html`<b aria-current="page">${say.part(at + 1, parts.length)}</b> `
        : html`<a href="${up}${placePath(place, other)}">${say.part(other + 1, parts.length)}</a> `,
    )
    const list = listOf(
      locale,
      part.map(({ contest }) => contest),
      group.place,
      up,
    )
    const inner = html`${search}<div class="list"><section>${parts.length > 1 ? html`<p>${links}</p>` : null}${list}</section></div>`
    return listPage(setting, path, titleOf(locale, group), inner)
  })
}

function listPage({ locale, about }: Setting, path: string, title: string, inner: Html): Page {
  const up = ownTop(locale, path)
  const main = html`<p class="crumb"><a href="${up}index.html">${about.name}</a></p><h1>${title}</h1><section class="card">${inner}</section>`
  return pageOf({ locale, about }, path, title, main)
}

const pageOf = (
  { locale, about }: Pick<Setting, 'locale' | 'about'>,
  path: string,
  title: string,
  main: Html,
): Page => ({
  path: pathIn(locale, path),
  text: framed({ locale, path, title }, about, main),
})

const placePath = (place: number, part: number): string => `d/${place + 1}${part === 0 ? '' : `-${part + 1}`}.html`

const rangePath = (at: number): string => `d/muc-${at + 1}.html`

/** `files` of `searchFiles` are searched; none: the lines of the page are. */
const searchOf = (locale: Locale, files: number): Html =>
  html`<p class="search" data-files="${files}" hidden><label>${words[locale].search}<input type="search" autocomplete="off"></label></p><p class="nothing" role="status" hidden>${words[locale].nothingFound}</p>`

function listOf(locale: Locale, contests: readonly ListedContest[], place: string, up: string): Html {
  const say = words[locale]
  return html`<ul>${contests.map(
    ({ id, number, area, areas, outcome }) =>
      html`<li data-find="${place}"><a href="${up}${contestPagePath(id)}">${say.constituency(number)}</a> <span>${area}</span> <span class="in${outcome ? ' full' : ''}">${count(areas.reported, locale)}/${count(areas.expected, locale)}</span></li>`,
  )}</ul>`
}

const fields = ['registered', 'voted', 'valid', 'invalid', 'elected', 'contests'] as const

/** The sums of a Committee or the nation; `subject` as results have it. */
export function sumsOf(locale: Locale, subject: string, figures: UpperSums): Html {
  const say = words[locale]
  const names = { ...say.field, elected: say.elected, contests: say.contests }
  return html`<dl>${fields.map((field) => html`<div><dt>${names[field]}</dt><dd>${figure(locale, `${subject}/${field}`, figures[field])}</dd></div>`)}</dl>`
}
