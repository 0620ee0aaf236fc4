import { useDraft } from './use-draft.ts'

export type Fields = Readonly<Record<string, string>>

/** What was typed over the fields of a form, field by field, kept on this device until it is done. */
export function useTyped(
  form: string,
  start: Fields = {},
): Readonly<{
  /** Only what was typed. */
  typed: Fields
  /** What the fields show: what was typed, over what the form begins with. */
  values: Fields
  /** Undefined: nothing of this field is to be kept. */
  type: (field: string, text: string | undefined) => void
  /** Several fields at once: two calls of `type` after another would each lay over what was there before. */
  typeAll: (fields: Fields) => void
  forget: () => void
}> {
  const draft = useDraft<Fields>(form, () => ({}))
  const typed = draft.value ?? {}
  return {
    typed,
    values: { ...start, ...typed },
    type: (field, text) => {
      const { [field]: _, ...rest } = typed
      draft.set(text === undefined ? rest : { ...rest, [field]: text })
    },
    typeAll: (fields) => draft.set({ ...typed, ...fields }),
    forget: () => {
      draft.set({})
      draft.forget()
    },
  }
}
