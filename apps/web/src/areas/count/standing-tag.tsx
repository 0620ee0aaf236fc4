import type { ReactNode } from 'react'
import { Tag } from '../../kernel/tag.tsx'
import type { SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** `critical`: sent, it waits for the National Election Council, until that has said something of it. */
type Standing = Pick<SheetView, 'state' | 'upward'> &
  Readonly<{ critical: boolean; ruling: 'stands' | 'annulled' | null }>

/** Where a sheet stands, in words. */
const standing = ({ state, upward, critical, ruling }: Standing, say: ReturnType<typeof useSheetWords>): string => {
  if (upward === 'sent' && critical) return ruling ? say.ruled[ruling] : say.awaitsCouncil
  return upward === 'no' ? say.states[state] : say.upward[upward]
}

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
          ? critical && sheet.ruling !== 'stands'
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
