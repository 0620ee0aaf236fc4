import { words } from './words.ts'

/** Letters without their marks, so that "lao cai" finds "Lào Cai". */
const plain = (text: string): string => text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')

const wordsIn = (text: string): readonly string[] => plain(text).split(/\s+/)

type Setting = Readonly<{ page: Document; script: string; locale: 'vi' | 'en' }>

/** Makes the list of constituencies searchable: each word typed must stand somewhere in a line. */
export function offerSearch({ page, script, locale }: Setting): void {
  const field = page.querySelector<HTMLElement>('.search')
  const input = field?.querySelector('input')
  const nothing = page.querySelector<HTMLElement>('.nothing')
  const list = page.querySelector<HTMLElement>('.list')
  if (!field || !input || !nothing || !list) return
  field.hidden = false
  const files = Number(field.dataset.files)
  if (files > 0) searchFiles({ input, nothing, list, files, script, locale })
  else searchLines(input, nothing, list)
}

/** On a page that lists everything the lines themselves are searched. */
function searchLines(input: HTMLInputElement, nothing: HTMLElement, list: HTMLElement): void {
  const sections = [...list.querySelectorAll<HTMLElement>('section')]
  const lines = [...list.querySelectorAll('li')].map((element) => {
    const title = element.closest('section')?.querySelector('h3')?.textContent
    return { element, text: plain(`${title} ${element.textContent} ${element.dataset.find}`) }
  })
  input.addEventListener('input', () => {
    const wanted = wordsIn(input.value)
    for (const { element, text } of lines) element.hidden = !wanted.every((word) => text.includes(word))
    for (const section of sections) section.hidden = section.querySelector('li:not([hidden])') === null
    nothing.hidden = sections.some((section) => !section.hidden)
  })
}

/** `[place, [[contest, number, area], …]]`, as `packages/pages` writes them. */
type Listed = readonly (readonly [string, readonly (readonly [string, number, string])[]])[]

/** So many lines are shown at once. */
const shownAtOnce = 60

type Files = Readonly<{
  input: HTMLInputElement
  nothing: HTMLElement
  list: HTMLElement
  files: number
  script: string
  locale: 'vi' | 'en'
}>

/** Where everything is too much for one page, files with all of it are read once somebody searches. */
function searchFiles({ input, nothing, list, files, script, locale }: Files): void {
  const say = words[locale]
  const top = new URL(locale === 'vi' ? '../' : '../en/', script)
  const found = document.createElement('div')
  found.className = 'list'
  found.hidden = true
  list.before(found)
  let all: Promise<readonly Line[]> | undefined
  input.addEventListener('input', async () => {
    const asked = input.value
    const searching = asked.trim().length > 1
    if (searching) {
      // What did not come is asked for again with the next letter.
      all ??= readAll(top, files, say.constituency).catch(() => {
        all = undefined
        return []
      })
    }
    const lines = searching ? ((await all) ?? []) : []
    if (input.value !== asked) return
    const wanted = wordsIn(asked)
    const fits = lines.filter(({ text }) => wanted.every((word) => text.includes(word)))
    const more =
      fits.length > shownAtOnce ? [paragraph(say.moreFound((fits.length - shownAtOnce).toLocaleString(locale)))] : []
    found.replaceChildren(listOf(fits.slice(0, shownAtOnce), top), ...more)
    found.hidden = !searching
    list.hidden = searching
    nothing.hidden = !searching || fits.length > 0
  })
}

type Line = Readonly<{ id: string; title: string; area: string; text: string }>

async function readAll(top: URL, files: number, constituency: (number: number) => string): Promise<readonly Line[]> {
  const lines: Line[] = []
  const scope = globalThis as { baucuListed?: (listed: Listed) => void }
  scope.baucuListed = (listed) => {
    for (const [place, contests] of listed) {
      for (const [id, number, area] of contests) {
        const title = `${constituency(number)}, ${place}`
        lines.push({ id, title, area, text: plain(`${title} ${area}`) })
      }
    }
  }
  for (let at = 1; at <= files; at += 1) await load(new URL(`tim/${at}.js`, top))
  return lines
}

const load = (address: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script')
    element.src = address.href
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', reject)
    document.head.append(element)
  })

function listOf(lines: readonly Line[], top: URL): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'hits'
  for (const { id, title, area } of lines) {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = new URL(`c/${id}.html`, top).href
    link.textContent = title
    const told = document.createElement('span')
    told.textContent = area
    item.append(link, told)
    list.append(item)
  }
  return list
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = 'quiet'
  element.textContent = text
  return element
}
