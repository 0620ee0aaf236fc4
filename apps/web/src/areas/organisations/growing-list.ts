import { type RefCallback, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn at first and with each step; a tree of ten thousand opens as fast as a small one. */
const step = 200

/**
 * The first rows of a long list; more come when its end is scrolled into view or its button is pressed. A printed page
 * has all of them.
 */
export function useGrowingList<T>(all: readonly T[]): Readonly<{
  shown: readonly T[]
  rest: number
  more: Readonly<{ ref: RefCallback<HTMLElement>; act: () => void }>
}> {
  const [drawn, setDrawn] = useState(step)
  const act = useCallback(() => setDrawn((now) => now + step), [])
  useEffect(() => {
    const all = () => flushSync(() => setDrawn(Number.POSITIVE_INFINITY))
    const some = () => setDrawn(step)
    window.addEventListener('beforeprint', all)
    window.addEventListener('afterprint', some)
    return () => {
      window.removeEventListener('beforeprint', all)
      window.removeEventListener('afterprint', some)
    }
  }, [])
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && act(), { rootMargin: '600px' })
      watch.observe(element)
      return () => watch.disconnect()
    },
    [act],
  )
  return { shown: all.slice(0, drawn), rest: Math.max(0, all.length - drawn), more: { ref, act } }
}
