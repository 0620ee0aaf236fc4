import type { DocumentLine, documentKinds, documentList, documentScan, OutputOf } from '@baucu/contract'
import { type TableCell, writeTable } from '@baucu/documents'
import { day, fold, type Locale } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { fileResponse } from '../../kernel/files/file-response.ts'
import type { FileType } from '../../kernel/files/file-type.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { lineWords } from './words.ts'

/**
 * `GET /documents/registered.bin?document=…`: the official copy, saved under its number. `GET /documents/register.xlsx?organisation=…`
 * (with `text`, `direction`, `kind`): the register as a table.
 */
export const registryFiles = (bus: Bus): readonly Download[] => [
  {
    path: '/documents/registered.bin',
    make: async (ask, _, caller) => {
      const said = await bus.query('registry.scan', { document: ask.get('document') ?? '' }, caller)
      if (said instanceof Refused) return said
      const { number, type, content } = said.result as OutputOf<typeof documentScan>
      return fileResponse(content, type as FileType, fold(number))
    },
  },
  {
    path: '/documents/register.xlsx',
    make: async (ask, locale, caller) => {
      const asked = Object.fromEntries(
        ['organisation', 'text', 'direction', 'kind'].flatMap((key) => ask.getAll(key).map((value) => [key, value])),
      )
      const said = await bus.query('registry.list', { ...asked, limit: 5000 }, caller)
      if (said instanceof Refused) return said
      const known = await bus.query('registry.kinds', {}, caller)
      if (known instanceof Refused) return known
      const { kinds } = known.result as OutputOf<typeof documentKinds>
      const titles = new Map(kinds.map((each) => [each.id, each.title[locale]]))
      const { documents } = said.result as OutputOf<typeof documentList>
      const rows = documents.map((each) => rowOf(each, titles.get(each.kind) ?? each.kind, locale))
      const file = await writeTable([lineWords[locale].heads, ...rows], 'xlsx', { sheet: lineWords[locale].sheet })
      return attachment(file, documentTypes.xlsx, 'so-van-ban.xlsx')
    },
  },
]

function rowOf(line: DocumentLine, kind: string, locale: Locale): readonly TableCell[] {
  const say = lineWords[locale]
  return [
    say.directions[line.direction],
    line.number,
    day(line.day),
    line.receivedOn === null ? null : day(line.receivedOn),
    line.issuer,
    kind,
    line.abstract,
    line.signer,
    say.urgencies[line.urgency],
    say.secrecies[line.secrecy],
    line.scan ? say.yes : say.no,
    line.withoutTask ? say.withoutTask : line.tasks,
    line.organisation.name,
  ]
}
