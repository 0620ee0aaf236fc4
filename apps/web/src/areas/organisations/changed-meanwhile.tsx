import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { differing } from './naming-conflict.ts'
import type { Naming } from './naming-fields.tsx'
import style from './organisations.module.css'
import { useOrganisationWords } from './words.ts'

/** Somebody changed the organisation meanwhile: what is there now beside what was typed, and the choice between them. */
export function ChangedMeanwhile(props: { now: Naming; typed: Naming; keep: () => void; take: () => void }): ReactNode {
  const say = useOrganisationWords()
  const { now, typed } = props
  const text = (naming: Naming, field: keyof Naming) =>
    (field === 'tags' ? naming.tags.map((tag) => say.functions[tag]).join(', ') : naming[field]) || say.nothingThere
  const fields = differing(now, typed)
  return (
    <div className={ui.notice} data-tone="warn" role="alert">
      <Icon sign="triangle" />
      <div className={style.conflict}>
        <p>{say.conflict.lead}</p>
        {fields.length === 0 ? (
          <p>{say.conflict.same}</p>
        ) : (
          <table className={style.both}>
            <thead>
              <tr>
                <td />
                <th>{say.conflict.now}</th>
                <th>{say.conflict.typed}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <th>{say.fields[field]}</th>
                  <td>{text(now, field)}</td>
                  <td>{text(typed, field)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={style.buttons}>
          {fields.length > 0 && (
            <button type="button" className={ui.button} onClick={props.keep}>
              {say.conflict.keep}
            </button>
          )}
          <button type="button" className={ui.button} onClick={props.take}>
            {say.conflict.take}
          </button>
        </div>
      </div>
    </div>
  )
}
