import type { Organisation } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { type Draft, itemsOf, openNames, ownEverywhere } from './draft-edit.ts'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** Names for which no organisation is chosen yet: one choice fills every item that has the name. */
export function OwnersByName(props: {
  draft: Draft
  set: (next: Draft) => void
  organisations: readonly Organisation[]
}): ReactNode {
  const { draft, set, organisations } = props
  const say = usePlanWords()
  const [some] = useState(() => openNames(draft).length > 0)
  const open = openNames(draft)
  if (itemsOf(draft).length === 0) return null
  return (
    <details className={`${ui.card} ${style.fold}`} open={some}>
      <summary>
        <h2>{say.owners}</h2>
        {open.length > 0 && <span className={ui.count}>{open.length}</span>}
      </summary>
      {open.length === 0 ? (
        <p className={ui.pad}>
          <Tag tone="ok" sign="check">
            {say.ownersDone}
          </Tag>
        </p>
      ) : (
        <>
          <p className={`${ui.second} ${style.before}`}>{say.ownersLead}</p>
          <div className={ui.fields}>
            {open.map(({ name, leads, helps }, index) => (
              <FormField key={name} id={`ten-${index}`} label={name} hint={say.openName(leads, helps)}>
                <OrganisationField
                  id={`ten-${index}`}
                  among={organisations}
                  value={null}
                  choose={(id) => {
                    set(ownEverywhere(draft, name, id))
                    // The name goes; the next one takes its place and the focus.
                    requestAnimationFrame(() =>
                      document.getElementById(`ten-${Math.min(index, open.length - 2)}`)?.focus(),
                    )
                  }}
                  describedBy={`ten-${index}-chu`}
                  clear
                />
              </FormField>
            ))}
          </div>
        </>
      )}
    </details>
  )
}
