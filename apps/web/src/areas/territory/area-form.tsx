import { type AreaLine, facilityPlaces } from '@baucu/contract'
import { type Body, isDate, specialAreas, terrains } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { VillagesField } from './villages-field.tsx'
import { readCount } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** Fields that say their own refusal. */
const fields = new Set(['number', 'area', 'team', 'team.code', 'sizeReason', 'villages', 'under'])

/** Stands for a Polling Team that is not there yet. */
const newTeam = 'moi'

/** Plans a polling area, or changes one. */
export function AreaForm(props: {
  organisation: Readonly<{ id: string; name: string }>
  map: Output<'territory.map'>
  /** Left out: a new one. */
  line?: AreaLine
  done: (area: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, map, line, done } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const save = useRun('territory.saveArea')
  const organisations = useOrganisations()
  const mayPropose = useMay(facilityPlaces)
  const places = useAnswer('proposals.facilities', { organisation: organisation.id }, mayPropose).data?.places ?? []
  const [opened] = useState(line?.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`territory.saveArea ${frame.id} ${line?.id ?? `new ${organisation.id}`}`, startOf(line, map))
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const trimmed = (field: string) => of(field).trim()
  const type = (field: string) => (text: string) => form.type(field, text)
  const team = line ? line.id : of('team')
  const special = specialAreas.find((each) => each === of('special')) ?? null
  const villages = of('villages').split(' ').filter(Boolean)
  const said = saidOf(save.error, (field) => fields.has(field) || field.startsWith('constituencies.'), say.unreachable)
  const missing = {
    number: readCount(of('number')) === undefined || readCount(of('number')) === 0,
    code: team === newTeam && trimmed('code') === '',
    name: team === newTeam && trimmed('name') === '',
    expected: trimmed('expected') !== '' && readCount(of('expected')) === undefined,
    decidedOn: of('decidedOn') !== '' && !isDate(of('decidedOn')),
    earlyOn: of('earlyOn') !== '' && !isDate(of('earlyOn')),
  }
  const leave = () => {
    form.forget()
    props.stop()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean)) return
    const area = line?.id ?? (team === newTeam ? of('id') || uuid7() : team)
    if (team === newTeam && !line) form.type('id', area)
    const chosen = frame.bodies.flatMap((body) => (of(`in-${body}`) ? [[body, of(`in-${body}`)] as const] : []))
    save.mutate(
      {
        ...{ under: organisation.id, frame: frame.id, area },
        ...(opened === undefined ? {} : { version: opened }),
        team: team === newTeam ? { code: trimmed('code'), name: trimmed('name') } : null,
        ...{ number: readCount(of('number')) ?? 0, address: trimmed('address'), special },
        ...{ terrain: terrains.find((each) => each === of('terrain')) ?? 'ordinary', villages },
        ...{ earlyOn: of('earlyOn') || null, earlyDecision: trimmed('earlyDecision') || null },
        ...{ decision: trimmed('decision') || null, decidedOn: of('decidedOn') || null },
        ...{ expected: readCount(of('expected')) ?? null, sizeReason: trimmed('sizeReason') || null },
        constituencies: Object.fromEntries(chosen),
      },
      {
        onSuccess: () => {
          form.forget()
          done(area)
        },
      },
    )
  }
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  const teams = [
    ...map.teamsWithout.map((each) => ({ value: each.id, text: each.name })),
    { value: newTeam, text: say.newTeam },
  ]
  const day = (field: 'decidedOn' | 'earlyOn', id: string, label: string) => {
    const wrong = asked && missing[field] ? say.needs.day : undefined
    return (
      <FormField id={id} label={label} wrong={wrong}>
        <DayField
          id={id}
          optional
          value={of(field)}
          year={frame.electionDay.slice(0, 4)}
          choose={type(field)}
          invalid={wrong !== undefined}
          {...(wrong ? { describedBy: `${id}-chu` } : {})}
        />
      </FormField>
    )
  }
  const choice = (body: Body) => {
    const among = map.constituencies.filter((each) => each.body === body)
    return (
      <SelectField
        key={body}
        id={`khu-vuc-don-vi-${body}`}
        label={say.inConstituency(say.bodies[body])}
        wide
        hint={among.length === 0 ? say.noConstituencyYet : undefined}
        wrong={said.at[`constituencies.${body}`]}
        value={of(`in-${body}`)}
        options={[
          { value: '', text: say.inNone },
          ...among.map((each) => ({
            value: each.id,
            text: `${say.constituencyNumber(each.number, each.area)}${body === 'commune' ? ` (${each.unit.name})` : ''}`,
          })),
        ]}
        change={type(`in-${body}`)}
      />
    )
  }
  return (
    <form
      ref={element}
      className={`${ui.pad} ${record.form}`}
      onSubmit={submit}
      noValidate
      aria-label={line ? say.edit : say.create}
    >
      <h2>{line ? say.edit : say.create}</h2>
      <div className={record.fields}>
        {!line && (
          <SelectField
            id="khu-vuc-to"
            label={say.team}
            hint={say.teamHint}
            wide
            wrong={said.at.area ?? said.at.team ?? said.at.under}
            value={team}
            options={teams}
            change={type('team')}
          />
        )}
        {team === newTeam && !line && (
          <>
            <TextField
              id="khu-vuc-ma"
              label={say.teamCode}
              maxLength={60}
              value={of('code')}
              wrong={asked && missing.code ? say.needs.code : said.at['team.code']}
              change={type('code')}
            />
            <TextField
              id="khu-vuc-ten"
              label={say.teamName}
              maxLength={300}
              value={of('name')}
              wrong={asked && missing.name ? say.needs.name : undefined}
              change={type('name')}
            />
          </>
        )}
        <TextField
          id="khu-vuc-so"
          label={say.facts.number}
          inputMode="numeric"
          maxLength={4}
          value={of('number')}
          wrong={asked && missing.number ? say.needs.count : said.at.number}
          change={type('number')}
        />
        <TextField
          id="khu-vuc-du-kien"
          label={say.facts.expected}
          hint={say.expectedHint}
          inputMode="numeric"
          maxLength={9}
          value={of('expected')}
          wrong={asked && missing.expected ? say.needs.count : undefined}
          change={type('expected')}
        />
        <TextField
          id="khu-vuc-dia-diem"
          label={say.facts.address}
          wide
          hint={places.length > 0 ? say.addressHint : undefined}
          list="co-so-vat-chat"
          maxLength={300}
          value={of('address')}
          change={type('address')}
        />
        <datalist id="co-so-vat-chat">
          {places.map((each) => (
            <option key={each.place} value={each.place}>
              {[each.condition, each.need].filter(Boolean).join('. ')}
            </option>
          ))}
        </datalist>
        <SelectField
          id="khu-vuc-loai"
          label={say.facts.special}
          value={special ?? ''}
          options={[
            { value: '', text: say.ordinary },
            ...specialAreas.map((value) => ({ value, text: say.specials[value] })),
          ]}
          change={type('special')}
        />
        <SelectField
          id="khu-vuc-dia-hinh"
          label={say.facts.terrain}
          value={terrains.find((each) => each === of('terrain')) ?? 'ordinary'}
          options={terrains.map((value) => ({ value, text: say.terrains[value] }))}
          change={type('terrain')}
        />
        <TextField
          id="khu-vuc-ly-do"
          label={say.facts.sizeReason}
          hint={say.sizeHint}
          wide
          maxLength={300}
          value={of('sizeReason')}
          wrong={said.at.sizeReason}
          change={type('sizeReason')}
        />
        <VillagesField
          organisations={organisations}
          chosen={villages}
          choose={(ids) => form.type('villages', ids.join(' '))}
          wrong={said.at.villages}
        />
        {frame.bodies.map(choice)}
        <TextField
          id="khu-vuc-quyet-dinh"
          label={say.facts.decision}
          hint={say.decisionHint}
          maxLength={200}
          value={of('decision')}
          change={type('decision')}
        />
        {day('decidedOn', 'khu-vuc-ngay', say.facts.decidedOn)}
        {day('earlyOn', 'khu-vuc-som', say.facts.early)}
        <TextField
          id="khu-vuc-som-quyet-dinh"
          label={say.facts.earlyDecision}
          maxLength={200}
          value={of('earlyDecision')}
          change={type('earlyDecision')}
        />
      </div>
      {(said.whole || moved) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      <FormEnd say={say} pending={save.isPending} stop={leave} />
    </form>
  )
}

const startOf = (line: AreaLine | undefined, map: Output<'territory.map'>): Readonly<Record<string, string>> => ({
  team: map.teamsWithout[0]?.id ?? newTeam,
  number: line ? String(line.number) : '',
  ...{ address: line?.address ?? '', special: line?.special ?? '', terrain: line?.terrain ?? 'ordinary' },
  villages: line?.villages.map((each) => each.id).join(' ') ?? '',
  ...{ earlyOn: line?.earlyOn ?? '', earlyDecision: line?.earlyDecision ?? '' },
  ...{ decision: line?.decision ?? '', decidedOn: line?.decidedOn ?? '' },
  ...{ expected: line?.expected?.toString() ?? '', sizeReason: line?.sizeReason ?? '' },
  ...Object.fromEntries(Object.entries(line?.constituencies ?? {}).map(([body, id]) => [`in-${body}`, id])),
})
