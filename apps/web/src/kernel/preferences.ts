import { type Locale, locales } from '@baucu/law'
import { useState } from 'react'

const key = 'baucu.locale'

/** The chosen language, kept on this device; storage may be refused, then it lasts until the page is closed. */
export function useLocaleChoice(): readonly [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(() => {
    const kept = attempt(() => localStorage.getItem(key))
    return locales.find((each) => each === kept) ?? 'vi'
  })
  document.documentElement.lang = locale
  return [
    locale,
    (next) => {
      attempt(() => localStorage.setItem(key, next))
      setLocale(next)
    },
  ]
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
