import { meetingList } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { SelectField } from '../../kernel/form-field.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useAnswer } from '../../kernel/queries.ts'

/** The meetings of an organisation to choose from; nothing for who does not see them. */
export function MeetingField(props: {
  id: string
  label: string
  /** What no meeting is called. */
  none: string
  of: string
  value: string
  change: (meeting: string) => void
  wrong?: string | undefined
}): ReactNode {
  const { of, none, ...field } = props
  const may = useMayAt(meetingList, of === '' ? undefined : of)
  const { data } = useAnswer('meetings.list', { organisation: of, limit: 100 }, may)
  if (!may || !data) return null
  const held = data.meetings.filter((each) => each.organisation.id === of)
  if (held.length === 0) return null
  const options = [
    { value: '', text: none },
    ...held.map((each) => ({ value: each.id, text: `${day(each.day)}, ${each.title}` })),
  ]
  return <SelectField {...field} options={options} />
}
