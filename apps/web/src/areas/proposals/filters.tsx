import { meetingList, type Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { SelectField, TextField } from '../../kernel/form-field.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

const route = getRouteApi('/ky/$frame/de-xuat')

/** Narrows the register; what was chosen stands in the address. */
export function Filters({ organisation }: { organisation: Organisation }): ReactNode {
  const say = useProposalWords()
  const locale = useLocale()
  const navigate = useNavigate({ from: '/ky/$frame/de-xuat' })
  const { tim, loai, phia, hop } = route.useSearch()
  const phone = useMediaQuery('(max-width: 720px)') ?? false
  const [typed, setTyped] = useState(tim ?? '')
  const mayMeet = useMayAt(meetingList, organisation.id)
  const { data: pack } = useAnswer('proposals.kinds', {})
  const { data: held } = useAnswer('meetings.list', { organisation: organisation.id, limit: 100 }, mayMeet)
  const turn = (change: Readonly<{ tim?: string; loai?: string; phia?: 'nhan' | 'gui'; hop?: string }>) => {
    const left = new Set(Object.keys(change))
    void navigate({
      search: (was) => ({
        ...Object.fromEntries(Object.entries(was).filter(([key]) => !left.has(key))),
        ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== '')),
      }),
      replace: true,
    })
  }
  const find = (text: string) => {
    setTyped(text)
    turn({ tim: text.trim() })
  }
  const choices = (
    <div className={style.choices}>
      <SelectField
        id="de-xuat-loai-loc"
        label={say.kind}
        value={loai ?? ''}
        options={[
          { value: '', text: say.anyKind },
          ...(pack?.kinds ?? []).map((each) => ({ value: each.id, text: each.title[locale] })),
        ]}
        change={(value) => turn({ loai: value })}
      />
      <SelectField
        id="de-xuat-phia"
        label={say.side}
        value={phia ?? 'all'}
        options={(['all', 'nhan', 'gui'] as const).map((value) => ({
          value,
          text: say.sides(organisation.shortName ?? organisation.name)[value],
        }))}
        change={(value) => turn({ phia: (value === 'all' ? '' : value) as 'nhan' })}
      />
      <SelectField
        id="de-xuat-hop-loc"
        label={say.meeting}
        value={hop ?? ''}
        options={[
          { value: '', text: say.anyMeeting },
          ...(held?.meetings ?? []).map((each) => ({ value: each.id, text: `${day(each.day)}, ${each.title}` })),
        ]}
        change={(value) => turn({ hop: value })}
      />
    </div>
  )
  return (
    <search className={style.filters} aria-label={say.filter}>
      <TextField
        id="de-xuat-tim"
        type="search"
        label={say.find}
        placeholder={say.findHint}
        value={typed}
        change={find}
        maxLength={100}
      />
      {phone ? (
        <details open={[loai, phia, hop].some((each) => each !== undefined)}>
          <summary>{say.filter}</summary>
          {choices}
        </details>
      ) : (
        choices
      )}
    </search>
  )
}
