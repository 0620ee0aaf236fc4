import { count, hundredths, type Locale, percent } from '@baucu/law'
import { type Html, html } from './html.ts'
import { inParts, pageBytes } from './in-parts.ts'
import { framed, ownTop, pathIn } from './page-frame.ts'
import type { AboutElection, PageContest } from './published-election.ts'
import { words } from './words.ts'

/** A page: where it lies in the bundle, and its text. */
export type Page = Readonly<{ path: string; text: string }>

/** The pages of one constituency in one language: the first, and more when its polling areas need them. */
export function contestPages(locale: Locale, contest: PageContest, about: AboutElection): readonly Page[] {
  const parts = inParts(rowsOf(locale, contest), pageBytes)
  const paths = parts.map((_, at) => partPath(contest.id, at))
  return parts.map((rows, at) => {
    const path = paths[at] ?? ''
    const say = words[locale]
    const top = ownTop(locale, path)
    const title = `${say.constituency(contest.number)}, ${contest.place}`
    const links = paths.map((each, part) =>
      part === at
        ? html`<b aria-current="page">${say.part(part + 1, parts.length)}</b> `
        : html`<a href="${top}${each}">${say.part(part + 1, parts.length)}</a> `,
    )
    const main = html`
<p class="crumb"><a href="${top}index.html">${about.name}</a> › ${say.body[contest.body]} › ${contest.place}</p>
<h1>${title}</h1>
${contest.area === '' ? null : html`<p class="quiet">${contest.area}</p>`}
<p>${stateOf(locale, contest)}</p>
<div class="columns"><div>
${at === 0 ? candidatesOf(locale, contest) : null}
</div><aside>
${at === 0 ? figuresOf(locale, contest) : null}
${checkerOf(locale, { name: 'contest', value: contest.id }, path)}
</aside></div>
${contest.figures ? areasOf(locale, contest, rows, parts.length > 1 ? html`<p>${links}</p>` : null) : null}`
    return { path: pathIn(locale, path), text: framed({ locale, path, title }, about, main) }
  })
}

const partPath = (id: string, at: number): string => (at === 0 ? contestPagePath(id) : `kv/${id}/${at + 1}.html`)

/** The page of a constituency. */
export const contestPagePath = (id: string): string => `c/${id}.html`

/** Whether all minutes are in, in words that nobody takes for a declaration. */
function stateOf(locale: Locale, { areas, outcome }: PageContest): Html {
  const say = words[locale]
  const full = areas.reported === areas.expected && outcome !== null
  const told = say.reported(count(areas.reported, locale), count(areas.expected, locale))
  return html`<span class="tag${full ? ' full' : ' part'}">${full ? say.complete : say.preliminary}</span> ${told}`
}

/** A figure of a contest as docs/formats/bundle.md has it: verifiers read it. */
export const figure = (locale: Locale, name: string, value: number): Html =>
  html`<data value="${value}" data-figure="${name}">${count(value, locale)}</data>`

/** `68,18 %` in Vietnamese, `68.18%` in English: two decimals, half up. */
const share = (locale: Locale, part: number, whole: number): string =>
  locale === 'vi' ? `${percent(part, whole)} %` : `${hundredths(part, whole)}%`

function candidatesOf(locale: Locale, contest: PageContest): Html {
  const { candidates, figures, outcome, seats } = contest
  const say = words[locale]
  const heading = outcome
    ? say.electedOf(outcome.elected.length, candidates.length, seats)
    : say.standing(candidates.length, seats)
  return html`<section class="card"><h2>${heading}</h2>
${outcome?.poll === 'not-valid' ? html`<p>${say.pollNotValid}</p>` : null}
<ol class="candidates">${candidates.map((_, at) => candidateOf(locale, contest, at))}</ol>
${outcome && outcome.unfilled > 0 && outcome.poll !== 'not-valid' ? html`<p>${say.unfilled(outcome.unfilled)}</p>` : null}
${figures ? html`<p class="quiet">${say.half}</p>` : html`<p>${say.nothingYet}</p>`}</section>
`
}

