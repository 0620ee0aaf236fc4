import type { OfficialList } from '@baucu/contract'

/** A line of the list as it is typed; '' = nothing yet. */
export type Typed = Readonly<{
  id: string
  name: string
  otherName: string
  gender: 'M' | 'F' | ''
  birthDate: string
}>

export const typedPerson = ({ id, name, otherName, gender, birthDate }: OfficialList['candidates'][number]): Typed => ({
  ...{ id, name, otherName: otherName ?? '', gender: gender ?? '', birthDate: birthDate ?? '' },
})

/** The lines from the text a device keeps of them; none when another version of the product kept something else. */
export function typedOf(text: string): readonly Typed[] {
  try {
    const lines: unknown = JSON.parse(text)
    return Array.isArray(lines) ? (lines as readonly Typed[]).filter((each) => typeof each?.id === 'string') : []
  } catch {
    return []
  }
}
