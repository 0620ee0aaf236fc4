import type { Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { countBelow, heirOf, type Succession, shapeOf } from './succession.ts'
import { useOrganisationWords } from './words.ts'

/** What will happen, in words, before anything does. */
export function useSuccessionSentence(typed: Succession, all: readonly Organisation[]): readonly string[] {
  const { foretell } = useOrganisationWords()
  const names = new Map(all.map((each) => [each.id, each.name]))
  const successors = typed.successors.map(({ naming, parent }) => {
    const name = naming.name.trim() || foretell.unnamed
    return parent === null ? name : foretell.below(name, names.get(parent) ?? foretell.unnamed)
  })
  const ending = typed.predecessors.map((id) => names.get(id) ?? foretell.unnamed)
  const moved = typed.predecessors.flatMap((of) => {
    const many = countBelow(of, all)
    if (many === 0) return []
    const heir = typed.successors.find((each) => each.id === heirOf(typed, of))
    const from = names.get(of) ?? foretell.unnamed
    return [
      heir ? foretell.moved(many, from, heir.naming.name.trim() || foretell.unnamed) : foretell.unmoved(many, from),
    ]
  })
  return [
    `${foretell.shape[shapeOf(typed)]} ${foretell.by(day(typed.on), typed.decision.trim() || foretell.noDecision)}`,
    foretell.ends(ending),
    foretell.begins(successors),
    ...moved,
  ]
}
