import type { Organisation } from '@baucu/contract'
import { personsOf } from '@baucu/contract'
import { isDate } from '@baucu/law'
import type { ReactNode } from 'react'
import { type Input, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { useDay } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { refusalOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './attendance.module.css'
import { type Entry, readEntries } from './attendance-list.ts'
import { AttendancePreview } from './attendance-preview.tsx'
import { useAttendanceWords } from './attendance-words.ts'
import { ChosenPeople } from './chosen-people.tsx'
import { PersonsNav } from './persons-nav.tsx'
import { PickPeople } from './pick-people.tsx'

/** Who came to a meeting and who signs, with the list as it will be printed beside it. */
export function AttendancePage(): ReactNode {
  const say = useAttendanceWords()
  return (
    <article>
      <PersonsNav />
      <div className={`${ui.head} ${style.notOnPaper}`}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      <ForOrganisation question={personsOf}>
        {(here) => <Attendance key={here.id} organisation={here} />}
      </ForOrganisation>
    </article>
  )
}

function Attendance({ organisation }: { organisation: Organisation }): ReactNode {
  const say = useAttendanceWords()
  const { day } = useDay()
  const { typed, type, forget } = useTyped(`attendance ${organisation.id}`)
  const at = typed.at ?? day
  const entries = readEntries(typed.entries)
  const setEntries = (next: readonly Entry[]) => type('entries', next.length > 0 ? JSON.stringify(next) : undefined)
  const title = typed.title?.trim() ?? ''
  const place = typed.place?.trim() ?? ''
  const list: Input<'persons.attendance'> = {
    organisation: organisation.id,
    at,
    ...(title ? { meeting: { title, ...(place ? { place } : {}) } } : {}),
    entries: entries.map(({ person, roles }) => ({ person, roles: roles.length > 0 ? [...roles] : ['attending'] })),
  }
  const answer = useAnswer('persons.attendance', list, isDate(at))
  const lines = new Map(answer.data?.lines.map((line) => [line.person, line]))
  const officeOf = (entry: Entry): string | undefined => {
    const held = lines.get(entry.person)?.held ?? []
    return (held.find((each) => each.id === entry.office) ?? held[0])?.id
  }
  const signer = entries.find((each) => each.person === typed.signer)
  const exercised = signer && officeOf(signer)
  const whole: Input<'persons.attendance'> = {
    ...list,
    ...(signer && exercised ? { signs: { person: signer.person, office: exercised } } : {}),
  }
  const signed = useAnswer('persons.attendance', whole, exercised !== undefined)
  const refused = answer.error instanceof Refused ? refusalOf(answer.error) : undefined
  const unknown = new Set(
    Object.keys(refused?.at ?? {}).flatMap((field) => {
      const index = /^entries\.(\d+)\.person$/.exec(field)?.[1]
      return index === undefined ? [] : (entries[Number(index)]?.person ?? [])
    }),
  )
  return (
    <div className={style.both}>
      <div className={style.left}>
        <section className={`${ui.card} ${ui.pad} ${style.fields}`} aria-label={say.meeting}>
          <TextField
            id="hop-ten"
            label={say.name}
            hint={say.nameHint}
            value={typed.title ?? ''}
            change={(text) => type('title', text || undefined)}
            maxLength={300}
          />
          <TextField
            id="hop-noi"
            label={say.place}
            value={typed.place ?? ''}
            change={(text) => type('place', text || undefined)}
            maxLength={200}
          />
          <FormField id="hop-ngay" label={say.date} wrong={isDate(at) ? undefined : say.wrongDay}>
            <DayField
              id="hop-ngay"
              optional
              value={at}
              choose={(text) => type('at', text === day ? undefined : text)}
              invalid={!isDate(at)}
            />
          </FormField>
        </section>
        {isDate(at) && <PickPeople organisation={organisation.id} at={at} entries={entries} change={setEntries} />}
        <ChosenPeople entries={entries} change={setEntries} lines={lines} unknown={unknown} officeOf={officeOf} />
        <div className={`${ui.card} ${ui.pad} ${style.fields}`}>
          <FormField
            id="hop-ky"
            label={say.signer}
            hint={say.signerHint}
            wrong={signer && answer.data && !answer.isPlaceholderData && !exercised ? say.noOffice : undefined}
          >
            <select
              id="hop-ky"
              className={ui.input}
              aria-describedby="hop-ky-chu"
              value={signer?.person ?? ''}
              onChange={(event) => type('signer', event.currentTarget.value || undefined)}
            >
              <option value="">{say.nobodySigns}</option>
              {entries.map(({ person }) => (
                <option key={person} value={person}>
                  {lines.get(person)?.name ?? '…'}
                </option>
              ))}
            </select>
          </FormField>
          {(entries.length > 0 || title || place) && (
            <div>
              <button type="button" className={ui.button} data-size="small" onClick={forget}>
                {say.clear}
              </button>
            </div>
          )}
        </div>
      </div>
      <div className={style.right}>
        {refused?.whole && (
          <Remark tone="danger" live>
            {refused.whole}
          </Remark>
        )}
        {answer.data && (
          <AttendancePreview
            answer={signer && exercised && signed.data ? signed.data : answer.data}
            meeting={{ title, place }}
            input={answer.error || !isDate(at) ? undefined : whole}
          />
        )}
      </div>
    </div>
  )
}
