/** The script of every public page: search on the lists, the check where there is something to check. */
import { offerCheck } from './check-button.ts'
import { offerSearch } from './search.ts'
import { shownText } from './shown-text.ts'

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const locale = document.documentElement.lang === 'en' ? 'en' : 'vi'
const section = document.querySelector<HTMLElement>('#check')
if (section) offerCheck({ section, script, locale, shown: shownText(document) })
offerSearch({ page: document, script, locale })
