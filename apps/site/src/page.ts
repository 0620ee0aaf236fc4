/** The script of every public page: search on the lists, the check on the page of a constituency. */
import { offerCheck } from './check-button.ts'
import { offerSearch } from './search.ts'

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const section = document.querySelector<HTMLElement>('#check')
if (section) offerCheck({ section, script, locale: document.documentElement.lang === 'en' ? 'en' : 'vi' })
offerSearch(document)
