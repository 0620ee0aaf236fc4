import { type FunctionTag, functionTags, type Organisation } from '@baucu/contract'
import type { ReactNode } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'
import { Check } from './check.tsx'
import style from './organisations.module.css'
import { useOrganisationWords } from './words.ts'

/** What an organisation is called and is for, as typed. */
export type Naming = Readonly<{ name: string; shortName: string; code: string; tags: readonly FunctionTag[] }>

export const noNaming: Naming = { name: '', shortName: '', code: '', tags: [] }

export const namingOf = ({ name, shortName, code, tags }: Organisation): Naming => ({
  name,
  shortName: shortName ?? '',
  code,
  tags,
})

/** As a command takes it. */
export const namingInput = ({ name, shortName, code, tags }: Naming) => ({
  name: name.trim(),
  shortName: shortName.trim() || null,
  code: code.trim(),
  tags: [...tags],
})

/** Name, short name, code and functions; `wrong` tells by name of the field. */
export function NamingFields(props: {
  id: string
  value: Naming
  set: (next: Naming) => void
  wrong: (field: keyof Naming) => string | undefined
}): ReactNode {
  const { id, value, set, wrong } = props
  const say = useOrganisationWords()
  const line = (field: 'name' | 'shortName' | 'code', most: number) => ({
    id: `${id}-${field}`,
    label: say.fields[field],
    value: value[field],
    maxLength: most,
    change: (text: string) => set({ ...value, [field]: text }),
    wrong: wrong(field),
  })
  return (
    <>
      <TextField {...line('name', 300)} />
      <TextField {...line('shortName', 60)} hint={say.optional} />
      <TextField {...line('code', 60)} hint={say.codeHint} />
      <fieldset className={style.set}>
        <legend className={ui.label}>{say.tags}</legend>
        {functionTags.map((tag) => (
          <Check
            key={tag}
            checked={value.tags.includes(tag)}
            turn={(on) =>
              set({ ...value, tags: functionTags.filter((each) => (each === tag ? on : value.tags.includes(each))) })
            }
          >
            {say.functions[tag]}
          </Check>
        ))}
      </fieldset>
    </>
  )
}
