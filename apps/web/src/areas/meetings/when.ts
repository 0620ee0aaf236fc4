import { day, daysBetween, weekdayOf } from '@baucu/law'
import { dayFromElection } from '../../kernel/format.ts'
import type { MeetingWords } from './words.ts'

type When = Readonly<{ day: string; half: keyof MeetingWords['halves'] }>

/** "Thứ Năm, sáng 13/05/2021, D-10" */
export function whenOf(meeting: When, electionDay: string | undefined, say: MeetingWords): string {
  const weekday = say.weekdays[weekdayOf(meeting.day)]
  const offset = electionDay === undefined ? '' : `, ${dayFromElection(daysBetween(electionDay, meeting.day))}`
  return `${weekday}, ${say.halves[meeting.half]} ${day(meeting.day)}${offset}`
}
