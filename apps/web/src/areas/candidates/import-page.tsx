import { importLists } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { SheetImport } from '../../kernel/sheet-import/sheet-import.tsx'
import ui from '../../kernel/ui.module.css'
import { useCandidateWords } from './words.ts'

/** Lists of a whole unit from a spreadsheet: what there is to look at is shown before anything is taken. */
export function ImportPage(): ReactNode {
  const say = useCandidateWords()
  const frame = useFrame()
  return (
    <article className={record.page}>
      <div className={ui.head}>
        <div>
          <p className={ui.crumb}>
            <Link to="/ky/$frame/danh-sach" params={{ frame: frame.id }} search={keepSearch}>
              {say.title}
            </Link>
          </p>
          <h1>{say.importPage.title}</h1>
          <p className={ui.second}>{say.importPage.lead}</p>
        </div>
      </div>
      <ForOrganisation question={importLists}>
        {(organisation) => (
          <>
            <p className={record.summary}>{say.importPage.where(organisation.name)}</p>
            <SheetImport
              command="candidates.import"
              input={{ under: organisation.id, frame: frame.id }}
              columns={say.importPage.columns}
              words={{ templateName: 'danh-sach-nguoi-ung-cu', counts: say.importPage.counts }}
              next={
                <Link
                  to="/ky/$frame/danh-sach"
                  params={{ frame: frame.id }}
                  search={keepSearch}
                  className={ui.button}
                  data-kind="main"
                >
                  {say.title}
                </Link>
              }
            />
          </>
        )}
      </ForOrganisation>
    </article>
  )
}
