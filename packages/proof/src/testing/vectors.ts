import { existsSync, readFileSync } from 'node:fs'

/**
 * The known-answer files beside a checkout, read in place: they belong to their publishers and are not part of this repository.
 * Where they are absent the tests that need them are skipped with this reason.
 */
export type Vectors = Readonly<{
  absent: boolean
  /** To be added to the title of what is skipped. */
  needs: string
  /** The file; an empty object when it is absent. */
  read: <Shape>() => Shape
}>

export function vectors(name: string): Vectors {
  const places = ['../../../../../shared/vectors/', '../../../../../../shared/vectors/']
  const file = places.map((place) => new URL(`${place}${name}`, import.meta.url)).find((url) => existsSync(url))
  return {
    absent: file === undefined,
    needs: file ? '' : ` (needs ../shared/vectors/${name}, which is not there)`,
    read: <Shape>() => (file ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Shape,
  }
}
