/** A choice kept on this device; storage may be refused, then it lasts until the page is closed. */
export function readChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(`baucu.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice, or forgets it. */
export function keepChoice(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`baucu.${key}`)
    else localStorage.setItem(`baucu.${key}`, value)
  } catch {
    // Lasts until the page is closed.
  }
}
