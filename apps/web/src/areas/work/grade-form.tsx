import type { CopyLine } from '@baucu/contract'
import { checklistOf, type QualityPoint, type QualityResult, qualityResults, type TaskType } from '@baucu/direction'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { ActForm } from './act-form.tsx'
import { EvidenceBesideGrade } from './evidence-beside-grade.tsx'
import { useAct } from './use-act.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** The checklist of what a task of its type produces, the result, and a remark. */
export function GradeForm({ copy, close }: { copy: CopyLine; close: () => void }): ReactNode {
  const words = useWorkWords()
  const locale = useLocale()
  const { at, run, said } = useAct('work.grade', copy)
  const form = useTyped(`work.grade ${copy.id}`, { unmet: '', result: '', note: '' })
  const [asked, setAsked] = useState(false)
  const points = checklistOf(copy.type as TaskType)
  const unmet = points.filter(({ id }) => (form.values.unmet ?? '').split(' ').includes(id)).map(({ id }) => id)
  const chosen = qualityResults.find((each) => each === form.values.result)
  // Whatever is not met leaves two results; nothing unmet leaves one.
  const result: QualityResult = unmet.length === 0 ? (chosen ?? 'met') : chosen && chosen !== 'met' ? chosen : 'more'
  const wrong = said.at.unmet ?? (asked && result !== 'met' && unmet.length === 0 ? words.grade.needsPoint : undefined)
  const turn = (id: QualityPoint) =>
    form.type('unmet', (unmet.includes(id) ? unmet.filter((each) => each !== id) : [...unmet, id]).join(' '))
  const done = () => {
    form.forget()
    close()
  }
  const submit = () => {
    setAsked(true)
    if (result !== 'met' && unmet.length === 0) return
    run.mutate({ ...at, result, unmet, note: (form.values.note ?? '').trim() }, { onSuccess: done })
  }
  return (
    <ActForm
      title={words.acts.grade}
      main={words.grade.button}
      pending={run.isPending}
      said={said}
      fields={['unmet']}
      submit={submit}
      stop={done}
    >
      <fieldset className={style.choices} aria-describedby={wrong ? 'viec-tieu-chi-chu' : undefined}>
        <legend className={ui.label}>{words.grade.checklist}</legend>
        {points.map((point) => (
          <div key={point.id} className={style.point}>
            <label className={style.choice}>
              <input type="checkbox" checked={!unmet.includes(point.id)} onChange={() => turn(point.id)} />
              {point[locale]}
            </label>
            {point.id === 'evidence' && <EvidenceBesideGrade copy={copy.id} />}
          </div>
        ))}
        {wrong && (
          <p id="viec-tieu-chi-chu" className={ui.error} role="alert">
            <Icon sign="octagon" size={16} />
            {wrong}
          </p>
        )}
      </fieldset>
      <fieldset className={style.choices}>
        <legend className={ui.label}>{words.grade.result}</legend>
        {qualityResults.map((each) => (
          <label key={each} className={style.choice}>
            <input
              type="radio"
              name="viec-ket-qua"
              checked={result === each}
              disabled={each === 'met' && unmet.length > 0}
              onChange={() => form.type('result', each)}
            />
            {words.quality[each]}
          </label>
        ))}
      </fieldset>
      <AreaField
        id="viec-nhan-xet"
        label={words.grade.note}
        value={form.values.note ?? ''}
        change={(text) => form.type('note', text)}
        maxLength={2000}
      />
    </ActForm>
  )
}
