import { useDraft } from '../../kernel/device/use-draft.ts'
import type { Fields } from './changes.ts'

/** What was typed over the fields of a form, field by field, kept on this device. */
export function useTyped(form: string): Readonly<{
  typed: Fields
  /** Undefined: nothing of this field is to be kept. */
  type: (field: string, text: string | undefined) => void
  forget: () => void
}> {
  const draft = useDraft<Fields>(form, () => ({}))
  const typed = draft.value ?? {}
  return {
    typed,
    type: (field, text) => {
      const { [field]: _, ...rest } = typed
      draft.set(text === undefined ? rest : { ...rest, [field]: text })
    },
    forget: () => {
      draft.set({})
      draft.forget()
    },
  }
}
