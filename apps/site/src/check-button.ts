import { askForFolder, bundleIn, canChooseFolder } from './chosen-folder.ts'
import { comparePage, compareSums, type Difference } from './compare-page.ts'
import type { Message, Question, Told } from './messages.ts'
import { textOfBytes } from './shown-text.ts'
import { askHere, askThread } from './start-checker.ts'
import { words } from './words.ts'

type Setting = Readonly<{
  section: HTMLElement
  script: string
  locale: 'vi' | 'en'
  /** The text of the page as it came. */
  shown: string
}>

/** Gives the page its button: it starts the checker and shows what that says. */
export function offerCheck(setting: Setting): void {
  const { section, script, locale } = setting
  const button = section.querySelector('button')
  const status = section.querySelector<HTMLElement>('[role=status]')
  if (!button || !status) return
  const say = words[locale]
  const fromDisk = location.protocol === 'file:'
  button.hidden = false
  if (fromDisk) {
    button.before(paragraph('quiet', say.fromDisk))
    button.textContent = say.choose
  }
  const ask = (files: Question['files']) => {
    button.disabled = true
    const bar = document.createElement('progress')
    bar.setAttribute('aria-label', say.begins)
    const line = paragraph('quiet', say.begins)
    status.replaceChildren(bar, line)
    let stop = () => {}
    const end = (...told: readonly Node[]) => {
      stop()
      status.replaceChildren(...told)
      button.disabled = false
      button.textContent = fromDisk ? say.choose : say.again
    }
    const hear = (message: Message) => {
      if (message.kind === 'failed') end(paragraph('verdict warn', say.unreachable(message.file)))
      else if (message.kind === 'told') end(...answered(message.told, setting))
      else {
        bar.max = message.total
        bar.value = message.done
        line.textContent = say.working(message.done, message.total)
      }
    }
    const question = questionOf(setting, files)
    if (files) askHere(script, question, hear)
    else stop = askThread(script, question, hear)
  }
  button.addEventListener('click', async () => {
    for (const each of document.querySelectorAll('.differs')) each.classList.remove('differs')
    if (!fromDisk) ask(null)
    else if (!canChooseFolder()) status.replaceChildren(paragraph('verdict warn', say.noFolders))
    else {
      const files = bundleIn(await askForFolder())
      if (files) ask(files)
      else status.replaceChildren(paragraph('verdict warn', say.notThere))
    }
  })
}

function questionOf({ section, script, locale }: Setting, files: Question['files']): Question {
  const { contest, bodies = '', page = '' } = section.dataset
  const subject = contest === undefined ? { bodies: bodies.split(' ') } : { contest }
  return { top: new URL('../', script).href, files, page, subject, locale }
}

function answered(told: Told, { locale, shown }: Setting): readonly Node[] {
  const say = words[locale]
  const { answer } = told
  const own = 'contest' in answer ? answer.contest : answer.sums
  const differences = 'contest' in answer ? comparePage(document, answer.contest) : compareSums(document, answer.sums)
  mark(differences)
  const same = own.page === null || textOfBytes(own.page) === shown
  const seconds = (told.milliseconds / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })
  const proven = 'contest' in answer ? say.contest : say.sums
  const sentence = () => {
    if (told.first !== null) return { kind: 'bad', text: say.doesNotHold(told.first) }
    if (differences.length > 0) return { kind: 'bad', text: say.pageDiffers(differences.length) }
    if (told.changed !== null) return { kind: 'bad', text: say.doesNotHold(told.changed) }
    if (!same) return { kind: 'warn', text: say.otherPage }
    return {
      kind: 'ok',
      text: proven.holds(own.leaves.toLocaleString(locale), own.entries.toLocaleString(locale), seconds),
    }
  }
  const { kind, text } = sentence()
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = say.details
  const found = told.lines.map(({ name, ok, errors }) => {
    const item = listItem(`${ok ? '✓' : '✗'} ${name}`)
    for (const error of errors.slice(0, 20)) item.append(paragraph('quiet', error))
    return item
  })
  details.append(summary, list(found, 'found'))
  if (kind === 'ok') details.append(heading(say.checked), list(proven.checked.map(listItem)))
  details.append(heading(say.notChecked), list(proven.notChecked.map(listItem)))
  details.append(paragraph('quiet', say.root(own.root ?? '–')))
  details.dataset.milliseconds = told.milliseconds.toFixed(0)
  return [paragraph(`verdict ${kind}`, text), details]
}

function mark(differences: readonly Difference[]): void {
  for (const { element, computed } of differences) {
    element.classList.add('differs')
    element.setAttribute('data-computed', computed)
  }
}

function paragraph(kind: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = kind
  element.textContent = text
  return element
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h3')
  element.textContent = text
  return element
}

function listItem(text: string): HTMLElement {
  const element = document.createElement('li')
  element.textContent = text
  return element
}

function list(items: readonly HTMLElement[], kind = ''): HTMLElement {
  const element = document.createElement('ul')
  element.className = kind
  element.append(...items)
  return element
}
