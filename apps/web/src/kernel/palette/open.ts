import { makeSignal, useSignal } from '../signal.ts'

const opened = makeSignal(false)

/** Whether the search is open. */
export const usePaletteOpen = (): boolean => useSignal(opened)
/** Opens the search. */
export const openPalette = (): void => opened.set(true)
/** Closes the search. */
export const closePalette = (): void => opened.set(false)

/** True where a key belongs to what is being typed. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Ctrl-K (⌘K) anywhere, `/` where nothing is typed. Keys that belong to a composition of Telex or VNI are left alone.
 */
export function followPaletteKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return
    const shortcut =
      event.key.toLowerCase() === 'k'
        ? (event.ctrlKey || event.metaKey) && !event.shiftKey
        : event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)
    if (!shortcut) return
    event.preventDefault()
    openPalette()
  })
}
