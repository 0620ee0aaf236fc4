import type { ReactNode } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import { useFrameOrNone } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useOrganisationWords } from './words.ts'

/** The province of a tree that stands under nothing, on the map of this election. */
export function ProvinceField(props: { id: string; value: string; choose: (code: string) => void }): ReactNode {
  const say = useOrganisationWords()
  const edition = useFrameOrNone()?.edition ?? '2025'
  const { data } = useAnswer('frames.provinces', { edition })
  return (
    <FormField id={props.id} label={say.province}>
      <select
        id={props.id}
        className={ui.input}
        value={props.value}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        <option value="">{say.noProvince}</option>
        {data?.provinces.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </FormField>
  )
}
