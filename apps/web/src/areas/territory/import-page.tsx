import { importVoters } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { SheetImport } from '../../kernel/sheet-import/sheet-import.tsx'
import ui from '../../kernel/ui.module.css'
import style from './territory.module.css'
import { kindsOf } from './voter-kinds.ts'
import { useTerritoryWords } from './words.ts'

/** The official file of voters by polling area: what differs is shown before anything is taken. */
export function ImportPage(): ReactNode {
  const say = useTerritoryWords()
  const frame = useFrame()
  return (
    <article className={record.page}>
      <div className={ui.head}>
        <div>
          <p className={ui.crumb}>
            <Link to="/ky/$frame/khu-vuc" params={{ frame: frame.id }} search={keepSearch}>
              {say.areas}
            </Link>
          </p>
          <h1>{say.import.title}</h1>
          <p className={ui.second}>{say.import.lead}</p>
        </div>
      </div>
      <ForOrganisation question={importVoters}>
        {(organisation) => (
          <>
            <p className={style.where}>{say.import.where(organisation.name)}</p>
            <SheetImport
              command="territory.importVoters"
              input={{ under: organisation.id, frame: frame.id }}
              columns={[
                { title: say.import.codeTitle, holds: say.import.code, needed: true },
                ...kindsOf(frame.bodies).map((kind) => ({
                  ...{ title: say.import.titles[kind], holds: say.kinds[kind], needed: kind === 'total' },
                })),
              ]}
              words={{ templateName: 'so-cu-tri', counts: say.import.counts }}
              next={
                <Link
                  to="/ky/$frame/khu-vuc"
                  params={{ frame: frame.id }}
                  search={keepSearch}
                  className={ui.button}
                  data-kind="main"
                >
                  {say.areas}
                </Link>
              }
            />
          </>
        )}
      </ForOrganisation>
    </article>
  )
}
