import { attendanceList, personRecord, personsOf } from '@baucu/contract'
import { fold } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { attendance } from './attendance.ts'
import { readPersonsAt } from './read-persons.ts'
import { record } from './record.ts'

export const personQueries = [
  answer(personsOf, async (context, { at = today(context.now), search = '', after, limit }) => {
    if (!context.place) return notFound()
    const words = fold(search).split(/\s+/).filter(Boolean)
    const found = await readPersonsAt(context, { below: context.place.path, at, words, after, limit: limit + 1 })
    return { at, persons: found.slice(0, limit), more: found.length > limit }
  }),
  answer(personRecord, record),
  answer(attendanceList, attendance),
]
