/** Stands in the address for a course that is not planned yet. */
export const newCourse = 'moi'

/** What the page of training keeps in its address: the course shown. */
export type TrainingSearch = Readonly<{ lop?: string }>

/** Takes only ids and the word for a new one. */
export function readTrainingSearch({ lop }: Readonly<Record<string, unknown>>): TrainingSearch {
  return typeof lop === 'string' && (lop === newCourse || /^[0-9a-f-]{36}$/.test(lop)) ? { lop } : {}
}
