import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Unreachable } from '../../kernel/client.ts'
import { refreshSession } from '../../kernel/session.ts'
import type { Said } from './door.ts'
import { NoPasskey } from './passkey.ts'
import { useWaysWords } from './ways-words.ts'
import { useAccountWords } from './words.ts'

/** One thing at a time at the doors of sign-in: busy while it is under way, and the sentence when it was refused. */
export function useKnock() {
  const say = useAccountWords()
  const ways = useWaysWords()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  /** Answers what was said when the door let in; undefined when it did not. */
  const go = async (knocking: () => Promise<Said>) => {
    setBusy(true)
    setWrong(undefined)
    try {
      const said = await knocking()
      if (!said.ok) {
        setWrong(said.text)
        return undefined
      }
      await refreshSession()
      void client.invalidateQueries()
      return said.body
    } catch (error) {
      if (error instanceof NoPasskey) setWrong(error.already ? ways.already : ways.aborted)
      else if (error instanceof Unreachable) setWrong(say.unreachable)
      else throw error
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, wrong, go, forget: () => setWrong(undefined) }
}
