import { type ReactNode, useState } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import type { Draft, Group } from './draft-edit.ts'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** The heading of some items; in a programme with the goal it serves. */
export function GroupHead(props: {
  number: string
  kind: Draft['kind']
  group: Group
  edit:
    | Readonly<{ change: (next: Partial<Pick<Group, 'goal' | 'title'>>) => void; add: () => void; remove?: () => void }>
    | undefined
}): ReactNode {
  const { number, kind, group, edit } = props
  const say = usePlanWords()
  const [open, setOpen] = useState(group.title === '' && group.goal === '' && edit !== undefined && number !== '1')
  const field = `nhom-${group.id}`
  return (
    <div className={style.heading}>
      <div className={style.headingText}>
        {group.goal && (
          <span className={ui.meta}>
            {say.goal}: {group.goal}
          </span>
        )}
        {group.title && (
          <span>
            {number}. {group.title}
          </span>
        )}
      </div>
      {edit && (
        <div className={style.buttons}>
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-expanded={open}
            aria-label={`${say.groupTitle(kind)} ${number}`}
            onClick={() => setOpen(!open)}
          >
            <Icon sign="pen" size={16} />
            {say.groupTitle(kind)}
          </button>
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={say.addItemTo(group.title || number)}
            onClick={edit.add}
          >
            <Icon sign="plus" size={16} />
            {say.addItem}
          </button>
          {edit.remove && (
            <button type="button" className={ui.button} data-size="small" onClick={edit.remove}>
              {say.removeGroup}
            </button>
          )}
        </div>
      )}
      {edit && open && (
        <div className={`${ui.fields} ${style.groupFields}`}>
          {kind === 'programme' && (
            <TextField
              id={`${field}-muc-tieu`}
              label={say.goal}
              wide
              value={group.goal}
              maxLength={1000}
              change={(goal) => edit.change({ goal })}
            />
          )}
          <TextField
            id={field}
            label={say.groupTitle(kind)}
            wide
            value={group.title}
            maxLength={500}
            change={(title) => edit.change({ title })}
          />
        </div>
      )}
    </div>
  )
}
