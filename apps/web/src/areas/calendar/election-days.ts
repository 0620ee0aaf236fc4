import { type Edition, lastElectionDay } from '@baucu/law'
import { useSearch } from '@tanstack/react-router'
import { useFrame } from '../../kernel/frame.ts'

/** The two election days compared: chosen in the address, else the frame's own, else the last held. */
export function useElectionDays(): Readonly<Record<Edition, string>> {
  const frame = useFrame()
  const { ngay2015, ngay2025 } = useSearch({ from: '/ky/$frame/moc-luat-dinh' })
  const own = { '2015': lastElectionDay('2015'), '2025': lastElectionDay('2025'), [frame.edition]: frame.electionDay }
  return { '2015': ngay2015 ?? own['2015'], '2025': ngay2025 ?? own['2025'] }
}
