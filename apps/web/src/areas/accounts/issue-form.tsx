import { type Organisation, personsOf } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField } from '../../kernel/form-field.tsx'
import { endOfDay, todayInVietnam } from '../../kernel/format.ts'
import { useFrameOrNone } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useCodeWords } from './code-words.ts'
import style from './codes.module.css'
import { useAccountWords } from './words.ts'

/** Days offered at first; both are changed as the work needs: to hand the slips out, and to do the work. */
const toEnter = 3
const toWork = 30

/** Until when codes are entered and work lasts, unless somebody says otherwise; work goes on after the day of an election. */
export function usualDays(today: string, electionDay = today): { enterUntil: string; until: string } {
  const from = electionDay > today ? electionDay : today
  return { enterUntil: plusDays(today, toEnter), until: plusDays(from, toWork) }
}

/** One name a line; blanks and numbering of a pasted list are left out. */
export const namesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*\d+\s*[.)\t-]\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')

/** Names of members become accounts with a code each. The names stay on this device until the codes were issued. */
export function IssueForm({ team }: { team: Organisation }): ReactNode {
  const say = useCodeWords()
  const { unreachable } = useAccountWords()
  const frame = useFrameOrNone()
  const id = useId()
  const usual = usualDays(todayInVietnam(), frame?.electionDay)
  const draft = useDraft(`accounts.issueCodes ${team.id}`, () => '')
  const [enterUntil, setEnterUntil] = useState(usual.enterUntil)
  const [until, setUntil] = useState(usual.until)
  const [issued, setIssued] = useState(0)
  const issue = useRun('accounts.issueCodes')
  const said = saidOf(issue.error, (field) => /^(members|enterUntil)/.test(field), unreachable)
  const wrongNames = Object.entries(said.at).find(([field]) => field.startsWith('members'))?.[1]
  const names = namesOf(draft.value ?? '')
  const mayRead = useMay(personsOf)
  const { data } = useAnswer('persons.list', { organisation: team.id }, mayRead)
  const known = (data?.persons ?? []).map((each) => each.fullName).filter((each) => !names.includes(each))

  const type = (text: string) => {
    draft.set(text)
    setIssued(0)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    issue.mutate(
      {
        organisation: team.id,
        members: names.map((name) => ({ account: uuid7(), name })),
        enterUntil: endOfDay(enterUntil),
        until: endOfDay(until),
      },
      {
        onSuccess: (result) => {
          draft.set('')
          draft.forget()
          setIssued(result.issued)
        },
      },
    )
  }
  return (
    <form className={style.issue} onSubmit={submit}>
      <h2>{say.issue}</h2>
      <FormField
        id={`${id}-ten`}
        label={say.names}
        hint={names.length === 0 ? say.namesHint : say.namesCount(names.length)}
        wrong={wrongNames}
      >
        <textarea
          id={`${id}-ten`}
          className={`${ui.input} ${style.names}`}
          rows={5}
          spellCheck={false}
          autoCapitalize="words"
          aria-describedby={`${id}-ten-chu`}
          aria-invalid={wrongNames !== undefined}
          readOnly={draft.value === undefined}
          value={draft.value ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </FormField>
      {known.length > 0 && draft.value !== undefined && (
        <button
          type="button"
          className={ui.button}
          data-size="small"
          onClick={() => type([...names, ...known].join('\n'))}
        >
          {say.takeKnown(known.length)}
        </button>
      )}
      <div className={style.days}>
        <FormField id={`${id}-nhap`} label={say.enterBy} wrong={said.at.enterUntil}>
          <DayField id={`${id}-nhap`} value={enterUntil} choose={setEnterUntil} />
        </FormField>
        <FormField id={`${id}-lam`} label={say.workUntil}>
          <DayField id={`${id}-lam`} value={until} choose={setUntil} />
        </FormField>
      </div>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p role="status" className={issued > 0 ? ui.strong : ui.hidden}>
        {issued > 0 && say.issued(issued)}
      </p>
      <button type="submit" className={ui.button} data-kind="main" disabled={names.length === 0 || issue.isPending}>
        {say.issueNow(names.length)}
      </button>
    </form>
  )
}
