import { saveSeries, seriesPeriods } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { SelectField, TextField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useOrganisation, useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { CallForm } from './call-form.tsx'
import style from './meetings.module.css'
import { MeetingsNav } from './meetings-nav.tsx'
import { useRecordWords } from './record-words.ts'

type Series = Output<'meetings.series'>['series'][number]

/** Meetings that come again with the same people. */
export function SeriesPage(): ReactNode {
  const say = useRecordWords()
  const organisation = useOrganisation()
  const maySave = useMay(saveSeries)
  const [adding, setAdding] = useState(false)
  const { data, error } = useAnswer(
    'meetings.series',
    { organisation: organisation?.id ?? '' },
    organisation !== undefined,
  )
  const add = maySave && organisation && !adding && (
    <button type="button" className={ui.button} data-kind="main" onClick={() => setAdding(true)}>
      {say.addSeries}
    </button>
  )
  return (
    <article className={style.page}>
      <MeetingsNav />
      <div className={ui.head}>
        <div>
          <h1>{say.seriesTitle}</h1>
          <p className={ui.second}>{say.seriesLead}</p>
        </div>
        {data && data.series.length > 0 && <span className={ui.push}>{add}</span>}
      </div>
      {adding && organisation && <SeriesForm organisation={organisation.id} close={() => setAdding(false)} />}
      {organisation && !data && (error ? <Failed error={error} /> : <Loading />)}
      {data?.series.length === 0 && !adding && (
        <Empty title={say.noSeries} action={add}>
          {say.noSeriesNext}
        </Empty>
      )}
      {data?.series.map((each) => (
        <SeriesCard key={each.id} series={each} mayCall={maySave} />
      ))}
    </article>
  )
}

function SeriesCard({ series, mayCall }: { series: Series; mayCall: boolean }): ReactNode {
  const say = useRecordWords()
  const frame = useFrameId()
  const [calling, setCalling] = useState(false)
  const [changing, setChanging] = useState(false)
  return (
    <section className={ui.card} aria-label={series.title}>
      <div className={ui.cardHead}>
        <h2>{series.title}</h2>
        <span className={ui.meta}>
          {say.periods[series.period]}. {series.organisation.name}. {say.memberCount(series.members.length)}
        </span>
        {mayCall && !calling && !changing && (
          <span className={`${ui.push} ${style.buttons}`}>
            <button type="button" className={ui.button} data-size="small" onClick={() => setChanging(true)}>
              {say.changeSeries}
            </button>
            <button type="button" className={ui.button} data-size="small" onClick={() => setCalling(true)}>
              {say.callNext}
            </button>
          </span>
        )}
      </div>
      {changing && (
        <SeriesForm organisation={series.organisation.id} series={series} close={() => setChanging(false)} />
      )}
      {calling && <CallForm organisation={series.organisation.id} series={series} cancel={() => setCalling(false)} />}
      {series.meetings.length === 0 ? (
        <p className={`${ui.pad} ${ui.second}`}>{say.noMeetings}</p>
      ) : (
        <ul className={style.held}>
          {series.meetings.map((each) => (
            <li key={each.id}>
              <Link to="/ky/$frame/hop/$meeting" params={{ frame, meeting: each.id }} search={keepSearch}>
                {each.title}
              </Link>
              <span className={ui.meta}>
                {day(each.day)}. {each.conclusion === null ? say.noConclusion : say.concluded(each.conclusion)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function SeriesForm(props: { organisation: string; series?: Series; close: () => void }): ReactNode {
  const { organisation, series } = props
  const say = useRecordWords()
  const locale = useLocale()
  const all = useOrganisations()
  const { data } = useAnswer('meetings.kinds', {})
  const form = useTyped(`meetings.saveSeries ${series?.id ?? organisation}`, {
    ...{ title: series?.title ?? '', kind: series?.kind ?? 'briefing', period: series?.period ?? 'quarter' },
    members: (series?.members ?? []).map((each) => each.id).join(' '),
  })
  const { title = '', kind = '', period = '' } = form.values
  const members = (form.values.members ?? '').split(' ').filter(Boolean)
  const [opened] = useState(series?.version)
  const save = useRun('meetings.saveSeries')
  const [asked, setAsked] = useState(false)
  const said = saidOf(save.error, () => false, say.unreachable)
  const close = () => {
    form.forget()
    props.close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '') return
    const version = save.error ? series?.version : opened
    save.mutate(
      {
        ...{ organisation, series: series?.id ?? uuid7(), ...(version === undefined ? {} : { version }) },
        ...{ title: title.trim(), kind, members },
        period: seriesPeriods.find((each) => each === period) ?? 'quarter',
      },
      { onSuccess: close },
    )
  }
  return (
    <form className={series ? undefined : ui.card} onSubmit={submit} noValidate aria-label={say.addSeries}>
      <div className={ui.fields}>
        <TextField
          id="chuoi-ten"
          label={say.seriesName}
          hint={say.seriesHint}
          wrong={asked && title.trim() === '' ? say.needsSeriesName : undefined}
          wide
          value={title}
          maxLength={300}
          change={(value) => form.type('title', value)}
        />
        <SelectField
          id="chuoi-loai"
          label={say.kind}
          value={kind}
          options={(data?.kinds ?? []).map((each) => ({ value: each.id, text: each.title[locale] }))}
          change={(value) => form.type('kind', value)}
        />
        <SelectField
          id="chuoi-ky"
          label={say.every}
          value={period}
          options={seriesPeriods.map((value) => ({ value: value as string, text: say.periods[value] }))}
          change={(value) => form.type('period', value)}
        />
        <div className={ui.wide}>
          <OrganisationsField
            id="chuoi-thanh-phan"
            label={say.members}
            none={say.noMembers}
            more={say.addMembers}
            organisations={all}
            names={Object.fromEntries((series?.members ?? []).map((each) => [each.id, each.name]))}
            chosen={members}
            choose={(next) => form.type('members', next.join(' '))}
          />
        </div>
        {said.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          </div>
        )}
        <p className={`${ui.wide} ${style.buttons}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending}>
            {say.saveSeries}
          </button>
          <button type="button" className={ui.button} onClick={close}>
            {say.cancel}
          </button>
        </p>
      </div>
    </form>
  )
}
