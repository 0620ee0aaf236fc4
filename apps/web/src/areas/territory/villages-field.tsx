import type { Organisation } from '@baucu/contract'
import type { ReactNode } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import ui from '../../kernel/ui.module.css'
import style from './territory.module.css'
import { useTerritoryWords } from './words.ts'

/** Villages whose voters vote in an area: added by typing, taken away one by one. */
export function VillagesField(props: {
  organisations: readonly Organisation[]
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  wrong: string | undefined
}): ReactNode {
  const { organisations, chosen, choose, wrong } = props
  const say = useTerritoryWords()
  const id = 'khu-vuc-thon'
  const among = organisations.filter((each) => each.kind === 'village' && !chosen.includes(each.id))
  return (
    <FormField id={id} label={say.facts.villages} wide hint={say.villagesHint} wrong={wrong}>
      {chosen.length > 0 && (
        <ul className={style.chosen}>
          {chosen.map((village) => {
            const name = organisations.find((each) => each.id === village)?.name ?? '–'
            return (
              <li key={village}>
                {name}
                <button
                  type="button"
                  className={ui.button}
                  data-kind="quiet"
                  aria-label={say.removeVillage(name)}
                  onClick={() => choose(chosen.filter((each) => each !== village))}
                >
                  <Icon sign="close" size={16} />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <OrganisationField
        id={id}
        among={among}
        all={organisations}
        value={null}
        clear
        choose={(village) => choose([...chosen, village])}
        placeholder={say.addVillage}
        invalid={wrong !== undefined}
        describedBy={`${id}-chu`}
      />
    </FormField>
  )
}
