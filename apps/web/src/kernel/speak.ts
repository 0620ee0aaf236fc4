import type { Locale } from '@baucu/law'
import { createContext } from 'react'

/** Changes the language of the page. */
export const ChooseLocaleContext = createContext<(locale: Locale) => void>(() => undefined)
