/**
 * The points every product is graded by, five as in an office's own checklist: the right authority, form, date and
 * composition, and the evidence attached. A task type may leave out what does not apply to it.
 */
export const qualityPoints = [
  { id: 'authority', vi: 'Đúng thẩm quyền', en: 'The right authority' },
  { id: 'form', vi: 'Đúng mẫu, thể thức', en: 'The right form' },
  { id: 'date', vi: 'Đúng thời hạn', en: 'On time' },
  { id: 'composition', vi: 'Đúng thành phần', en: 'The right composition' },
  { id: 'evidence', vi: 'Có tài liệu chứng minh kèm theo', en: 'Evidence attached' },
] as const
export type QualityPoint = (typeof qualityPoints)[number]['id']

/** What a task produces; the checklist follows from it. */
export const taskTypes = ['document', 'meeting', 'body', 'count', 'communication', 'inspection', 'other'] as const
export type TaskType = (typeof taskTypes)[number]

const left: Readonly<Record<TaskType, readonly QualityPoint[]>> = {
  document: ['composition'],
  meeting: [],
  body: [],
  count: ['composition'],
  communication: ['authority', 'composition'],
  inspection: [],
  other: ['composition', 'form'],
}

/** The points a task of a type is graded by. */
export const checklistOf = (type: TaskType) => qualityPoints.filter((point) => !left[type].includes(point.id))
