import { type Locale, locales } from '@baucu/law'
import { useState } from 'react'
import { keepChoice, readChoice } from './kept-choice.ts'
import { makeSignal, useSignal } from './signal.ts'

/** The chosen language, kept on this device. */
export function useLocaleChoice(): readonly [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(() => {
    const kept = readChoice('locale')
    return locales.find((each) => each === kept) ?? 'vi'
  })
  document.documentElement.lang = locale
  return [
    locale,
    (next) => {
      keepChoice('locale', next)
      setLocale(next)
    },
  ]
}

/** Size of the type in percent of the drawn one. */
export const typeSizes = [100, 125, 150] as const
export type TypeSize = (typeof typeSizes)[number]

const typeSize = makeSignal<TypeSize>(typeSizes.find((each) => String(each) === readChoice('type')) ?? 100)
applyTypeSize(typeSize.get())

function applyTypeSize(size: TypeSize): void {
  if (typeof document !== 'undefined') document.documentElement.style.setProperty('--type', String(size / 100))
}

/** The chosen size of the type, kept on this device. */
export const useTypeSize = (): TypeSize => useSignal(typeSize)

/** Makes all type larger or as drawn. */
export function chooseTypeSize(size: TypeSize): void {
  keepChoice('type', size === 100 ? undefined : String(size))
  applyTypeSize(size)
  typeSize.set(size)
}

const everything = makeSignal(readChoice('menu') === 'everything')

/** Whether somebody whose role shows a short menu asked for all of it. */
export const useWholeMenu = (): boolean => useSignal(everything)

/** Shows every item of the menu, or those of the role. */
export function chooseWholeMenu(whole: boolean): void {
  keepChoice('menu', whole ? 'everything' : undefined)
  everything.set(whole)
}
