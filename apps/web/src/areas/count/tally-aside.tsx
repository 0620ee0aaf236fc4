import type { Decided, TallyAid } from '@baucu/counting'
import { type Edition, explain, type InvalidGround, invalidGrounds, judgeTeamDecision } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { SelectField, TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { useLocale } from '../../kernel/words/words.ts'
import type { Listed } from './contest.ts'
import style from './tally.module.css'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

type Between = Extract<TallyAid, { stage: 'between' }>

/** Ballots set aside: the Head puts each before the whole Team, which decides (Điều 74.2). */
export function TallyAside(props: {
  aid: Between
  tally: Tally
  names: readonly Listed[]
  edition: Edition
}): ReactNode {
  const { aid, tally, names, edition } = props
  const say = useTallyWords()
  const [open, setOpen] = useState<string>()
  const was = useRef<string>(undefined)
  useEffect(() => {
    if (open === undefined && was.current) document.getElementById(`de-rieng-${was.current}`)?.focus()
    was.current = open
  }, [open])
  const ballots = aid.bundles.flatMap((bundle) =>
    bundle.entries.flatMap((entry, place) =>
      entry.kind === 'aside' ? [{ key: `${bundle.number}-${place}`, bundle: bundle.number, place, ...entry }] : [],
    ),
  )
  if (ballots.length === 0) return null
  return (
    <section className={`${ui.card} ${ui.pad} ${style.part}`} aria-labelledby="phieu-de-rieng">
      <h2 id="phieu-de-rieng">{say.doubt.title}</h2>
      <p className={ui.second}>{say.doubt.lead}</p>
      <ol className={style.bundles}>
        {ballots.map(({ key, bundle, place, decided }, index) => (
          <li key={key}>
            <p className={style.row}>
              <b>{say.doubt.ballot(index + 1, bundle)}</b>
              {decided ? (
                <Tag tone="ok" sign="check">
                  {decided.as.kind === 'kept'
                    ? say.doubt.kept(decided.as.names.map((each) => each + 1).join(', '))
                    : say.doubt.invalid(decided.as.ground)}
                </Tag>
              ) : (
                <Tag tone="warn" sign="triangle">
                  {say.doubt.open}
                </Tag>
              )}
            </p>
            {decided && <p className={ui.meta}>{say.doubt.votes(decided.inFavour, decided.members)}</p>}
            {open === key ? (
              <DecideForm
                label={say.doubt.decideOf(index + 1)}
                tally={tally}
                names={names}
                seats={aid.contest.seats}
                edition={edition}
                decide={(said) => {
                  const taken = tally.take({ kind: 'decide', bundle, entry: place, decided: said })
                  if (taken) setOpen(undefined)
                }}
                stop={() => setOpen(undefined)}
              />
            ) : (
              <button
                id={`de-rieng-${key}`}
                type="button"
                className={ui.button}
                data-size="small"
                aria-label={say.doubt.decideOf(index + 1)}
                onClick={() => setOpen(key)}
              >
                {decided ? say.doubt.change : say.doubt.decide}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function DecideForm(props: {
  label: string
  tally: Tally
  names: readonly Listed[]
  seats: number
  edition: Edition
  decide: (decided: Decided) => void
  stop: () => void
}): ReactNode {
  const { label, tally, names, seats, edition, decide, stop } = props
  const say = useTallyWords()
  const locale = useLocale()
  const first = useFirstField()
  const [as, setAs] = useState<'kept' | InvalidGround>('kept')
  const [kept, setKept] = useState<readonly number[]>([])
  const [members, setMembers] = useState('')
  const [inFavour, setInFavour] = useState('')
  const [asked, setAsked] = useState(false)
  const wrong = (field: string) =>
    asked && tally.refusal?.field === field ? say.refusals[tally.refusal.code](tally.refusal.numbers) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const number = (text: string) => (text === '' ? Number.NaN : Number(text))
    const ballot =
      as === 'kept'
        ? ({ kind: 'kept', names: [...kept].sort((a, b) => a - b) } as const)
        : ({ kind: 'invalid', ground: as } as const)
    decide({ as: ballot, members: number(members), inFavour: number(inFavour) })
  }
  const judged =
    members !== '' && inFavour !== ''
      ? judgeTeamDecision(edition, {
          ...{ members: Number(members), inFavour: Number(inFavour) },
          ...{ by: 'team', recorded: true },
        }).reasons.find(({ rule }) => rule === 'BAL-MAJORITY')
      : undefined
  return (
    <form ref={first} className={record.form} onSubmit={submit} noValidate aria-label={label}>
      <SelectField
        id="to-quyet-dinh"
        label={say.doubt.as}
        value={as}
        options={[
          { value: 'kept', text: say.doubt.valid },
          ...invalidGrounds.map((each) => ({ value: each, text: `${each}) ${say.grounds[each](seats)}` })),
        ]}
        change={setAs}
      />
      {as === 'kept' && (
        <fieldset className={style.checks}>
          <legend>{say.doubt.names}</legend>
          {names.map((each, index) => (
            <label key={each.id}>
              <input
                type="checkbox"
                checked={kept.includes(index)}
                onChange={(event) =>
                  setKept(event.currentTarget.checked ? [...kept, index] : kept.filter((other) => other !== index))
                }
              />
              {index + 1}. {each.name}
            </label>
          ))}
          {wrong('names') && (
            <p className={ui.error} role="alert">
              {wrong('names')}
            </p>
          )}
        </fieldset>
      )}
      <div className={record.fields}>
        <TextField
          id="thanh-vien"
          label={say.doubt.members}
          wrong={wrong('members')}
          inputMode="numeric"
          value={members}
          maxLength={3}
          change={(text) => setMembers(text.replace(/\D/g, ''))}
        />
        <TextField
          id="tan-thanh"
          label={say.doubt.inFavour}
          wrong={wrong('inFavour')}
          inputMode="numeric"
          value={inFavour}
          maxLength={3}
          change={(text) => setInFavour(text.replace(/\D/g, ''))}
        />
      </div>
      {judged && !judged.holds && (
        <Remark tone="warn" live>
          {explain(judged, locale)}
        </Remark>
      )}
      <div className={ui.ends}>
        <button type="submit" className={ui.button} data-kind="main">
          {say.doubt.save}
        </button>
        <button type="button" className={ui.button} onClick={stop}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
