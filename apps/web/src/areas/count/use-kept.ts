import { useEffect, useRef, useState } from 'react'
import { readDraft, writeDraft } from '../../kernel/device/drafts.ts'

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('baucu.count')

/**
 * What this device keeps under a name, written at every change; null = nothing. Undefined until it is known. A second tab
 * follows the first: one that stood behind would lay its old count over hours of work.
 */
export function useKept<T>(name: string): Readonly<{ value: T | null | undefined; set: (next: T | null) => void }> {
  const [value, setValue] = useState<T | null>()
  // What is read a moment late never takes back what was tapped meanwhile.
  const taps = useRef(0)
  useEffect(() => {
    let gone = false
    const read = () => {
      const before = taps.current
      void readDraft(name).then(({ value: kept }) => {
        if (!gone && before === taps.current) setValue(kept === undefined ? null : (JSON.parse(kept) as T))
      })
    }
    const hear = ({ data }: MessageEvent) => {
      if (data === name) read()
    }
    // A tab that was asleep has not heard what the other one said.
    const wake = () => {
      if (document.visibilityState === 'visible') read()
    }
    setValue(undefined)
    read()
    channel?.addEventListener('message', hear)
    document.addEventListener('visibilitychange', wake)
    return () => {
      gone = true
      channel?.removeEventListener('message', hear)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [name])
  return {
    value,
    set: (next) => {
      taps.current += 1
      setValue(next)
      const written = writeDraft(name, next === null ? {} : { value: JSON.stringify(next) })
      void written.then(() => channel?.postMessage(name))
    },
  }
}
