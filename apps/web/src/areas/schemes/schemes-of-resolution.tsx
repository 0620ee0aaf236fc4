import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

/** From a resolution down: the schemes that serve it, and their targets without a task. Nothing when none does. */
export function SchemesOfResolution({ document }: { document: string }): ReactNode {
  const say = useSchemeWords()
  const frame = useFrameId()
  const { data, isPlaceholderData } = useAnswer('schemes.ofResolution', { document })
  if (!data || isPlaceholderData || data.schemes.length === 0) return null
  return (
    <section className={record.part} aria-label={say.serving}>
      <h3>{say.serving}</h3>
      <ul className={style.targets}>
        {data.schemes.map((scheme) => {
          const bare = scheme.targets.filter((each) => each.tasks === 0).length
          return (
            <li key={scheme.id}>
              <Link
                to="/ky/$frame/de-an"
                params={{ frame }}
                search={(was) => ({ ...keepSearch(was), dean: scheme.id })}
                className={style.name}
              >
                {say.scheme(scheme.number)}: {scheme.title}
              </Link>
              {bare > 0 && (
                <Tag tone="warn" sign="triangle">
                  {say.bareTargets(bare)}
                </Tag>
              )}
              <ul className={style.members}>
                {scheme.targets.map((target) => (
                  <li key={target.id}>
                    <Link
                      to="/ky/$frame/de-an"
                      params={{ frame }}
                      search={(was) => ({ ...keepSearch(was), dean: scheme.id, chitieu: target.id })}
                      className={style.name}
                    >
                      {target.title}
                    </Link>
                    <span className={ui.meta} data-bare={target.tasks === 0 || undefined}>
                      {say.tasks(target.tasks)}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
