import type { TaskOrigin } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { organisationNames } from '../organisations/index.ts'

type Row = Readonly<{
  document: string | null
  document_number: string
  scheme: string | null
  scheme_number: string
  scheme_title: string
  target: string | null
  target_title: string
  resolution: string | null
  resolution_text: string | null
}>

type Question = Readonly<{ round: string; title: string; period: string; unit: string | null; field: string }>

/** What a task was given for. Who does it learns numbers and titles, also where he may not look. */
export async function originOf(context: QueryContext, task: string): Promise<TaskOrigin | null> {
  const { rows } = await context.client.query<Row>({
    name: 'origin-of-task',
    text: 'select * from origin_of_task($1)',
    values: [task],
  })
  const asked = await context.client.query<Question>({
    name: 'question-of-task',
    text: 'select * from question_of_task($1)',
    values: [task],
  })
  const [row, question] = [rows[0], asked.rows[0]]
  if (!row && !question) return null
  const names = await organisationNames(context, question?.unit ? [question.unit] : [])
  return {
    document: row?.document ? { id: row.document, number: row.document_number } : null,
    scheme: row?.scheme ? { id: row.scheme, number: row.scheme_number, title: row.scheme_title } : null,
    target: row?.target ? { id: row.target, title: row.target_title } : null,
    resolution: row?.resolution_text ? { id: row.resolution, text: row.resolution_text } : null,
    question: question
      ? {
          ...{ round: question.round, title: question.title, period: question.period, field: question.field },
          unit: question.unit === null ? null : { id: question.unit, name: names.get(question.unit) ?? '–' },
        }
      : null,
  }
}
