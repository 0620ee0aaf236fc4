import { useEffect, useRef, useState } from 'react'
import { readDraft, writeDraft } from './drafts.ts'

/**
 * What is typed on a form, kept on this device until it is forgotten: a reload, a closed tab or another page in between
 * loses nothing. `value` is undefined until it is known whether something was kept.
 */
export function useDraft<T>(
  form: string,
  empty: () => T,
): Readonly<{ value: T | undefined; set: (next: T) => void; forget: () => void }> {
  const [value, setValue] = useState<T>()
  const start = useRef(empty)
  start.current = empty
  useEffect(() => {
    let gone = false
    setValue(undefined)
    void readDraft(form).then(({ value: kept }) => {
      if (gone) return
      // What was kept comes back, but never over what has been typed since.
      setValue((now) => now ?? (kept === undefined ? start.current() : (JSON.parse(kept) as T)))
    })
    return () => {
      gone = true
    }
  }, [form])
  return {
    value,
    set: (next) => {
      setValue(next)
      void writeDraft(form, { value: JSON.stringify(next) })
    },
    forget: () => void writeDraft(form, {}),
  }
}
