import { importCounts } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { SheetImport } from '../../kernel/sheet-import/sheet-import.tsx'
import ui from '../../kernel/ui.module.css'
import { useFigureWords } from './words.ts'

/** The official numbers of voters laid beside ours: the differences first, then, if wanted, stored. */
export function CountsImportPage(): ReactNode {
  const say = useFigureWords().counts
  const frame = useFrame()
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      <ForOrganisation question={importCounts}>
        {(here) => (
          <SheetImport
            key={here.id}
            command="figures.importCounts"
            input={{ organisation: here.id, frame: frame.id }}
            columns={say.columns}
            words={{
              templateName: 'so-cu-tri',
              counts: ({ created, changed, unchanged }) => [
                [say.created, created],
                [say.changed, changed],
                [say.unchanged, unchanged],
              ],
            }}
            next={
              <Link
                to="/ky/$frame/so-lieu"
                params={{ frame: frame.id }}
                search={keepSearch}
                className={ui.button}
                data-kind="main"
              >
                {say.toFigures}
              </Link>
            }
          />
        )}
      </ForOrganisation>
    </article>
  )
}
