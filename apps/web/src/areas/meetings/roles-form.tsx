import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { ChosenPeople, type Entry, PickPeople, readEntries } from '../persons/index.tsx'
import style from './meetings.module.css'
import { usePeopleWords } from './people-words.ts'

/** Who directs, chairs, presents, takes the minutes and concludes, each in the office he exercises here. */
export function RolesForm(props: {
  meeting: Output<'meetings.one'>['meeting']
  known: Output<'meetings.seats'>
}): ReactNode {
  const { meeting, known } = props
  const say = usePeopleWords()
  const form = useTyped(`meetings.setPeople ${meeting.id}`)
  const save = useRun('meetings.setPeople')
  const stored: readonly Entry[] = known.people.map(({ person, office, roles }) => ({
    ...{ person, office },
    roles: roles.flatMap((role) => (role === 'attending' ? [] : [role])),
  }))
  const entries = form.typed.entries === undefined ? stored : readEntries(form.typed.entries)
  const { data } = useAnswer(
    'persons.attendance',
    { organisation: meeting.organisation.id, at: meeting.day, entries: entries.map(inRoles) },
    entries.length > 0,
  )
  const lines = new Map(data?.lines.map((line) => [line.person, line]))
  const officeOf = (entry: Entry) => {
    const held = lines.get(entry.person)?.held ?? []
    return (held.find((each) => each.id === entry.office) ?? held[0])?.id
  }
  const said = saidOf(save.error, () => false, say.unreachable)
  const dirty = form.typed.entries !== undefined
  const keep = () =>
    save.mutate(
      {
        ...{ meeting: meeting.id, version: known.version },
        people: entries.map((entry) => ({ ...inRoles(entry), office: officeOf(entry) ?? null })),
      },
      { onSuccess: form.forget },
    )
  const change = (next: readonly Entry[]) => form.type('entries', JSON.stringify(next))
  return (
    <div className={style.page}>
      <ChosenPeople
        title={say.roles}
        empty={say.noRoles}
        entries={entries}
        change={change}
        lines={lines}
        unknown={new Set()}
        officeOf={officeOf}
      />
      <details className={ui.card}>
        <summary className={style.summary}>{say.addPeople}</summary>
        <PickPeople organisation={meeting.organisation.id} at={meeting.day} entries={entries} change={change} />
      </details>
      {dirty && (
        <p className={style.buttons}>
          <button type="button" className={ui.button} data-kind="main" disabled={save.isPending} onClick={keep}>
            {say.saveRoles}
          </button>
          <button type="button" className={ui.button} onClick={form.forget}>
            {say.undo}
          </button>
        </p>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
    </div>
  )
}

const inRoles = ({ person, roles }: Entry) => ({
  person,
  roles: roles.length > 0 ? [...roles] : (['attending'] as const).slice(),
})
