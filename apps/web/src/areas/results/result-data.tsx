import { areaResults, type NationResult } from '@baucu/contract'
import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useNamedOrganisation } from '../../kernel/organisation.ts'
import ui from '../../kernel/ui.module.css'
import { useDataWords } from './data-words.ts'
import style from './result-data.module.css'

const formats = ['xlsx', 'csv', 'json', 'xml'] as const

/** The figures of this page as files for other programs; with polling areas for those who may see them. */
export function ResultData({ nation }: { nation: NationResult }): ReactNode {
  const say = useDataWords()
  const title = useId()
  const here = useNamedOrganisation()
  const isCounted = nation.constituencies.some(({ areas }) => areas !== null)
  const may = useMayAt(areaResults, here?.id) && isCounted
  const [withAreas, setWithAreas] = useState(false)
  const asked = new URLSearchParams({ frame: nation.frame.id })
  if (may && withAreas && here) asked.set('organisation', here.id)
  const names = { xlsx: say.excel, csv: say.csv, json: say.json, xml: say.eml }
  return (
    <section className={`${ui.card} ${ui.pad} ${style.data}`} aria-labelledby={title}>
      <h2 id={title}>{say.title}</h2>
      {may && here && (
        <label className={style.areas}>
          <input type="checkbox" checked={withAreas} onChange={() => setWithAreas(!withAreas)} />
          {say.areas(here.name)}
        </label>
      )}
      <div className={style.files}>
        {formats.map((format) => (
          <a
            key={format}
            className={ui.button}
            href={`/documents/results.${format}?${asked}${format === 'csv' ? '&excel=vi' : ''}`}
            download
          >
            <Icon sign="download" size={18} />
            {names[format]}
          </a>
        ))}
      </div>
      <p className={ui.meta}>
        {nation.frame.rehearsal ? say.rehearsal : nation.status === 'official' ? say.official : say.quick}
      </p>
    </section>
  )
}
