import { useEffect, useState } from 'react'
import { readDraft, writeDraft } from './drafts.ts'

type Values = Readonly<Record<string, string>>

/**
 * What was typed on a form, kept on this device until it is sent or thrown away: it survives another choice on the page, a
 * reload and a killed tab. The component has the form's name as its key.
 */
export function useDraft(form: string): Readonly<{
  typed: Values
  /** Undefined: nothing of this field is to be kept. */
  type: (field: string, text: string | undefined) => void
  forget: () => void
}> {
  const [typed, setTyped] = useState<Values>({})
  useEffect(() => {
    let gone = false
    // What was typed before comes back, but never over what has been typed since.
    void readDraft(form).then((kept) => {
      if (!gone) setTyped((now) => ({ ...kept, ...now }))
    })
    return () => {
      gone = true
    }
  }, [form])
  return {
    typed,
    type: (field, text) =>
      setTyped((now) => {
        const { [field]: _, ...rest } = now
        const next = text === undefined ? rest : { ...rest, [field]: text }
        void writeDraft(form, next)
        return next
      }),
    forget: () => {
      setTyped({})
      void writeDraft(form, {})
    },
  }
}
