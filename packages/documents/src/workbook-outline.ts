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

type Relation = Readonly<{ type: string; part: string }>

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

const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((each) => each.type === type)?.part

/** Where the relations of a part lead, by their ids; those of the package itself have the part ''. */
async function readRelations(parts: ZipPackage, of: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = `${folder}_rels/${of.slice(folder.length)}.rels`
  const relations = new Map<string, Relation>()
  if (!parts.has(part)) return relations
  await readXml(parts.pieces(part), {
    open: (tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (tag !== 'Relationship' || mode === 'External') return
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) })
    },
  })
  return relations
}

/** A target is written from the folder of its part, or from the root of the package. */
const resolve = (folder: string, target: string): string =>
  new URL(target, `package:///${folder}`).pathname.slice(1).replaceAll('%20', ' ')

/** `r:id`; the prefix is the writer's choice. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id')) ?? ''
  return attributes[name] ?? ''
}
