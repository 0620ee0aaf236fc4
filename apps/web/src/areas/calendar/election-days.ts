import type { Edition } from '@baucu/law'
import { useSearch } from '@tanstack/react-router'
import { useFrame } from '../../kernel/frame.ts'

/** The last election day held under each edition, until others are chosen. */
const lastHeld: Readonly<Record<Edition, string>> = { '2015': '2021-05-23', '2025': '2026-03-15' }

/** The two election days compared: chosen in the address, else the frame's own, else the last held. */
export function useElectionDays(): Readonly<Record<Edition, string>> {
  const frame = useFrame()
  const { ngay2015, ngay2025 } = useSearch({ from: '/ky/$frame/moc-luat-dinh' })
  const own = { ...lastHeld, [frame.edition]: frame.electionDay }
  return { '2015': ngay2015 ?? own['2015'], '2025': ngay2025 ?? own['2025'] }
}
