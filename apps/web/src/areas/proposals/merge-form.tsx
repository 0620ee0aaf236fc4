import type { ProposalLine } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { SelectField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { numberOf } from './number-of.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** Merges a proposal into another open one to the same addressee. */
export function MergeForm(props: { line: ProposalLine; done: (into: string) => void; stop: () => void }): ReactNode {
  const { line } = props
  const say = useProposalWords()
  const merge = useRun('proposals.merge')
  const [into, setInto] = useState('')
  const [asked, setAsked] = useState(false)
  const { data } = useAnswer('proposals.list', {
    ...{ organisation: line.addressee.id, as: 'addressee', standings: ['late', 'open', 'deferred'], limit: 500 },
  })
  const others = (data?.proposals ?? []).filter(
    (each) => each.id !== line.id && each.content && each.content.restricted === line.content?.restricted,
  )
  const target = others.find((each) => each.id === into)
  const said = saidOf(merge.error, (field) => field === 'into', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!target) return
    const asks = { proposal: line.id, version: line.version, into: target.id, intoVersion: target.version }
    merge.mutate(asks, { onSuccess: () => props.done(target.id) })
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={say.mergeTitle}>
      <p className={ui.second}>{say.mergeHint}</p>
      {data && others.length === 0 ? (
        <p>{say.noOther}</p>
      ) : (
        <SelectField
          id="gop-vao"
          label={say.into}
          wrong={asked && !target ? say.needs.into : said.at.into}
          value={into}
          options={[
            { value: '', text: say.chooseInto },
            ...others.map((each) => ({ value: each.id, text: `${numberOf(each)}: ${each.content?.subject ?? ''}` })),
          ]}
          change={setInto}
        />
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={style.actions}>
        {others.length > 0 && (
          <button type="submit" className={ui.button} data-kind="main" disabled={merge.isPending}>
            {merge.isPending ? say.saving : say.doMerge}
          </button>
        )}
        <button type="button" className={ui.button} onClick={props.stop}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
