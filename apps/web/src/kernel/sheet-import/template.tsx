import type { ReactNode } from 'react'
import { Icon } from '../icons.tsx'
import ui from '../ui.module.css'
import style from './sheet-import.module.css'
import { useSheetImportWords } from './words.ts'

/** A column of the sheet: its title, what it holds, and whether it has to be there. */
export type TemplateColumn = Readonly<{ title: string; holds: string; needed: boolean }>

/** What the columns are, and a file that has their titles already. */
export function Template({ name, columns }: { name: string; columns: readonly TemplateColumn[] }): ReactNode {
  const say = useSheetImportWords()
  const asked = new URLSearchParams([['name', name], ...columns.map(({ title }) => ['column', title])])
  return (
    <>
      <details className={style.columns}>
        <summary>{say.columns}</summary>
        <dl>
          {columns.map(({ title, holds, needed }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                {holds} <span className={ui.meta}>({needed ? say.needed : say.optional})</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <a className={ui.button} href={`/documents/sheet-template.xlsx?${asked}`} download>
        <Icon sign="download" size={18} />
        {say.template}
      </a>
    </>
  )
}
