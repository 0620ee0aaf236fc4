import { ruleSurplus } from '@baucu/contract'
import { day, explain, isDate, judgeSurplusRuling, type SurplusRuling, surplusRulings } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { RulingFile } from './ruling-file.tsx'
import { useRulingWords } from './ruling-words.ts'
import { keyOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** What the National Election Council said of minutes with a surplus, what follows, and the form that enters it. */
export function SurplusRulingPart({ view }: { view: SheetView }): ReactNode {
  const say = useRulingWords()
  const [open, setOpen] = useState(false)
  const mayRule = useMayAt(ruleSurplus, view.unit ?? undefined) && view.upward === 'sent' && view.mine === null
  const { ruling } = view
  if (!ruling && view.upward !== 'sent') return null
  return (
    <>
      {ruling && <Ruled view={view} ruling={ruling} />}
      {view.upward === 'sent' && !ruling?.current && <Remark tone="warn">{say.waits}</Remark>}
      {mayRule &&
        (open ? (
          <RuleForm view={view} done={() => setOpen(false)} />
        ) : (
          <div className={record.buttons}>
            <button type="button" className={ui.button} onClick={() => setOpen(true)}>
              {ruling?.current ? say.enterAgain : say.enter}
            </button>
          </div>
        ))}
    </>
  )
}

function Ruled({ view, ruling }: { view: SheetView; ruling: NonNullable<SheetView['ruling']> }): ReactNode {
  const say = useRulingWords()
  const frame = useFrame()
  const { unit } = view
  const address = new URLSearchParams({ ...keyOf(view), ruling: ruling.id })
  return (
    <div className={record.detail}>
      <h3>{say.title}</h3>
      <p>
        {ruling.said === 'stands' ? (
          <Tag tone="ok" sign="check">
            {say.said.stands}
          </Tag>
        ) : (
          <Tag tone="danger" sign="octagon">
            {say.said.annulled}
          </Tag>
        )}
      </p>
      <dl className={record.facts}>
        <div>
          <dt>{say.decision}</dt>
          <dd>{say.decided(ruling.decision, day(ruling.decidedOn))}</dd>
        </div>
        <div>
          <dt>{say.text}</dt>
          <dd>{ruling.text}</dd>
        </div>
        <div>
          <dt>{say.scan}</dt>
          <dd>
            <a href={`/documents/surplus-ruling.bin?${address}`} download>
              {ruling.scan}
            </a>
          </dd>
        </div>
        <div>
          <dt>{say.by}</dt>
          <dd>{[ruling.by, moment(ruling.at)].filter(Boolean).join(', ')}</dd>
        </div>
      </dl>
      {!ruling.current && <p className={ui.second}>{say.old}</p>}
      {ruling.current && view.upward === 'sent' && <p>{say.next[ruling.said]}</p>}
      {ruling.current && ruling.said === 'annulled' && view.upward === 'sent' && unit && (
        <p>
          <Link
            to="/ky/$frame/bau-lai"
            params={{ frame: frame.id }}
            search={(was) => ({ ...keepSearch(was), tochuc: unit, mo: view.contest.constituency })}
            className={ui.button}
          >
            {say.toSecondPoll}
          </Link>
        </p>
      )}
    </div>
  )
}

function RuleForm({ view, done }: { view: SheetView; done: () => void }): ReactNode {
  const say = useRulingWords()
  const { unreachable } = useSheetWords()
  const locale = useLocale()
  const frame = useFrame()
  const key = keyOf(view)
  const run = useRun('count.ruleSurplus')
  const form = useTyped(`count.ruleSurplus ${key.frame} ${key.area} ${key.constituency}`, { said: 'stands' })
  const [file, setFile] = useState<Readonly<{ name: string; content: string }>>()
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const choice: SurplusRuling = of('said') === 'annulled' ? 'annulled' : 'stands'
  const said = saidOf(run.error, (field) => ['decision', 'decidedOn', 'text', 'content'].includes(field), unreachable)
  const missing = {
    decision: of('decision') === '' ? say.needs.decision : undefined,
    decidedOn: isDate(of('decidedOn')) ? undefined : say.needs.day,
    text: of('text') === '' ? say.needs.text : undefined,
    content: file ? undefined : say.needs.scan,
  }
  const wrong = (field: keyof typeof missing) => (asked ? missing[field] : undefined) ?? said.at[field]
  const leave = () => {
    form.forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!file || !view.unit || Object.values(missing).some((each) => each !== undefined)) return
    void run
      .mutateAsync({
        ...{ ...key, organisation: view.unit, said: choice, decision: of('decision'), decidedOn: of('decidedOn') },
        ...{ text: of('text'), name: file.name, content: file.content },
      })
      .then(leave, () => undefined)
  }
  return (
    <form className={record.form} onSubmit={submit} noValidate aria-label={say.enter}>
      <h3>{say.enter}</h3>
      <div className={record.fields}>
        <SelectField
          id="quyet-dinh-noi-dung"
          label={say.what}
          wide
          value={choice}
          options={surplusRulings.map((value) => ({ value, text: say.said[value] }))}
          change={(value) => form.type('said', value)}
        />
        <TextField
          id="quyet-dinh-so"
          label={say.decision}
          hint={say.decisionHint}
          maxLength={200}
          value={form.values.decision ?? ''}
          wrong={wrong('decision')}
          change={(text) => form.type('decision', text)}
        />
        <FormField id="quyet-dinh-ngay" label={say.decidedOn} hint={say.dayHint} wrong={wrong('decidedOn')}>
          <DayField
            id="quyet-dinh-ngay"
            optional
            value={form.values.decidedOn ?? ''}
            year={frame.electionDay.slice(0, 4)}
            choose={(text) => form.type('decidedOn', text)}
            invalid={wrong('decidedOn') !== undefined}
            describedBy="quyet-dinh-ngay-chu"
          />
        </FormField>
        <AreaField
          id="quyet-dinh-trich"
          label={say.text}
          wide
          maxLength={1_000}
          value={form.values.text ?? ''}
          wrong={wrong('text')}
          change={(text) => form.type('text', text)}
        />
        <RulingFile file={file} choose={setFile} wrong={wrong('content')} />
      </div>
      <Remark tone={choice === 'annulled' ? 'danger' : 'warn'}>
        {judgeSurplusRuling(view.edition, choice).reasons.map((each) => (
          <p key={each.rule}>
            {explain(each, locale)} <LawLink article={each.article} edition={view.edition} />
          </p>
        ))}
      </Remark>
      <FormEnd say={say} pending={run.isPending} refused={said.whole} stop={leave} />
    </form>
  )
}
