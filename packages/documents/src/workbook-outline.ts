import { partOf, readRelations } from './package-relations.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

/** What a workbook is made of: its sheets in order with the parts they lie in, and the parts they share. */
export type WorkbookOutline = Readonly<{
  sheets: readonly Readonly<{ name: string; part: string; hidden: boolean }>[]
  sharedStrings: string | undefined
  styles: string | undefined
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
}>

export async function readOutline(parts: ZipPackage): Promise<WorkbookOutline> {
  const workbook = partOf(await readRelations(parts, ''), 'officeDocument')
  if (workbook === undefined) throw new Unreadable('not-xlsx')
  const relations = await readRelations(parts, workbook)
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let from1904 = false
  await readXml(parts.pieces(workbook), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const relation = relations.get(relationId(attributes))
      if (!relation) throw new Unreadable('damaged')
      // Charts and dialogs may have a tab of their own; they have no cells.
      if (relation.type !== 'worksheet') return
      sheets.push({ name: attributes.name ?? '', part: relation.part, hidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  const [sharedStrings, styles] = [partOf(relations, 'sharedStrings'), partOf(relations, 'styles')]
  return { sheets, sharedStrings, styles, from1904 }
}

/** `r:id`; the prefix is the writer's choice. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id')) ?? ''
  return attributes[name] ?? ''
}
