import { comparePage } from './compare-page.ts'
import type { Message, Question, Told } from './messages.ts'
import { words } from './words.ts'

type Setting = Readonly<{ section: HTMLElement; script: string; locale: 'vi' | 'en' }>

/** Gives the page its button: it starts the checker in a thread of its own and shows what that says. */
export function offerCheck({ section, script, locale }: Setting): void {
  const button = section.querySelector('button')
  const status = section.querySelector<HTMLElement>('[role=status]')
  if (!button || !status) return
  const say = words[locale]
  button.hidden = false
  button.addEventListener('click', () => {
    for (const each of document.querySelectorAll('.differs')) each.classList.remove('differs')
    if (location.protocol === 'file:') {
      status.replaceChildren(paragraph('verdict warn', say.fromDisk))
      return
    }
    button.disabled = true
    const bar = document.createElement('progress')
    bar.setAttribute('aria-label', say.begins)
    const line = paragraph('quiet', say.begins)
    status.replaceChildren(bar, line)
    const worker = new Worker(new URL('checker.js', script))
    const end = (...shown: readonly Node[]) => {
      worker.terminate()
      status.replaceChildren(...shown)
      button.disabled = false
      button.textContent = say.again
    }
    worker.addEventListener('error', () => end(paragraph('verdict warn', say.unreachable('trang/checker.js'))))
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'failed') end(paragraph('verdict warn', say.unreachable(data.file)))
      else if (data.kind === 'told') end(...answered(data.told, locale))
      else {
        bar.max = data.total
        bar.value = data.done
        line.textContent = say.working(data.done, data.total)
      }
    })
    const question: Question = { top: new URL('../', script).href, contest: section.dataset.contest ?? '', locale }
    worker.postMessage(question)
  })
}

function answered(told: Told, locale: 'vi' | 'en'): readonly Node[] {
  const say = words[locale]
  const differences = comparePage(document, told)
  for (const { element, computed } of differences) {
    element.classList.add('differs')
    element.setAttribute('data-computed', computed)
  }
  const ok = told.ok && differences.length === 0
  const seconds = (told.milliseconds / 1000).toFixed(1)
  const verdict = paragraph(
    `verdict ${ok ? 'ok' : 'bad'}`,
    told.first !== null
      ? say.doesNotHold(told.first)
      : ok
        ? say.holds(told.leaves, told.entries, locale === 'vi' ? seconds.replace('.', ',') : seconds)
        : say.pageDiffers(differences.length),
  )
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = say.details
  const list = document.createElement('ul')
  for (const { name, ok: holds, errors } of told.lines) {
    const item = document.createElement('li')
    item.textContent = `${holds ? '✓' : '✗'} ${name}`
    for (const error of errors.slice(0, 20)) item.append(paragraph('quiet', error))
    list.append(item)
  }
  details.append(summary, list, paragraph('quiet', say.root(told.root ?? '–')), paragraph('quiet', say.trusted))
  details.dataset.milliseconds = told.milliseconds.toFixed(0)
  return [verdict, details]
}

function paragraph(kind: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = kind
  element.textContent = text
  return element
}
