import type { ReactNode } from 'react'
import { Tag } from '../../kernel/tag.tsx'
import type { SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** `critical`: sent, it waits for the National Election Council. */
type Standing = Pick<SheetView, 'state' | 'upward'> & Readonly<{ critical: boolean }>

/** Where a sheet stands, in words. */
const standing = ({ state, upward, critical }: Standing, say: ReturnType<typeof useSheetWords>): string =>
  upward === 'sent' && critical ? say.awaitsCouncil : upward === 'no' ? say.states[state] : say.upward[upward]

/** Where a sheet stands, with a sign beside the colour. */
export function StandingTag({ sheet }: { sheet: Standing }): ReactNode {
  const say = useSheetWords()
  const { state, upward, critical } = sheet
  const look =
    upward === 'accepted'
      ? (['ok', 'check'] as const)
      : upward === 'annulled'
        ? (['danger', 'octagon'] as const)
        : upward === 'sent'
          ? critical
            ? (['danger', 'octagon'] as const)
            : (['info', 'sync'] as const)
          : state === 'agreed'
            ? (['ok', 'check'] as const)
            : state === 'empty'
              ? (['quiet', 'clock'] as const)
              : state === 'first-held' || state === 'different'
                ? (['danger', 'octagon'] as const)
                : state === 'first-returned' || state === 'second-returned'
                  ? (['warn', 'triangle'] as const)
                  : (['info', 'pen'] as const)
  return (
    <Tag tone={look[0]} sign={look[1]}>
      {standing(sheet, say)}
    </Tag>
  )
}
