import { type Organisation, succeedOrganisations } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Loading } from '../../kernel/notices.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { ActForm } from './act-form.tsx'
import { type Naming, namingOf, noNaming } from './naming-fields.tsx'
import style from './organisations.module.css'
import { countBelow, heirOf, type Succession, type Successor, successionInput } from './succession.ts'
import { useSuccessionSentence } from './succession-sentence.ts'
import { SuccessorFields } from './successor-fields.tsx'
import { useOrganisationWords } from './words.ts'
import { wrongInput } from './wrong-input.ts'

/** Merger, split or conversion: what ends, what begins, what goes where, and a sentence that says it all beforehand. */
export function SucceedForm(props: { one: Output<'organisations.one'>; at: string; cancel: () => void }): ReactNode {
  const { organisation } = props.one
  const say = useOrganisationWords()
  const { data } = useAnswer('organisations.tree', { at: props.at })
  const draft = useDraft<Succession>(`organisations.succeed ${organisation.id}`, () => ({
    on: props.at,
    decision: '',
    predecessors: [organisation.id],
    successors: [begin(organisation, namingOf(organisation))],
    heirs: {},
  }))
  if (!draft.value || !data) return <Loading />
  const cancel = () => {
    draft.forget()
    props.cancel()
  }
  const known = data.organisations.some((each) => each.id === organisation.id)
  const all = known ? data.organisations : [...data.organisations, organisation]
  return (
    <Form
      say={say}
      organisation={organisation}
      all={all}
      typed={draft.value}
      set={draft.set}
      done={draft.forget}
      cancel={cancel}
    />
  )
}

/** A successor that stands where the predecessor stood. */
const begin = ({ parent, kind, tags }: Organisation, naming: Naming = { ...noNaming, tags }): Successor => ({
  id: uuid7(),
  parent,
  kind,
  naming,
})

function Form(props: {
  say: ReturnType<typeof useOrganisationWords>
  organisation: Organisation
  all: readonly Organisation[]
  typed: Succession
  set: (next: Succession) => void
  done: () => void
  cancel: () => void
}): ReactNode {
  const { say, all, typed, organisation } = props
  const frame = useFrameId()
  const navigate = useNavigate()
  const succeed = useRun('organisations.succeed')
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const sentence = useSuccessionSentence(typed, all)
  const set = (next: Partial<Succession>) => props.set({ ...typed, ...next })
  const send = () => {
    const input = successionInput(typed, all)
    const wrong = wrongInput(succeedOrganisations.input, input, say)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0) return
    succeed.mutate(input, {
      onSuccess: () => {
        props.done()
        const [first] = typed.successors
        props.cancel()
        if (!first) return
        void navigate({
          to: '/ky/$frame/to-chuc/$organisation',
          params: { frame, organisation: first.id },
          search: keepSearch,
        })
      },
    })
  }
  const shown = (field: string) =>
    field === 'on' || field === 'decision' || /^successors\.\d+\.(name|shortName|code|kind|parent)$/.test(field)
  const said = saidOf(succeed.error, shown, say.unreachable)
  const wrong = (field: string) => missing[field] ?? said.at[field]
  const nameOf = (id: string) => all.find((each) => each.id === id)?.name ?? id
  const change = (index: number, next: Successor) =>
    set({ successors: typed.successors.map((each, at) => (at === index ? next : each)) })
  const withBelow = typed.predecessors.filter((id) => countBelow(id, all) > 0)
  return (
    <ActForm
      title={say.acts.succeed}
      submit={say.succeed}
      send={send}
      cancel={props.cancel}
      busy={succeed.isPending}
      wrong={said.whole}
    >
      <TextField
        id="ke-tuc-van-ban"
        label={say.decision}
        hint={say.decisionHint}
        maxLength={300}
        value={typed.decision}
        change={(decision) => set({ decision })}
        wrong={wrong('decision')}
      />
      <FormField id="ke-tuc-ngay" label={say.succeedOn} hint={say.succeedOnHint} wrong={wrong('on')}>
        <DayField id="ke-tuc-ngay" value={typed.on} choose={(on) => set({ on })} />
      </FormField>
      <fieldset className={style.set}>
        <legend className={ui.label}>{say.ending}</legend>
        <ul className={style.chosen}>
          {typed.predecessors.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              {typed.predecessors.length > 1 && (
                <Remove
                  label={say.removeOf(nameOf(id))}
                  act={() => set({ predecessors: typed.predecessors.filter((each) => each !== id) })}
                />
              )}
            </li>
          ))}
        </ul>
        <label className={ui.label} htmlFor="ke-tuc-them">
          {say.addPredecessor}
        </label>
        <OrganisationField
          id="ke-tuc-them"
          among={all.filter(
            (each) => each.parent !== null && each.to === null && !typed.predecessors.includes(each.id),
          )}
          all={all}
          value={null}
          choose={(id) => set({ predecessors: [...typed.predecessors, id] })}
          clear
        />
      </fieldset>
      {typed.successors.map((each, index) => (
        <fieldset key={each.id} className={`${style.set} ${style.boxed}`}>
          <legend className={ui.label}>{say.beginning(index + 1, typed.successors.length)}</legend>
          <SuccessorFields
            id={`ke-tuc-${index}`}
            value={each}
            set={(next) => change(index, next)}
            all={all}
            parents={all.filter(({ id }) => !typed.predecessors.includes(id))}
            wrong={(field) => wrong(`successors.${index}.${field}`)}
          />
          {typed.successors.length > 1 && (
            <Remove
              label={say.removeSuccessor(index + 1)}
              act={() => set({ successors: typed.successors.filter((other) => other.id !== each.id) })}
            >
              {say.removeSuccessor(index + 1)}
            </Remove>
          )}
        </fieldset>
      ))}
      <div>
        <button
          type="button"
          className={ui.button}
          data-size="small"
          onClick={() => set({ successors: [...typed.successors, begin(organisation)] })}
        >
          {say.addSuccessor}
        </button>
      </div>
      {withBelow.map((id) => (
        <FormField key={id} id={`ke-tuc-nhan-${id}`} label={say.heir(countBelow(id, all), nameOf(id))}>
          <select
            id={`ke-tuc-nhan-${id}`}
            className={ui.input}
            value={heirOf(typed, id)}
            onChange={(event) => set({ heirs: { ...typed.heirs, [id]: event.currentTarget.value } })}
          >
            {typed.successors.map((each, index) => (
              <option key={each.id} value={each.id}>
                {each.naming.name || say.beginning(index + 1, typed.successors.length)}
              </option>
            ))}
            <option value="">{say.noHeir}</option>
          </select>
        </FormField>
      ))}
      <div className={ui.notice} data-testid="preview">
        <Icon sign="circle" />
        <div>
          <b>{say.preview}</b>
          {sentence.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      </div>
    </ActForm>
  )
}

function Remove(props: { label: string; act: () => void; children?: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      className={ui.button}
      data-kind="quiet"
      data-size="small"
      aria-label={props.children ? undefined : props.label}
      onClick={props.act}
    >
      <Icon sign="close" size={16} />
      {props.children}
    </button>
  )
}
