import { useLocation } from '@tanstack/react-router'
import { useFrameOrNone, usePhase } from '../frame.ts'
import { useRoles } from '../may.ts'
import { useWholeMenu } from '../preferences.ts'
import { useStranger } from '../session.ts'
import { type Entry, hasShortMenu, menuFor } from './menu.ts'
import { type Place, placeAt } from './places.ts'

/** The reader's menu, where he is in it, and whether his role shows a part of it only. */
export function useMenu(): Readonly<{ entries: readonly Entry[]; here: Place | undefined; short: boolean }> {
  const frame = useFrameOrNone()
  const phase = usePhase()
  const everything = useWholeMenu()
  const here = placeAt(useLocation({ select: (location) => location.pathname }))
  const roles = useRoles()
  const stranger = useStranger()
  return {
    entries: menuFor({ roles, phase, inFrame: frame !== undefined, everything, stranger }),
    here,
    short: hasShortMenu(roles),
  }
}
