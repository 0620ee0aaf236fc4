import type { TallyTable } from '@baucu/counting'
import { checkBox, type Edition, explain } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

const people = ['reader', 'writer', 'checker'] as const
const ids = { reader: 'nguoi-doc', writer: 'nguoi-ghi', checker: 'nguoi-kiem-tra' } as const

/** Who reads, writes and checks, and how many ballots came out of the boxes. */
export function TallyTableForm(props: {
  formKey: string
  tally: Tally
  edition: Edition
  before?: TallyTable
  done: () => void
}): ReactNode {
  const { tally, edition, before, done } = props
  const say = useTallyWords()
  const locale = useLocale()
  const first = useFirstField()
  const form = useTyped(props.formKey, startOf(before))
  const [asked, setAsked] = useState(false)
  const of = (field: string) => (form.values[field] ?? '').trim()
  const number = (field: string) => (of(field) === '' ? Number.NaN : Number(of(field)))
  const voted = of('voted') === '' ? null : number('voted')
  const box =
    voted !== null && of('collected') !== ''
      ? checkBox(edition, { collected: number('collected'), voted, lookedAgain: false })
      : undefined
  const wrong = (field: string) =>
    asked && tally.refusal?.field === field ? say.refusals[tally.refusal.code](tally.refusal.numbers) : undefined
  const digits = (field: string) => (text: string) => form.type(field, text.replace(/\D/g, ''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const [reader, writer, checker] = [of('reader'), of('writer'), of('checker')]
    const table = { reader, writer, checker, collected: number('collected'), voted }
    if (!tally.take({ kind: 'set-table', table, reason: of('reason') })) return
    // The browser may otherwise clear what a device keeps when it runs out of room.
    void navigator.storage?.persist?.()
    form.forget()
    done()
  }
  return (
    <form
      ref={first}
      className={`${ui.card} ${ui.pad} ${record.form}`}
      onSubmit={submit}
      noValidate
      aria-label={before ? say.table.change : say.table.set}
    >
      <h2>{before ? say.table.change : say.table.set}</h2>
      {!before && <p className={ui.second}>{say.table.lead}</p>}
      <div className={record.fields}>
        {people.map((each) => (
          <TextField
            key={each}
            id={ids[each]}
            label={say.table[each]}
            wrong={wrong(each)}
            value={form.values[each] ?? ''}
            maxLength={80}
            change={(text) => form.type(each, text)}
          />
        ))}
        <TextField
          id="thu-vao"
          label={say.table.collected}
          hint={say.table.collectedHint}
          wrong={wrong('collected')}
          inputMode="numeric"
          value={form.values.collected ?? ''}
          maxLength={5}
          change={digits('collected')}
        />
        <TextField
          id="da-bo-phieu"
          label={say.table.voted}
          hint={say.table.votedHint}
          wrong={wrong('voted')}
          inputMode="numeric"
          value={form.values.voted ?? ''}
          maxLength={5}
          change={digits('voted')}
        />
        {before && number('collected') !== before.collected && (
          <TextField
            id="ly-do-thu-vao"
            label={say.table.reason}
            wrong={wrong('reason')}
            value={form.values.reason ?? ''}
            maxLength={200}
            change={(text) => form.type('reason', text)}
          />
        )}
      </div>
      {box && (
        <Remark tone={box.step === 'count' ? 'info' : 'danger'} live>
          {explain(box.reason, locale)}
        </Remark>
      )}
      <div className={ui.ends}>
        <button type="submit" className={ui.button} data-kind="main">
          {before ? say.table.save : say.table.begin}
        </button>
        {before && (
          <button
            type="button"
            className={ui.button}
            onClick={() => {
              form.forget()
              done()
            }}
          >
            {say.stop}
          </button>
        )}
      </div>
    </form>
  )
}

const startOf = (before: TallyTable | undefined): Readonly<Record<string, string>> =>
  before
    ? {
        ...{ reader: before.reader, writer: before.writer, checker: before.checker },
        ...{ collected: String(before.collected), voted: before.voted === null ? '' : String(before.voted) },
      }
    : {}
