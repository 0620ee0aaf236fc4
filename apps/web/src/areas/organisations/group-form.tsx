import type { Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { ActForm } from './act-form.tsx'
import { useGroupWords } from './group-words.ts'
import style from './groups.module.css'
import organisationStyle from './organisations.module.css'
import { withinOf } from './succession.ts'
import { useOrganisationWords } from './words.ts'

type Group = Output<'organisations.groups'>['groups'][number]
type Typed = Readonly<{ id: string; owner: string | null; name: string; from: string; members: readonly string[] }>

/** Who is in a group from a day on, and in which order. */
export function GroupForm(props: {
  group: Group | null
  all: readonly Organisation[]
  at: string
  cancel: () => void
  finish: (text: string) => void
}): ReactNode {
  const { group, all, at } = props
  const say = useGroupWords()
  const words = useOrganisationWords()
  const mine = useOrganisation()
  const save = useRun('organisations.saveGroup')
  const [tried, setTried] = useState(false)
  const draft = useDraft<Typed>(`organisations.saveGroup ${group?.id ?? 'new'}`, () => ({
    id: group?.id ?? uuid7(),
    owner: group?.organisation ?? mine?.id ?? null,
    name: group?.name ?? '',
    from: at,
    members: group?.members.map((each) => each.id) ?? [],
  }))
  if (!draft.value) return <Loading />
  const typed = draft.value
  const set = (next: Partial<Typed>) => draft.set({ ...typed, ...next })
  const { id, owner, from, members } = typed
  const name = typed.name.trim()
  const within = owner === null ? new Set<string>() : withinOf(owner, all)
  const nameOf = (member: string) => all.find((each) => each.id === member)?.name ?? member
  const send = () => {
    setTried(true)
    if (name === '' || owner === null) return
    save.mutate(
      { organisation: owner, group: id, name, from, members: [...members] },
      {
        onSuccess: () => {
          draft.forget()
          props.finish(say.saved(name, day(from)))
        },
      },
    )
  }
  const move = (index: number, by: 1 | -1) => {
    const next = [...members]
    const [member] = next.splice(index, 1)
    if (member !== undefined) next.splice(index + by, 0, member)
    set({ members: next })
  }
  const said = saidOf(save.error, (field) => field === 'name' || field === 'from', words.unreachable)
  const wrongName = tried && name === '' ? say.wrongName : said.at.name
  const wrongOwner = tried && owner === null ? say.wrongOwner : undefined
  return (
    <ActForm
      title={group ? say.editOf(group.name) : say.add}
      submit={say.save}
      send={send}
      cancel={() => {
        draft.forget()
        props.cancel()
      }}
      busy={save.isPending}
      wrong={said.whole}
    >
      <TextField
        id="nhom-ten"
        label={say.name}
        maxLength={300}
        value={typed.name}
        change={(next) => set({ name: next })}
        wrong={wrongName}
      />
      {group === null && (
        <FormField id="nhom-cua" label={say.owner} hint={say.ownerHint} wrong={wrongOwner}>
          <OrganisationField
            id="nhom-cua"
            among={all}
            value={owner}
            choose={(next) => set({ owner: next, members: members.filter((each) => withinOf(next, all).has(each)) })}
            invalid={wrongOwner !== undefined}
            describedBy="nhom-cua-chu"
          />
        </FormField>
      )}
      <FormField id="nhom-tu" label={say.from} hint={say.fromHint} wrong={said.at.from}>
        <DayField id="nhom-tu" value={from} choose={(next) => set({ from: next })} />
      </FormField>
      <fieldset className={organisationStyle.set}>
        <legend className={ui.label}>{say.list}</legend>
        <ol>
          {members.map((member, index) => (
            <li key={member} className={style.member}>
              <span>
                {index + 1}. {nameOf(member)}
              </span>
              <span>
                <Small label={say.up(nameOf(member))} off={index === 0} act={() => move(index, -1)}>
                  ↑
                </Small>
                <Small label={say.down(nameOf(member))} off={index === members.length - 1} act={() => move(index, 1)}>
                  ↓
                </Small>
                <Small
                  label={say.remove(nameOf(member))}
                  act={() => set({ members: members.filter((each) => each !== member) })}
                >
                  <Icon sign="close" size={16} />
                </Small>
              </span>
            </li>
          ))}
        </ol>
        <label className={ui.label} htmlFor="nhom-them">
          {say.addMember}
        </label>
        <OrganisationField
          id="nhom-them"
          among={all.filter((each) => within.has(each.id) && !members.includes(each.id))}
          all={all}
          value={null}
          choose={(member) => set({ members: [...members, member] })}
          clear
        />
      </fieldset>
    </ActForm>
  )
}

function Small(props: { label: string; act: () => void; off?: boolean; children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      className={ui.button}
      data-kind="quiet"
      data-size="small"
      aria-label={props.label}
      disabled={props.off}
      onClick={props.act}
    >
      {props.children}
    </button>
  )
}
