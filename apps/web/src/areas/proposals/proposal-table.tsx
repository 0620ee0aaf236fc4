import type { ProposalLine } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './proposals.module.css'
import { StandingTag } from './standing-tag.tsx'
import { useProposalWords } from './words.ts'

/** The register as rows at a desk, as cards on a phone. */
export function ProposalTable(props: { proposals: readonly ProposalLine[]; shown: string | undefined }): ReactNode {
  const say = useProposalWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { data: pack } = useAnswer('proposals.kinds', {})
  const { columns } = say
  return (
    <table className={`${ui.table} ${style.table}`} data-narrow={props.shown !== undefined || undefined}>
      <thead>
        <tr>
          <th>{columns.number}</th>
          <th>{columns.subject}</th>
          <th className={style.wide}>{columns.proposers}</th>
          <th>{columns.replyDue}</th>
          <th>{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {props.proposals.map(({ id, number, year, standing, addressee, content }) => (
          <tr key={id} data-shown={id === props.shown || undefined} data-late={standing === 'late' || undefined}>
            <td className={ui.second}>
              {number}/{year}
            </td>
            <td>
              <Link
                id={`de-xuat-${id}`}
                to="/ky/$frame/de-xuat"
                params={{ frame }}
                search={(was) => ({ ...was, dexuat: id })}
                className={style.subject}
                aria-current={id === props.shown ? 'true' : undefined}
              >
                {content ? content.subject : `${say.hidden} ${number}/${year}`}
              </Link>
              <span className={style.sub}>
                {content && `${pack?.kinds.find((each) => each.id === content.kind)?.title[locale] ?? ''}. `}
                {say.to}: {addressee.name}
                {content?.restricted && (
                  <>
                    {'. '}
                    <Tag tone="info" sign="shield">
                      {say.restricted}
                    </Tag>
                  </>
                )}
              </span>
            </td>
            <td className={style.wide}>
              {content && <span className={style.onPhone}>{columns.proposers}: </span>}
              {content?.proposers.map((each) => each.name).join('; ')}
            </td>
            <td className={style.day}>
              {content && <span className={style.onPhone}>{columns.replyDue}: </span>}
              {content && day(content.replyDue)}
            </td>
            <td>
              <StandingTag standing={standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
