import { day, type Locale } from '@baucu/law'
import { type Html, html } from './html.ts'
import type { AboutElection } from './published-election.ts'
import { words } from './words.ts'

/** Where a page lies and what it is called. */
export type PageHead = Readonly<{
  locale: Locale
  /** Path of the Vietnamese page; the English one lies below `en/`. */
  path: string
  title: string
}>

/** The path of a page in a language. */
export const pathIn = (locale: Locale, path: string): string => (locale === 'vi' ? path : `en/${path}`)

/** From a page to the top of its bundle: `../../`. */
export const toTop = (locale: Locale, path: string): string => '../'.repeat(pathIn(locale, path).split('/').length - 1)

/** From a page to the top of its language. */
export const ownTop = (locale: Locale, path: string): string => `${toTop(locale, path)}${locale === 'vi' ? '' : 'en/'}`

/** Nothing is loaded from elsewhere, nothing runs that is not a file of the bundle. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

const mark = html`<svg class="mark" viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="5"/><path d="M6 15.5V22h16v-6.500M4.800 15.500h18.400M9.500 15.500V6h9v9.500M12 10.600l1.600 1.600 2.800-3.200"/></svg>`

/** A whole page around its main part. */
export function framed({ locale, path, title }: PageHead, about: AboutElection, main: Html): string {
  const top = toTop(locale, path)
  const own = ownTop(locale, path)
  const other = locale === 'vi' ? 'en' : 'vi'
  const say = words[locale]
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – ${about.name}</title>
<link rel="stylesheet" href="${top}trang/style.css">
<script defer src="${top}trang/page.js"></script>
</head>
<body>
<header>${about.rehearsal ? html`<p class="rehearsal"><b>${say.rehearsal}</b> ${say.rehearsalMeans}</p>` : null}<div class="wrap"><a class="brand" href="${own}index.html">${mark}${say.allResults}</a><nav><a href="${own}kiem-chung.html">${say.howToCheck}</a> <a hreflang="${other}" lang="${other}" href="${top}${pathIn(other, path)}">${say.otherLanguage}</a></nav></div></header>
<main class="wrap">
${main}
</main>
<footer class="wrap"><p>${about.name}. ${say.pollingDay(day(about.day))}. ${say.made(madeText(about.made))}</p></footer>
</body>
</html>
`.text
}

/** An instant in Vietnam's time, which has no daylight saving: `22/11/2026 16:30`. */
function madeText(made: string): string {
  const local = new Date(Date.parse(made) + 7 * 3_600_000).toISOString()
  return `${day(local.slice(0, 10))} ${local.slice(11, 16)} (UTC+7)`
}
