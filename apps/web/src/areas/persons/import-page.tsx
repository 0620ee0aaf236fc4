import { importPersons, type Organisation, personsOf } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty } from '../../kernel/notices.tsx'
import { SheetImport } from '../../kernel/sheet-import/sheet-import.tsx'
import ui from '../../kernel/ui.module.css'
import { WhyHeld } from '../../kernel/why-held.tsx'
import { usePersonImportWords } from './import-words.ts'
import { PersonsNav } from './persons-nav.tsx'

/** People and their offices from a spreadsheet, into the organisation this page speaks for and those below it. */
export function ImportPage(): ReactNode {
  const say = usePersonImportWords()
  const may = useMay(importPersons)
  return (
    <article>
      <PersonsNav />
      <ForOrganisation question={personsOf}>
        {(here) =>
          may ? <Import key={here.id} organisation={here} /> : <Empty title={say.notYours}>{say.notYoursNext}</Empty>
        }
      </ForOrganisation>
    </article>
  )
}

function Import({ organisation }: { organisation: Organisation }): ReactNode {
  const say = usePersonImportWords()
  const frame = useFrameId()
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(organisation.name)}</p>
          <p className={ui.hint}>
            {say.once} <WhyHeld field="person-contact" />
          </p>
        </div>
      </div>
      <SheetImport
        command="persons.import"
        input={{ under: organisation.id }}
        columns={say.columns}
        words={{
          templateName: 'nhan-su',
          counts: ({ persons, created, unchanged }) => [
            [say.persons, persons],
            [say.offices, created],
            [say.unchanged, unchanged],
          ],
        }}
        next={
          <Link to="/ky/$frame/nhan-su" params={{ frame }} search={keepSearch} className={ui.button} data-kind="main">
            {say.toPeople}
          </Link>
        }
      />
    </>
  )
}
