import { type ListLine, type ListOrder, listOrders, mostCandidates } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { PersonFields } from './person-fields.tsx'
import { type Typed, typedOf, typedPerson } from './typed-person.ts'
import { useCandidateWords } from './words.ts'

/** Fields that say their own refusal. */
const isShown = (field: string): boolean => /^candidates(\.\d+\.\w+)?$|^(decision|decidedOn)$/.test(field)

/** Enters the official list of a constituency, or corrects it: the lines of the resolution, one after the other. */
export function ListForm({ line, done }: { line: ListLine; done: () => void }): ReactNode {
  const { list } = line
  const say = useCandidateWords()
  const frame = useFrame()
  const save = useRun('candidates.saveList')
  const [opened] = useState(list?.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`candidates.saveList ${frame.id} ${line.constituency}`, {
    ...{ decision: list?.decision ?? '', decidedOn: list?.decidedOn ?? '', order: list?.order ?? 'law' },
    people: JSON.stringify((list?.candidates ?? []).toSorted((a, b) => a.place - b.place).map(typedPerson)),
  })
  const element = useFirstField()
  const of = (field: string) => form.values[field] ?? ''
  const people = typedOf(of('people'))
  const keep = (all: readonly Typed[]) => form.type('people', JSON.stringify(all))
  const order: ListOrder = listOrders.find((each) => each === of('order')) ?? 'law'
  const dayWrong = asked && of('decidedOn') !== '' && !isDate(of('decidedOn'))
  const said = saidOf(save.error, isShown, say.unreachable)
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const wrong = people.some((each) => each.name.trim() === '' || (each.birthDate !== '' && !isDate(each.birthDate)))
    if (people.length === 0 || wrong || (of('decidedOn') !== '' && !isDate(of('decidedOn')))) return
    // The list is asked again before the answer is told here, and this form may be gone by then.
    void save
      .mutateAsync({
        ...{ organisation: line.unit.id, frame: frame.id, constituency: line.constituency, order },
        ...(opened === undefined ? {} : { version: opened }),
        ...{ decision: of('decision').trim() || null, decidedOn: of('decidedOn') || null },
        candidates: people.map((each) => ({
          ...{ id: each.id, name: each.name.trim(), otherName: each.otherName.trim() || null },
          ...{ gender: each.gender === '' ? null : each.gender, birthDate: each.birthDate || null },
        })),
      })
      .then(leave, () => undefined)
  }
  const title = list ? say.change : say.enter
  const refused = [moved ? say.moved : said.whole, said.at.candidates].filter(Boolean).join(' ')
  return (
    <form ref={element} className={`${ui.pad} ${record.form}`} onSubmit={submit} noValidate aria-label={title}>
      <h2>
        {title}, {say.constituency(line.number)}
      </h2>
      <div className={record.fields}>
        <TextField
          id="danh-sach-nghi-quyet"
          label={say.facts.decision}
          hint={say.decisionHint}
          wide
          maxLength={200}
          value={of('decision')}
          wrong={said.at.decision}
          change={(text) => form.type('decision', text)}
        />
        <FormField
          id="danh-sach-ngay"
          label={say.facts.decidedOn}
          wide
          wrong={dayWrong ? say.needs.day : said.at.decidedOn}
        >
          <DayField
            id="danh-sach-ngay"
            optional
            value={of('decidedOn')}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('decidedOn', text)}
            invalid={dayWrong}
            {...(dayWrong ? { describedBy: 'danh-sach-ngay-chu' } : {})}
          />
        </FormField>
        <SelectField
          id="danh-sach-thu-tu"
          label={say.facts.order}
          hint={say.orderHint}
          wide
          value={order}
          options={listOrders.map((value) => ({ value, text: say.orders[value] }))}
          change={(value) => form.type('order', value)}
        />
      </div>
      <p className={ui.hint}>{say.form.hint}</p>
      {people.map((each, index) => (
        <PersonFields
          key={each.id}
          index={index}
          person={each}
          asked={asked}
          refused={said.at[`candidates.${index}.name`]}
          type={(more) => keep(people.map((one) => (one.id === each.id ? { ...one, ...more } : one)))}
          up={() => keep(people.toSpliced(index, 1).toSpliced(index - 1, 0, each))}
          remove={() => keep(people.filter((one) => one.id !== each.id))}
        />
      ))}
      {asked && people.length === 0 && (
        <p className={ui.error} role="alert">
          {say.needs.somebody}
        </p>
      )}
      {people.length < mostCandidates && (
        <p className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            onClick={() => keep([...people, { id: uuid7(), name: '', otherName: '', gender: '', birthDate: '' }])}
          >
            {say.form.add}
          </button>
        </p>
      )}
      <FormEnd say={say} pending={save.isPending} refused={refused} stop={leave} />
    </form>
  )
}
