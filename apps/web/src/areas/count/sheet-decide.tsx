import { swappedIn, votesField } from '@baucu/counting'
import { count } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { keyOf, markOf, type SheetView } from './sheet-contest.ts'
import { type SheetWords, useSheetWords } from './sheet-words.ts'

/** "3, Lê Thị Mẫu Hà": a field by its mark and its name. */
const titleOf = (field: string, view: SheetView, say: SheetWords): string => {
  const name = view.contest.candidates.find(({ id }) => votesField(id) === field)?.name
  const fields: Readonly<Record<string, string>> = say.fields
  return `${markOf(field, view)}, ${name ?? fields[field] ?? ''}`
}

/** What a lead decides about a sheet that is stuck: who reads the paper again. A lead never types a figure. */
export function SheetDecide({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const locale = useLocale()
  const key = keyOf(view)
  const form = useTyped(`count.decide ${key.frame} ${key.area} ${key.constituency}`)
  const reason = form.typed.reason ?? ''
  const [asked, setAsked] = useState(false)
  const [pass, giveBack, discard] = [useRun('count.pass'), useRun('count.return'), useRun('count.discard')]
  const pending = pass.isPending || giveBack.isPending || discard.isPending
  const said = saidOf(pass.error ?? giveBack.error ?? discard.error, () => false, say.unreachable)
  const done = { onSuccess: form.forget }
  const withReason = (run: (reason: string) => void) => () => {
    setAsked(true)
    if (reason.trim() !== '') run(reason.trim())
  }
  const both = view.both
  const swapped = both && swappedIn(both.first, both.second, both.fields)
  const act = (label: string, run: (reason: string) => void, main = false) => (
    <button
      key={label}
      type="button"
      className={ui.button}
      disabled={pending}
      onClick={withReason(run)}
      {...(main ? { 'data-kind': 'main' } : {})}
    >
      {label}
    </button>
  )
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-labelledby="giai-quyet">
      <h2 id="giai-quyet">{say.decide}</h2>
      {view.state === 'first-held' && <p>{say.heldBecause(view.reason)}</p>}
      {both && (
        <table className={ui.table}>
          <thead>
            <tr>
              <th scope="col">{say.field}</th>
              <th scope="col" className={ui.right}>
                {say.firstSays}
              </th>
              <th scope="col" className={ui.right}>
                {say.secondSays}
              </th>
            </tr>
          </thead>
          <tbody>
            {both.fields.map((field) => (
              <tr key={field}>
                <td>{titleOf(field, view, say)}</td>
                {[both.first, both.second].map((figures, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: first and second.
                  <td key={index} className={ui.right}>
                    {figures[field] == null ? '–' : count(figures[field] ?? 0, locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {swapped && (
        <Remark tone="warn">{say.swapped(markOf(swapped[0], view) ?? '', markOf(swapped[1], view) ?? '')}</Remark>
      )}
      <p className={ui.second}>{say.decideHint}</p>
      <AreaField
        id="ly-do-giai-quyet"
        label={say.reason}
        wrong={asked && reason.trim() === '' ? say.needsReason : undefined}
        value={reason}
        maxLength={500}
        change={(text) => form.type('reason', text)}
      />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={record.buttons}>
        {view.state === 'first-held' && act(say.pass, (why) => pass.mutate({ ...key, reason: why }, done), true)}
        {view.state === 'different' &&
          (['first', 'second'] as const).map((to) =>
            act(say.returnTo[to], (why) => giveBack.mutate({ ...key, to, reason: why }, done), true),
          )}
        {view.state === 'different' &&
          (['first', 'second'] as const).map((part) =>
            act(say.discard[part], (why) => discard.mutate({ ...key, part, reason: why }, done)),
          )}
        {act(say.discard.both, (why) => discard.mutate({ ...key, part: 'both', reason: why }, done))}
      </div>
    </section>
  )
}
