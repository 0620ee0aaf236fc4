import type { Organisation } from '@baucu/contract'
import type { ReactNode } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** Who proposes it together. */
export function Proposers(props: {
  known: readonly Organisation[]
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  wrong: string | undefined
}): ReactNode {
  const { known, chosen, choose, wrong } = props
  const say = useProposalWords()
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? '…'
  return (
    <FormField id="de-xuat-noi-gui" label={say.from} hint={say.addProposer} wrong={wrong} wide>
      {chosen.length > 0 && (
        <ul className={style.chips}>
          {chosen.map((id) => (
            <li key={id} className={style.chip}>
              {nameOf(id)}
              <button
                type="button"
                aria-label={say.removeOf(nameOf(id))}
                onClick={() => choose(chosen.filter((each) => each !== id))}
              >
                <Icon sign="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <OrganisationField
        id="de-xuat-noi-gui"
        among={known.filter((each) => !chosen.includes(each.id))}
        all={known}
        value={null}
        choose={(id) => choose([...chosen, id])}
        invalid={wrong !== undefined}
        describedBy="de-xuat-noi-gui-chu"
        clear
      />
    </FormField>
  )
}
