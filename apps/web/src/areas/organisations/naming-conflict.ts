import type { Naming } from './naming-fields.tsx'

/** The fields in which two namings say different things. */
export function differing(a: Naming, b: Naming): readonly (keyof Naming)[] {
  const fields = ['name', 'shortName', 'code', 'tags'] as const
  const plain = (value: Naming[keyof Naming]) => (typeof value === 'string' ? value.trim() : [...value].sort().join())
  return fields.filter((field) => plain(a[field]) !== plain(b[field]))
}

/** What was typed on an older state, on top of the state of now: only the fields that were typed anew are kept. */
export function rebased(base: Naming, typed: Naming, now: Naming): Naming {
  const changed = differing(base, typed)
  const of = <F extends keyof Naming>(field: F): Naming[F] => (changed.includes(field) ? typed[field] : now[field])
  return { name: of('name'), shortName: of('shortName'), code: of('code'), tags: of('tags') }
}
