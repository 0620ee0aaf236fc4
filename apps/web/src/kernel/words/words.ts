import type { Locale } from '@baucu/law'
import { createContext, useContext } from 'react'
import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

const catalogues: Readonly<Record<Locale, Words>> = { vi, en }

/** The reader's language; Vietnamese unless chosen otherwise. */
export const LocaleContext = createContext<Locale>('vi')

/** The words of the screen in the reader's language. */
export const useWords = (): Words => catalogues[useContext(LocaleContext)]

export const useLocale = (): Locale => useContext(LocaleContext)

/** The words of one area or part, with its pages rather than in the first script: `useXWords = wordsOf({ vi, en })`. */
export const wordsOf =
  <W>(both: Readonly<Record<Locale, W>>): (() => W) =>
  () =>
    both[useContext(LocaleContext)]
