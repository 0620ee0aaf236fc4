import { useEffect, useState } from 'react'
import type { Output } from '../../kernel/client.ts'

type Wall = Output<'pollingday.wall'>

/** What a wall knows: the last counts, since when nothing was heard, or that its address has ended. */
export type WallState = Readonly<{ wall?: Wall; lost?: string; ended?: boolean }>

/** Milliseconds between two questions; and after which a question without an answer is given up. */
const [pause, patience] = [15_000, 12_000]

/**
 * Asks for the counts of an address again and again, one question at a time, for as long as the page stands: nothing
 * grows meanwhile. When nobody answers, the last counts stay and it says since when; once the address has ended, nothing stays.
 */
export function useWall(search: string): WallState {
  const [state, setState] = useState<WallState>({})
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const said = await answerOf(search, AbortSignal.any([stop.signal, AbortSignal.timeout(patience)]))
      if (stop.signal.aborted) return
      setState((was) =>
        said === 'ended'
          ? { ended: true }
          : said === 'away'
            ? { ...was, lost: was.lost ?? was.wall?.at ?? new Date().toISOString() }
            : { wall: said },
      )
      timer = setTimeout(ask, pause)
    }
    // A line that comes back is used at once.
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, 0)
    }
    window.addEventListener('online', again)
    void ask()
    return () => {
      stop.abort()
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [search])
  return state
}

async function answerOf(search: string, signal: AbortSignal): Promise<Wall | 'ended' | 'away'> {
  try {
    const response = await fetch(`/documents/wall.json${search}`, { signal })
    if (response.ok) return (await response.json()) as Wall
    const { code } = (await response.json()) as { code?: string }
    // Only our own words end it; a gateway in between also answers 404.
    return response.status === 404 && (code === 'wall-ended' || code === 'not-found') ? 'ended' : 'away'
  } catch {
    return 'away'
  }
}
