import { type KeyboardEvent, useRef } from 'react'

/**
 * Moves between the fields of a sheet with the keys of a counting office. Nothing waits: the next field is in hand before the
 * next key comes, whatever the screen still has to draw.
 */
export function useSheetKeys(
  fields: readonly string[],
  does: Readonly<{
    /** The field as it was when it came into hand. */
    restore: (field: string, value: string) => void
    send: () => void
    /** After the last field: the button, so that one more Enter hands in. */
    atEnd: () => void
    /** The field of the next finding after one. */
    nextFinding: (after: string) => string | undefined
    toJump: () => void
  }>,
) {
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const before = useRef('')
  const go = (field: string | undefined) => {
    const input = field === undefined ? undefined : inputs.current.get(field)
    input?.focus()
    input?.select()
  }
  const step = (field: string, by: number) => go(fields[fields.indexOf(field) + by])
  return {
    go,
    of: (field: string) => ({
      ref: (input: HTMLInputElement | null) => {
        if (input) inputs.current.set(field, input)
        else inputs.current.delete(field)
      },
      onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        before.current = currentTarget.value
        currentTarget.select()
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        const { key, shiftKey } = event
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const act =
          key === 'Enter' && shiftKey
            ? does.send
            : key === 'Enter' || key === 'ArrowDown'
              ? () => (fields.at(-1) === field ? does.atEnd() : step(field, 1))
              : key === 'ArrowUp'
                ? () => step(field, -1)
                : key === '/'
                  ? does.toJump
                  : key === 'Escape'
                    ? () => does.restore(field, before.current)
                    : key === 'F8'
                      ? () => go(does.nextFinding(field))
                      : undefined
        if (!act) return
        event.preventDefault()
        act()
      },
    }),
  }
}
