/** Letters without their marks, so that "lao cai" finds "Lào Cai". */
const plain = (text: string): string => text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')

/** Makes the list of constituencies searchable: each word typed must stand somewhere in a line. */
export function offerSearch(page: ParentNode): void {
  const field = page.querySelector<HTMLElement>('.search')
  const input = field?.querySelector('input')
  const nothing = page.querySelector<HTMLElement>('.nothing')
  if (!field || !input || !nothing) return
  const sections = [...page.querySelectorAll<HTMLElement>('.list section')]
  const lines = [...page.querySelectorAll<HTMLElement>('.list li')].map((element) => ({
    element,
    text: plain(`${element.textContent} ${element.dataset.find}`),
  }))
  field.hidden = false
  input.addEventListener('input', () => {
    const wanted = plain(input.value).split(/\s+/)
    for (const { element, text } of lines) element.hidden = !wanted.every((word) => text.includes(word))
    for (const section of sections) section.hidden = section.querySelector('li:not([hidden])') === null
    nothing.hidden = sections.some((section) => !section.hidden)
  })
}
