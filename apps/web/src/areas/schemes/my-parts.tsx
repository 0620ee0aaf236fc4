import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import ui from '../../kernel/ui.module.css'
import { CellTag } from './cell-look.tsx'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

/** Schemes set up elsewhere that an organisation takes part in. */
export function MyParts(props: {
  parts: Output<'schemes.mine'>['parts']
  today: string
  shown: string | undefined
}): ReactNode {
  const say = useSchemeWords()
  const frame = useFrameId()
  return (
    <section className={ui.card} aria-label={say.mine}>
      <div className={ui.cardHead}>
        <h2>{say.mine}</h2>
        <span className={ui.count}>{props.parts.length}</span>
      </div>
      <ul className={style.mine}>
        {props.parts.map((each) => (
          <li key={each.scheme} data-shown={each.scheme === props.shown || undefined}>
            <Link
              id={`de-an-${each.scheme}`}
              to="/ky/$frame/de-an"
              params={{ frame }}
              search={({ thamgia: _, chitieu: __, ...was }) => ({ ...was, dean: each.scheme })}
              className={style.name}
              aria-current={each.scheme === props.shown ? 'true' : undefined}
            >
              {each.number}. {each.title}
            </Link>
            <span className={style.line}>
              <CellTag cell={each} today={props.today} />
              {each.plan && <span className={ui.meta}>{each.plan}</span>}
              <span className={ui.meta}>{say.from(each.issuer.name)}</span>
              {each.contributions > 0 && <span className={ui.meta}>{say.contributions(each.contributions)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
