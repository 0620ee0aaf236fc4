import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

type Relation = Readonly<{ type: string; part: string }>

/** The part that a relation of this type leads to. */
export const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((each) => each.type === type)?.part

/** Where the relations of a part lead, by their ids; those of the package itself have the part ''. */
export async function readRelations(parts: ZipPackage, of: string): Promise<ReadonlyMap<string, Relation>> {
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
