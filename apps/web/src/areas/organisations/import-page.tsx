import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { keepSearch, useDay, useFrameId } from '../../kernel/frame.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import { SheetImport } from '../../kernel/sheet-import/sheet-import.tsx'
import ui from '../../kernel/ui.module.css'
import { AreaNav } from './area-nav.tsx'
import { Check } from './check.tsx'
import { useImportWords } from './import-words.ts'
import style from './organisations.module.css'
import { ProvinceField } from './province-field.tsx'

/** A tree from a spreadsheet: where it goes and from when, then the file. */
export function ImportPage(): ReactNode {
  const say = useImportWords()
  const frame = useFrameId()
  const { day: at } = useDay()
  const { data, error } = useAnswer('organisations.tree', { at })
  // A tree of its own is for whoever may act in the whole installation.
  const { me } = useSession()
  const atTop = me?.operator || me?.grants.some((each) => each.organisation === null)
  const mine = useOrganisation()
  const [chosen, setUnder] = useState<string | null>()
  const [province, setProvince] = useState('')
  const [dated, setDated] = useState(false)
  const [from, setFrom] = useState(at)
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const all = data.organisations
  const first = all.find((each) => each.id === mine?.id)?.id ?? null
  const under = chosen === undefined ? first : chosen
  return (
    <article>
      <AreaNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      <section
        className={`${ui.card} ${ui.pad} ${ui.screenOnly} ${style.form} ${style.narrow} ${style.gap}`}
        aria-label={say.where}
      >
        <div>
          <label className={ui.label} htmlFor="nhap-duoi">
            {say.under}
          </label>
          {under !== null && (
            <OrganisationField id="nhap-duoi" among={all} value={under} choose={setUnder} describedBy="nhap-duoi-chu" />
          )}
          <p id="nhap-duoi-chu" className={ui.hint}>
            {under === null ? say.top : say.underHint}
          </p>
        </div>
        {all.length > 0 && atTop && (
          <Check checked={under === null} turn={(on) => setUnder(on ? null : (first ?? all[0]?.id ?? null))}>
            {say.atTop}
          </Check>
        )}
        {under === null && <ProvinceField id="nhap-tinh" value={province} choose={setProvince} />}
        <Check checked={dated} turn={setDated}>
          {say.dated}
        </Check>
        {dated ? (
          <div>
            <label className={ui.label} htmlFor="nhap-tu">
              {say.from}
            </label>
            <DayField id="nhap-tu" value={from} choose={setFrom} />
          </div>
        ) : (
          <p className={ui.hint}>{say.undated}</p>
        )}
      </section>
      <SheetImport
        command="organisations.import"
        input={{ under, ...(under === null && province ? { province } : {}), ...(dated ? { from } : {}) }}
        columns={say.columns}
        words={{ templateName: 'cay-to-chuc', counts: say.counts }}
        next={
          <Link to="/ky/$frame/to-chuc" params={{ frame }} search={keepSearch} className={ui.button} data-kind="main">
            {say.toTree}
          </Link>
        }
      />
    </article>
  )
}
