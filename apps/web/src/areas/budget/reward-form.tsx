import type { Organisation, RewardList } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import { below } from '../../kernel/below.ts'
import { newEntry } from '../../kernel/budget-search.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Empty, Loading } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { DateField } from './date-field.tsx'
import { PersonChoice } from './person-choice.tsx'
import { useBudgetWords } from './words.ts'

const fields = new Set(['person', 'rewarded', 'form', 'merit', 'proposedOn', 'decision'])

type Reward = RewardList['rewards'][number]

/** A proposal of a reward: a new one, or one that is known and now decided, corrected or taken back. */
export function RewardForm(props: { here: Organisation; reward: string; stop: () => void }): ReactNode {
  const { here, reward, stop } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const isNew = reward === newEntry
  const { data } = useAnswer('budget.rewards', { organisation: here.id, frame: frame.id }, !isNew)
  if (isNew) return <Fields here={here} before={undefined} stop={stop} />
  if (!data) return <Loading />
  const before = data.rewards.find((each) => each.id === reward)
  return before ? (
    <Fields key={before.version} here={here} before={before} stop={stop} />
  ) : (
    <Empty title={say.noRewards}>{say.noRewardsNext}</Empty>
  )
}

function Fields(props: { here: Organisation; before: Reward | undefined; stop: () => void }): ReactNode {
  const { here, before } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const all = useOrganisations()
  const run = useRun('budget.saveReward')
  const first = useFirstField()
  const form = useTyped(`budget.saveReward ${frame.id} ${before?.id ?? here.id}`, startOf(before))
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const isPerson = of('kind') !== 'organisation'
  const decides = of('decision') !== '' || of('decidedOn') !== ''
  const missing = {
    person: isPerson && of('person') === '',
    rewarded: !isPerson && of('rewarded') === '',
    form: of('form') === '',
    merit: of('merit') === '',
    proposedOn: !isDate(of('proposedOn')),
    decision: decides && (of('decision') === '' || of('decidedBy') === '' || !isDate(of('decidedOn'))),
  }
  const needs = {
    ...{ person: say.needs.who, rewarded: say.needs.who, form: say.needs.text, merit: say.needs.text },
    ...{ proposedOn: say.needs.day, decision: say.needs.decision },
  }
  const said = saidOf(run.error, (field) => fields.has(field), say.unreachable)
  const wrong = (field: keyof typeof missing) => (asked && missing[field] ? needs[field] : said.at[field])
  const leave = () => {
    form.forget()
    props.stop()
  }
  const send = (dropped: boolean) => {
    setAsked(true)
    if (Object.values(missing).some(Boolean) || pointsAtPerson(of('merit'))) return
    const reward = before?.id ?? (of('id') || uuid7())
    form.type('id', reward)
    void run
      .mutateAsync({
        ...{ reward, organisation: here.id, frame: frame.id, form: of('form'), merit: of('merit'), dropped },
        ...{ person: isPerson ? of('person') : null, rewarded: isPerson ? null : of('rewarded') },
        ...{ proposedOn: of('proposedOn'), decidedBy: of('decidedBy') || null, decision: of('decision') || null },
        ...{ decidedOn: of('decidedOn') || null, ...(before ? { version: before.version } : {}) },
      })
      .then(leave, () => undefined)
  }
  const title = before ? say.editReward : say.addReward
  return (
    <form
      ref={first}
      className={`${ui.pad} ${record.form}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send(false)
      }}
      noValidate
      aria-label={title}
    >
      <h2>{title}</h2>
      <SelectField
        id="khen-ai"
        label={say.fields.kind}
        value={isPerson ? 'person' : 'organisation'}
        options={[
          { value: 'person', text: say.person },
          { value: 'organisation', text: say.organisation },
        ]}
        change={(kind) => form.type('kind', kind)}
      />
      {isPerson ? (
        <PersonChoice
          organisation={here.id}
          name={form.values.name ?? ''}
          person={of('person')}
          wrong={wrong('person')}
          choose={form.typeAll}
        />
      ) : (
        <FormField id="khen-tap-the" label={say.fields.rewarded} wrong={wrong('rewarded')}>
          <OrganisationField
            id="khen-tap-the"
            among={[here, ...below(all, here.id)]}
            all={all}
            value={of('rewarded') || null}
            choose={(id) => form.type('rewarded', id)}
            invalid={wrong('rewarded') !== undefined}
            describedBy={wrong('rewarded') ? 'khen-tap-the-chu' : undefined}
          />
        </FormField>
      )}
      <TextField
        id="khen-hinh-thuc"
        label={say.fields.form}
        wrong={wrong('form')}
        value={form.values.form ?? ''}
        maxLength={200}
        change={(text) => form.type('form', text)}
      />
      <AreaField
        id="khen-thanh-tich"
        label={say.fields.merit}
        hint={say.meritHint}
        wrong={pointsAtPerson(of('merit')) ? say.noPerson : wrong('merit')}
        value={form.values.merit ?? ''}
        maxLength={500}
        rows={3}
        change={(text) => form.type('merit', text)}
      />
      <div className={record.fields}>
        <DateField
          id="khen-ngay"
          label={say.fields.proposedOn}
          value={form.values.proposedOn ?? ''}
          wrong={wrong('proposedOn')}
          change={(each) => form.type('proposedOn', each)}
        />
        <TextField
          id="khen-quyet-boi"
          label={say.fields.decidedBy}
          value={form.values.decidedBy ?? ''}
          maxLength={200}
          change={(text) => form.type('decidedBy', text)}
        />
        <TextField
          id="khen-quyet-dinh"
          label={say.fields.decision}
          wrong={wrong('decision')}
          value={form.values.decision ?? ''}
          maxLength={200}
          change={(text) => form.type('decision', text)}
        />
        <DateField
          id="khen-quyet-ngay"
          label={say.fields.decidedOn}
          value={form.values.decidedOn ?? ''}
          wrong={undefined}
          change={(each) => form.type('decidedOn', each)}
        />
      </div>
      {before && (
        <p className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            data-size="small"
            disabled={run.isPending}
            onClick={() => send(true)}
          >
            {say.drop}
          </button>
        </p>
      )}
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}

const startOf = (before: Reward | undefined): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ kind: before.rewarded === null ? 'person' : 'organisation', person: before.person ?? '' },
        ...{ name: before.person === null ? '' : (before.who ?? ''), rewarded: before.rewarded ?? '' },
        ...{ form: before.form, merit: before.merit, proposedOn: before.proposedOn },
        ...{ decidedBy: before.decidedBy ?? '', decision: before.decision ?? '', decidedOn: before.decidedOn ?? '' },
      }
    : { proposedOn: todayInVietnam() }
