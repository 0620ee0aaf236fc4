import { organisationTree } from '@baucu/contract'
import type { Locale } from '@baucu/law'
import type { Io } from '../kernel/io.ts'
import { refuse } from '../kernel/refused.ts'
import { excerpt } from '../kernel/words.ts'
import { askQuery } from './ask-query.ts'

/** The id of the one organisation with this code today. */
export async function findOrganisation(io: Io, url: string, code: string, locale: Locale): Promise<string> {
  const { organisations } = await askQuery(io, url, organisationTree, {}, locale)
  const [one, ...more] = organisations.filter((each) => each.code === code)
  if (one && more.length === 0) return one.id
  if (!one) {
    return refuse({
      vi: `--under ${excerpt(code)}: không có tổ chức mang mã này`,
      en: `--under ${excerpt(code)}: no organisation has this code`,
    })
  }
  return refuse({
    vi: `--under ${excerpt(code)}: có ${more.length + 1} tổ chức mang mã này, cần một mã duy nhất`,
    en: `--under ${excerpt(code)}: ${more.length + 1} organisations have this code, it must be the only one`,
  })
}
