import { type DocumentLine, directions, longestNeutralTitle, secrecies, urgencies } from '@baucu/contract'
import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './registry.module.css'
import { useRegistryWords } from './words.ts'

/** Fields that say their own refusal. */
const fields = new Set(['number', 'day', 'receivedOn', 'issuer', 'abstract', 'signer', 'noTaskReason'])

/** Known organisations offered while the issuing body is typed; more would only be scrolled. */
const mostOffered = 200

/** Enters a document into the register, or changes its line. */
export function DocumentForm(props: {
  organisation: Readonly<{ id: string; name: string }>
  /** Left out: a new one. */
  line?: DocumentLine
  lastNumber: string | null
  done: (document: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, line, done } = props
  const say = useRegistryWords()
  const locale = useLocale()
  const save = useRun('registry.save')
  const organisations = useOrganisations()
  const { data } = useAnswer('registry.kinds', {})
  const [opened] = useState(line?.version)
  const [asked, setAsked] = useState(false)
  const form = useTyped(`registry.save ${line?.id ?? `new ${organisation.id}`}`, startOf(line))
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const of = (field: string) => form.values[field] ?? ''
  const trimmed = (field: string) => of(field).trim()
  const type = (field: string) => (text: string) => form.type(field, text)
  const direction = directions.find((each) => each === of('direction')) ?? 'in'
  const secrecy = secrecies.find((each) => each === of('secrecy')) ?? 'normal'
  const classified = secrecy !== 'normal'
  const issuer =
    of('issuer') === '' && direction === 'out' && !('issuer' in form.typed) ? organisation.name : of('issuer')
  const said = saidOf(save.error, (field) => fields.has(field), say.unreachable)
  const wrong = (field: keyof typeof say.needs, missing: boolean) =>
    asked && missing ? say.needs[field] : said.at[field]
  const missing = {
    number: trimmed('number') === '',
    day: !isDate(of('day')),
    issuer: issuer.trim() === '',
    abstract: trimmed('abstract') === '',
  }
  const receivedWrong = direction === 'in' && of('receivedOn') !== '' && !isDate(of('receivedOn'))
  const leave = () => {
    form.forget()
    props.stop()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.values(missing).some(Boolean) || receivedWrong) return
    // One id for all tries of one document: sending again after a lost answer registers nothing twice.
    const document = line?.id ?? (of('id') || uuid7())
    if (!line) form.type('id', document)
    const known = organisations.find((each) => each.name === issuer.trim())
    save.mutate(
      {
        ...{ organisation: organisation.id, document, direction, secrecy },
        ...(opened === undefined ? {} : { version: opened }),
        ...{ number: trimmed('number'), day: of('day'), issuer: issuer.trim(), issuerId: known?.id ?? null },
        receivedOn: direction === 'in' ? of('receivedOn') || null : null,
        kind: of('kind'),
        urgency: urgencies.find((each) => each === of('urgency')) ?? 'normal',
        abstract: trimmed('abstract'),
        signer: classified ? null : trimmed('signer') || null,
        noTaskReason: classified ? null : trimmed('noTaskReason') || null,
      },
      {
        onSuccess: () => {
          form.forget()
          done(document)
        },
      },
    )
  }
  const { facts } = say
  const abstract = {
    id: 'van-ban-trich-yeu',
    wide: true,
    value: of('abstract'),
    change: type('abstract'),
    wrong: wrong('abstract', missing.abstract),
  }
  const moved = save.error instanceof Refused && save.error.code === 'changed-meanwhile'
  return (
    <form
      ref={element}
      className={`${ui.pad} ${style.form}`}
      onSubmit={submit}
      noValidate
      aria-label={line ? say.edit : say.create}
    >
      <h2>{line ? say.edit : say.create}</h2>
      <div className={style.fields}>
        <SelectField
          id="van-ban-chieu"
          label={facts.direction}
          value={direction}
          options={directions.map((value) => ({ value, text: say.directions[value] }))}
          change={type('direction')}
        />
        <SelectField
          id="van-ban-mat"
          label={facts.secrecy}
          value={secrecy}
          options={secrecies.map((value) => ({ value, text: say.secrecies[value] }))}
          change={type('secrecy')}
        />
        {classified && (
          <div className={ui.wide}>
            <Remark tone="warn" live>
              {say.classified} {line?.scan && say.loseScan}
            </Remark>
          </div>
        )}
        <TextField
          id="van-ban-so"
          label={facts.number}
          hint={direction === 'out' && props.lastNumber ? say.numberHint(props.lastNumber) : undefined}
          wrong={wrong('number', missing.number)}
          value={of('number')}
          change={type('number')}
          maxLength={60}
        />
        <SelectField
          id="van-ban-loai"
          label={facts.kind}
          value={of('kind')}
          options={(data?.kinds ?? []).map((each) => ({ value: each.id, text: each.title[locale] }))}
          change={type('kind')}
        />
        <FormField id="van-ban-ngay" label={facts.day} wrong={wrong('day', missing.day)}>
          <DayField
            id="van-ban-ngay"
            optional
            value={of('day')}
            year={todayInVietnam().slice(0, 4)}
            choose={type('day')}
            invalid={wrong('day', missing.day) !== undefined}
            {...(wrong('day', missing.day) ? { describedBy: 'van-ban-ngay-chu' } : {})}
          />
        </FormField>
        {direction === 'in' && (
          <FormField
            id="van-ban-ngay-den"
            label={facts.receivedOn}
            wrong={receivedWrong && asked ? say.needs.day : said.at.receivedOn}
          >
            <DayField
              id="van-ban-ngay-den"
              optional
              value={of('receivedOn')}
              year={todayInVietnam().slice(0, 4)}
              choose={type('receivedOn')}
              invalid={receivedWrong || said.at.receivedOn !== undefined}
              {...((receivedWrong && asked) || said.at.receivedOn ? { describedBy: 'van-ban-ngay-den-chu' } : {})}
            />
          </FormField>
        )}
        <TextField
          id="van-ban-noi"
          label={facts.issuer}
          hint={say.issuerHint}
          wide
          wrong={wrong('issuer', missing.issuer)}
          value={issuer}
          change={type('issuer')}
          maxLength={300}
          list="van-ban-noi-goi-y"
        />
        <datalist id="van-ban-noi-goi-y">
          {organisations.slice(0, mostOffered).map((each) => (
            <option key={each.id} value={each.name} />
          ))}
        </datalist>
        {classified ? (
          <TextField {...abstract} label={say.neutral} maxLength={longestNeutralTitle} />
        ) : (
          <AreaField {...abstract} label={say.abstract} rows={3} maxLength={2000} />
        )}
        <SelectField
          id="van-ban-khan"
          label={facts.urgency}
          value={urgencies.find((each) => each === of('urgency')) ?? 'normal'}
          options={urgencies.map((value) => ({ value, text: say.urgencies[value] }))}
          change={type('urgency')}
        />
        {!classified && (
          <>
            <TextField
              id="van-ban-ky"
              label={facts.signer}
              wrong={said.at.signer}
              value={of('signer')}
              change={type('signer')}
              maxLength={200}
            />
            <TextField
              id="van-ban-khong-viec"
              label={facts.noTaskReason}
              hint={say.noTaskHint}
              wide
              wrong={said.at.noTaskReason}
              value={of('noTaskReason')}
              change={type('noTaskReason')}
              maxLength={300}
            />
          </>
        )}
      </div>
      {(said.whole || moved) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      <div className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending || !data}>
          {save.isPending ? say.saving : say.save}
        </button>
        <button type="button" className={ui.button} onClick={leave}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}

const startOf = (line: DocumentLine | undefined): Readonly<Record<string, string>> => ({
  ...{ direction: line?.direction ?? 'in', number: line?.number ?? '', day: line?.day ?? todayInVietnam() },
  ...{ receivedOn: line?.receivedOn ?? (line ? '' : todayInVietnam()), issuer: line?.issuer ?? '' },
  ...{ kind: line?.kind ?? 'cong-van', urgency: line?.urgency ?? 'normal', secrecy: line?.secrecy ?? 'normal' },
  ...{ abstract: line?.abstract ?? '', signer: line?.signer ?? '', noTaskReason: line?.noTaskReason ?? '' },
})
