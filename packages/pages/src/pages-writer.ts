import { type Locale, locales } from '@baucu/law'
import { utf8, type WriteFile } from '@baucu/proof'
import { checkingPage } from './checking-page.ts'
import { contestPages } from './contest-page.ts'
import { type IndexResults, indexPages } from './index-page.ts'
import type { ListedContest } from './listed-contests.ts'
import type { AboutElection, PageContest } from './published-election.ts'

/** The files all pages share, made by scripts/build-web.ts: style, the script of the page, the verifier it starts. */
export const assetNames = ['style.css', 'page.js', 'checker.js'] as const

export type Assets = Readonly<Record<(typeof assetNames)[number], Uint8Array>>

/** Writes the pages of a bundle, constituency by constituency, in both languages; keeps only what the list needs. */
export class PagesWriter {
  readonly #write: WriteFile
  readonly #about: AboutElection
  readonly #listed: ListedContest[] = []

  /** `write` takes files of the bundle (`BundleWriter.file`). */
  constructor(write: WriteFile, about: AboutElection) {
    this.#write = write
    this.#about = about
  }

  /** The pages of one constituency. */
  async contest(contest: PageContest): Promise<void> {
    const { id, body, place, number, area, areas, outcome } = contest
    this.#listed.push({ id, body, place, number, area, areas, outcome })
    await this.#inEach((locale) => contestPages(locale, contest, this.#about))
  }

  /** The first page, the page that says how to check, and the files all pages share. */
  async close(results: IndexResults, assets: Assets): Promise<void> {
    await this.#inEach((locale) => [
      ...indexPages(locale, this.#listed, results, this.#about),
      checkingPage(locale, this.#about),
    ])
    for (const name of assetNames) await this.#write(`trang/${name}`, assets[name])
  }

  async #inEach(pages: (locale: Locale) => readonly Readonly<{ path: string; text: string }>[]): Promise<void> {
    for (const locale of locales) for (const { path, text } of pages(locale)) await this.#write(path, utf8(text))
  }
}
