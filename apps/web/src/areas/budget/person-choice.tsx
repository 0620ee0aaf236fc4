import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { WhyHeld } from '../../kernel/why-held.tsx'
import style from './budget.module.css'
import { useBudgetWords } from './words.ts'

/** Known people offered while a name is typed. */
const most = 6

/** One of those who are among the persons of an organisation. */
export function PersonChoice(props: {
  organisation: string
  name: string
  /** Whom the name stands for; '' = nobody was chosen. */
  person: string
  wrong: string | undefined
  choose: (person: Readonly<{ name: string; person: string }>) => void
}): ReactNode {
  const { organisation, name, person, wrong, choose } = props
  const say = useBudgetWords()
  const [search] = useDebouncedValue(name.trim(), 250)
  const seeks = person === '' && search.length > 1
  const { data } = useAnswer('persons.list', { organisation, search, limit: most }, seeks)
  return (
    <div>
      <TextField
        id="khen-nguoi"
        label={say.fields.person}
        hint={person ? say.chosen : say.personHint}
        why={<WhyHeld field="person-name" />}
        maxLength={120}
        value={name}
        wrong={wrong}
        change={(text) => choose({ name: text, person: '' })}
      />
      {seeks && (data?.persons.length ?? 0) > 0 && (
        <ul className={style.examples} aria-label={say.personHint}>
          {data?.persons.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={ui.button}
                data-size="small"
                onClick={() => choose({ name: each.fullName, person: each.id })}
              >
                <b>{each.fullName}</b>{' '}
                <span className={ui.meta}>
                  {each.offices.map((office) => `${office.title}, ${office.organisation.name}`).join('; ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
