import { locales } from '@baucu/law'
import { utf8, type WriteFile } from '@baucu/proof'
import { checkingPage } from './checking-page.ts'
import { type ListedProvince, nationPage } from './nation-page.ts'
import type { Assets } from './pages-writer.ts'
import type { AboutElection } from './published-election.ts'

/** Writes the pages of a nation of several logs, in both languages: those of each province lie in its own bundle. */
export async function writeNationPages(
  write: WriteFile,
  about: AboutElection,
  provinces: readonly ListedProvince[],
  results: Parameters<typeof nationPage>[2],
  assets: Assets,
): Promise<void> {
  for (const locale of locales) {
    for (const { path, text } of [nationPage(locale, provinces, results, about), checkingPage(locale, about)]) {
      await write(path, utf8(text))
    }
  }
  // Nothing of a constituency is shown here, so there is nothing for the checker to check.
  for (const name of ['style.css', 'page.js'] as const) await write(`trang/${name}`, assets[name])
}