function candidateOf(locale: Locale, { id, candidates, names, figures, outcome }: PageContest, at: number): Html {
  const say = words[locale]
  const candidate = candidates[at] ?? ''
  const won = outcome?.elected.includes(candidate) === true
  const open = outcome?.undecided.some((each) => each.includes(candidate)) === true
  const votes = figures?.votes[at] ?? 0
  return html`<li data-candidate="${candidate}"${won ? html` class="won"` : null}><p><b>${names.get(candidate) ?? candidate}</b>${won ? html` <span class="tag won">${say.elected}</span>` : null}${open ? html` <span class="tag part">${say.undecided}</span>` : null}${
    figures
      ? html` <span class="votes">${figure(locale, `${id}/votes.${candidate}`, votes)} ${say.votes}</span> <span class="share">${share(locale, votes, figures.valid)}</span></p>${barOf(votes, figures.valid)}`
      : html`</p>`
  }</li>
`
}

/** The share as a bar with a mark at one half; the numbers beside it say the same. */
const barOf = (votes: number, valid: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="10"/><rect width="${hundredths(votes, valid)}" height="10"/><path d="M50 0V10"/></svg>`

const fields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid', 'areas'] as const

function figuresOf(locale: Locale, { id, figures }: PageContest): Html | null {
  if (!figures) return null
  const say = words[locale]
  return html`<section class="card"><h2>${say.figures}</h2><dl>${fields.map(
    (field) =>
      html`<div><dt>${say.field[field]}</dt><dd>${figure(locale, `${id}/${field}`, figures[field])}</dd></div>`,
  )}</dl></section>`
}

/** What the script of the page fills: the button works only with it. `subject` is what is checked, `path` the page where it stands. */
export function checkerOf(
  locale: Locale,
  { name, value }: Readonly<{ name: 'contest' | 'bodies'; value: string }>,
  path: string,
): Html {
  const say = words[locale]
  const subject = name === 'contest' ? html`data-contest="${value}"` : html`data-bodies="${value}"`
  return html`<section class="card check" id="check" ${subject} data-page="${pathIn(locale, path)}"><h2>${say.checkHere}</h2><p class="quiet">${say.checkMeans[name]}</p><noscript><p>${say.needsScript}</p></noscript><button type="button" hidden>${say.checkButton}</button><div role="status"></div></section>`
}

/** Bytes of members of a group that stand beside its figures, and of others in a row of their own. */
const firstMembers = 120
const memberBytes = 6_000

const texts = (members: readonly string[]) => members.map((text) => ({ text }))

/** A row an opened area or group, by id. Closing tags of cells may be left out in HTML, which a thousand areas pay for. */
function rowsOf(locale: Locale, { candidates, opened, groups }: PageContest): readonly Html[] {
  const say = words[locale]
  const areas = opened.map(({ area, figures }) => ({ key: area, head: html`<tr><th>${area}`, figures, more: [] }))
  const sums = groups.map(({ id, areas: members, figures }) => {
    const [first = []] = inParts(texts(members), firstMembers)
    const others = first.length < members.length ? inParts(texts(members.slice(first.length)), memberBytes) : []
    const named = (part: typeof first) => part.map(({ text }) => text).join(', ')
    return {
      key: members[0] ?? '',
      head: html`<tr data-group="${id}"><th>${say.grouped(count(members.length, locale))} ${named(first)}`,
      figures,
      more: others.map(
        (part) => html`<tr data-group="${id}"><th colspan="${candidates.length + 5}">… ${named(part)}
`,
      ),
    }
  })
  return [...areas, ...sums]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ head, figures: { registered, voted, valid, invalid, votes }, more }) => {
      const cells = [registered, voted, valid, invalid, ...votes].map((each) => html`<td>${count(each, locale)}`)
      return [
        html`${head}${cells}
`,
        ...more,
      ]
    })
}

function areasOf(locale: Locale, contest: PageContest, rows: readonly Html[], links: Html | null): Html {
  const say = words[locale]
  const { candidates, names, groups } = contest
  const { registered, voted, valid, invalid } = say.field
  const heads = [say.area, registered, voted, valid, invalid]
  return html`<section class="card"><h2>${say.areas}</h2>
${links}${groups.length > 0 ? html`<p class="quiet">${say.whyGrouped}</p>` : null}
<p class="quiet columns-names">${candidates.map((id, at) => html`<span>(${at + 1}) ${names.get(id) ?? id}</span> `)}</p>
<table${candidates.length > 8 ? html` class="many"` : null}><thead><tr>${heads.map((head) => html`<th scope="col">${head}`)}${candidates.map((_, at) => html`<th scope="col">(${at + 1})`)}</thead>
<tbody>
${rows}</tbody></table>
${links}</section>`
}
