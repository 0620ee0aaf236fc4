import { useDraft } from '../../kernel/device/use-draft.ts'

type Fields = Readonly<Record<string, string>>

/** What was typed on a form about a copy, over what the form begins with; kept on this device until it is done. */
export function useTyped(
  form: string,
  start: Fields,
): Readonly<{ values: Fields; type: (field: string) => (text: string) => void; forget: () => void }> {
  const draft = useDraft<Fields>(form, () => ({}))
  const typed = draft.value ?? {}
  return {
    values: { ...start, ...typed },
    type: (field) => (text) => draft.set({ ...typed, [field]: text }),
    forget: () => {
      draft.set({})
      draft.forget()
    },
  }
}
