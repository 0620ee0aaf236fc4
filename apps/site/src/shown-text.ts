/** The text of the main part of a page, without what is there only for browsers that run no scripts. */
export function shownText(page: Document): string {
  const main = page.querySelector('main')?.cloneNode(true)
  if (!(main instanceof Element)) return ''
  for (const each of main.querySelectorAll('noscript')) each.remove()
  return main.textContent ?? ''
}

/** The same of a page as its bytes say it. */
export const textOfBytes = (bytes: Uint8Array): string =>
  shownText(new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html'))
