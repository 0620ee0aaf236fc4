import { find, type Person } from '@baucu/contract'
import { officePhrase } from '@baucu/documents'
import { fold } from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { findOrganisations } from '../organisations/index.ts'
import { readPersonsAt } from '../persons/index.ts'
import { findDocuments } from '../registry/index.ts'

export const searchQueries = [
  answer(find, async (context, { text, at = today(context.now), limit }) => {
    const words = fold(text).split(/\s+/).filter(Boolean)
    if (words.length === 0) return { organisations: [], persons: [], documents: [], more: false }
    const organisations = await findOrganisations(context, { text, at, limit: limit + 1 })
    const persons = await personsWithin(context, words, at, limit + 1)
    const documents = await findDocuments(context, { text, limit: limit + 1 })
    return {
      organisations: organisations.slice(0, limit),
      persons: persons.slice(0, limit).map(({ id, fullName, offices }) => ({
        id,
        fullName,
        offices: offices.map((each) => officePhrase({ title: each.title, organisation: each.organisation.name })),
      })),
      documents: documents.slice(0, limit),
      more: [organisations, persons, documents].some((each) => each.length > limit),
    }
  }),
]

/** Persons at every place the caller reaches, each once. */
async function personsWithin(
  context: QueryContext,
  words: readonly string[],
  at: string,
  limit: number,
): Promise<readonly Person[]> {
  const paths = [...new Set(context.grants.map((each) => each.path))]
  // What lies below another path of the list is found with that one.
  const tops = paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)))
  const found = new Map<string, Person>()
  for (const below of tops) {
    for (const each of await readPersonsAt(context, { below, at, words, limit })) found.set(each.id, each)
  }
  return [...found.values()]
}
