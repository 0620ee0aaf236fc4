import type { Body } from './edition.ts'
import { type Provision, unchanged } from './provision.ts'

const forms = 'NQ 40/NQ-HĐBCQG mẫu 28, 30'

/** Whom the statistics count as young: "trẻ tuổi (dưới 40 tuổi)". */
export const youngBelow: Provision<number> = unchanged(40, forms, {
  note: 'Years completed on election day; the form does not say on which day they are counted.',
})

/** Whether somebody has not completed the years of the statistics by election day. */
export function isYoung(birthDate: string, electionDay: string): boolean {
  const years = youngBelow.value['2025'] ?? 0
  return `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}` > electionDay
}

/** "Dưới 50% tổng số cử tri tham gia bỏ phiếu" of the statistics; exactly half is not below it (and does not pass Điều 78.1). */
export const isBelowHalf = (voted: number, registered: number): boolean => 2 * voted < registered

/**
 * "Đơn vị bầu thiếu đại biểu (*)" of the official statistics: any empty seat of the National Assembly; of a council, fewer elected
 * than two thirds of the seats (which is when Điều 79 asks for an additional election). `seats` as the decision fixed them.
 */
export const isShort = (body: Body, { seats, elected }: Readonly<{ seats: number; elected: number }>): boolean =>
  body === 'NA' ? elected < seats : 3 * elected < 2 * seats
