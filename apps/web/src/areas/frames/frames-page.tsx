import { createFrame, type Frame, moveElectionDay } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepOrganisation, nameOf } from '../../kernel/frame.ts'
import { framesInOrder } from '../../kernel/frames-in-order.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { CreateForm } from './create-form.tsx'
import style from './frames.module.css'
import { MoveDayForm } from './move-day-form.tsx'
import { useFramesWords } from './words.ts'

/** Every election there is, and for those who may: a new one. */
export function FramesPage(): ReactNode {
  const say = useFramesWords()
  const words = useWords()
  const mayCreate = useMay(createFrame)
  const mayMove = useMay(moveElectionDay)
  const { data, error } = useAnswer('frames.list', {})
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <article className={style.page}>
      <div>
        <h1>{say.title}</h1>
        <p className={ui.second}>{say.lead}</p>
      </div>
      {data.frames.length > 0 ? <List frames={data.frames} /> : <Empty title={words.notice.noFrames} />}
      {mayCreate && <CreateForm />}
      {mayMove && (
        <MoveDayForm frames={data.frames.filter((each) => !each.sample && !each.rehearsal && !each.second)} />
      )}
    </article>
  )
}

function List({ frames }: { frames: readonly Frame[] }): ReactNode {
  const say = useFramesWords()
  const words = useWords()
  const { data } = useAnswer('frames.provinces', { edition: '2025' })
  const before = useAnswer('frames.provinces', { edition: '2015' }).data
  const provinceOf = ({ province, edition }: Frame) =>
    (edition === '2025' ? data : before)?.provinces.find((each) => each.code === province)?.name ?? province
  return (
    <section className={ui.card} aria-label={say.title}>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.name}</th>
            <th>{say.day}</th>
            <th>{say.law}</th>
            <th>{say.bodies}</th>
            <th>{say.place}</th>
            <th>
              <span className={ui.hidden}>{say.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {framesInOrder(frames).map(({ frame, below }) => (
            <tr key={frame.id}>
              <td className={below ? undefined : ui.strong}>
                <span className={below ? style.below : undefined}>{nameOf(frame)}</span>{' '}
                {frame.rehearsal && (
                  <Tag tone="warn" sign="play">
                    {say.rehearsal}
                  </Tag>
                )}
                {frame.closedAt && (
                  <Tag tone="gold" sign="check">
                    {say.closed}
                  </Tag>
                )}
                {frame.sample && <span className={ui.meta}> {say.sample}</span>}
              </td>
              <td className={ui.nowrap}>{day(frame.electionDay)}</td>
              <td className={ui.second}>{words.edition[frame.edition]}</td>
              <td className={ui.second}>{frame.bodies.map((body) => words.bodyName[body]).join(', ')}</td>
              <td className={ui.second}>{frame.province ? provinceOf(frame) : say.nation}</td>
              <td>
                <Link
                  to="/ky/$frame/hom-nay"
                  params={{ frame: frame.id }}
                  search={keepOrganisation}
                  className={ui.button}
                  data-size="small"
                  aria-label={say.openOf(nameOf(frame))}
                >
                  {say.open}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
