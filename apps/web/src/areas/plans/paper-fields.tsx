import type { ReactNode } from 'react'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import type { Draft, Plan } from './draft-edit.ts'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** What a paper says around its items; folded away, for most of it comes from the template. */
export function PaperFields(props: { plan: Plan; draft: Draft; set: (next: Draft) => void }): ReactNode {
  const { plan, draft, set } = props
  const say = usePlanWords()
  const { data } = useAnswer('persons.list', { organisation: plan.organisation.id, limit: 100 })
  const change = (next: Partial<Draft>) => set({ ...draft, ...next })
  const offices = (data?.persons ?? []).flatMap((person) =>
    person.offices
      .filter((office) => office.organisation.id === plan.organisation.id)
      .map((office) => ({ value: `${person.id}/${office.id}`, text: `${person.fullName}, ${office.title}` })),
  )
  const signer = draft.signer ? `${draft.signer.person}/${draft.signer.office}` : ''
  return (
    <details className={`${ui.card} ${style.fold}`}>
      <summary>
        <h2>{say.paper}</h2>
      </summary>
      <div className={ui.fields}>
        <TextField
          id="kh-ten"
          label={say.titleField}
          wide
          value={draft.title}
          maxLength={500}
          change={(title) => change({ title })}
        />
        <TextField
          id="kh-noi"
          label={say.place}
          value={draft.place}
          maxLength={100}
          change={(place) => change({ place })}
        />
        <SelectField
          id="kh-ky"
          label={say.signer}
          value={offices.some((each) => each.value === signer) ? signer : ''}
          options={[{ value: '', text: say.noSigner }, ...offices]}
          change={(value) => {
            const [person = '', office = ''] = value.split('/')
            change({ signer: value === '' ? null : { person, office } })
          }}
        />
        <AreaField
          id="kh-can-cu"
          label={say.grounds}
          hint={say.eachLine}
          wide
          value={draft.grounds.join('\n')}
          maxLength={20_000}
          change={(text) => change({ grounds: linesOf(text) })}
        />
        {(['purpose', 'assignment', 'budget'] as const).map((field) => (
          <AreaField
            key={field}
            id={`kh-${field}`}
            label={say[field]}
            wide
            value={draft[field]}
            maxLength={10_000}
            change={(text) => change({ [field]: text })}
          />
        ))}
        <AreaField
          id="kh-noi-nhan"
          label={say.recipients}
          hint={say.eachLine}
          wide
          value={draft.recipients.join('\n')}
          maxLength={10_000}
          change={(text) => change({ recipients: linesOf(text) })}
        />
      </div>
    </details>
  )
}

/** As typed, so that a line being written keeps its end. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))
