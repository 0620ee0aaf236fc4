import type { Frame } from '@baucu/contract'
import { day, isDate } from '@baucu/law'
import { getRouteApi } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { todayInVietnam } from './format.ts'

/** Trước, Ngày bầu cử, Sau: changes the order of things, never whether they exist. */
export const phases = ['before', 'day', 'after'] as const
export type Phase = (typeof phases)[number]

/** What every page of a frame keeps in its address: the day looked at, and phase and organisation when chosen by hand. */
export type FrameSearch = Readonly<{ ngay?: string; giaidoan?: Phase; tochuc?: string }>

/** Takes only what makes sense; a wrong day in the address is as good as none. */
export function readFrameSearch(search: Readonly<Record<string, unknown>>): FrameSearch {
  const { ngay, giaidoan, tochuc } = search
  const phase = phases.find((each) => each === giaidoan)
  return {
    ...(typeof ngay === 'string' && isDate(ngay) ? { ngay } : {}),
    ...(phase ? { giaidoan: phase } : {}),
    ...(typeof tochuc === 'string' && /^[0-9a-f-]{36}$/.test(tochuc) ? { tochuc } : {}),
  }
}

/** What a link to another page of the frame takes along. */
export const keepSearch = (was: Readonly<Record<string, unknown>>): FrameSearch => readFrameSearch(was)

/** What a link to another frame takes along: the organisation only. */
export const keepOrganisation = ({ tochuc }: FrameSearch): FrameSearch => (tochuc ? { tochuc } : {})

/** The name without the day of the election, which stands beside it. */
export const nameOf = ({ name, electionDay }: Pick<Frame, 'name' | 'electionDay'>): string =>
  name.replace(`, ${day(electionDay)}`, '')

export const FrameContext = createContext<Frame | undefined>(undefined)

/** The frame of this page. Only inside a frame's pages. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('no frame around this page')
  return frame
}

const route = getRouteApi('/ky/$frame')

/** Stands in the address where a frame would: what belongs to no election. */
export const outside = 'ngoai-ky'

/** The frame of this page, or undefined outside elections. */
export const useFrameOrNone = (): Frame | undefined => useContext(FrameContext)

/** What stands for the frame in addresses: its id, or `outside`. */
export const useFrameId = (): string => useContext(FrameContext)?.id ?? outside

/**
 * The day looked at: the chosen one; else election day in a rehearsal (it plays that evening), else the real day, which
 * is also the day outside elections.
 */
export function useDay(): Readonly<{ day: string; real: string; chosen: boolean }> {
  const frame = useFrameOrNone()
  const { ngay } = route.useSearch()
  const real = todayInVietnam()
  const seen = seenDay(frame, ngay)
  return { day: seen, real, chosen: seen !== real }
}

/** The phase chosen by hand, else that of the day looked at. */
export function usePhase(): Phase {
  const frame = useFrameOrNone()
  const { giaidoan, ngay } = route.useSearch()
  if (giaidoan || !frame) return giaidoan ?? 'before'
  const day = seenDay(frame, ngay)
  return day < frame.electionDay ? 'before' : day === frame.electionDay ? 'day' : 'after'
}

const seenDay = (frame: Frame | undefined, chosen: string | undefined): string =>
  chosen ?? (frame?.rehearsal ? frame.electionDay : todayInVietnam())
