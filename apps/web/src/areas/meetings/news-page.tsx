import { approveMeetingNews, draftMeetingNews } from '@baucu/contract'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { MeetingHead } from './meeting-nav.tsx'
import style from './meetings.module.css'
import { NewsItem } from './news-item.tsx'
import { useNewsWords } from './news-words.ts'
import { Photos } from './photos.tsx'

const kinds = ['public', 'internal'] as const

/** What is written about a meeting: for everybody, and for those inside. */
export function NewsPage(): ReactNode {
  const say = useNewsWords()
  const id = useParams({ strict: false, select: (params) => params.meeting ?? '' })
  const mayWrite = useMay(draftMeetingNews)
  const mayApprove = useMay(approveMeetingNews)
  const one = useAnswer('meetings.one', { meeting: id })
  const { data, error } = useAnswer('meetings.news', { meeting: id })
  const draft = useRun('meetings.draftNews')
  if (!one.data || !data) {
    const failed = one.error ?? error
    return failed ? <Failed error={failed} /> : <Loading />
  }
  const said = saidOf(draft.error, () => false, say.unreachable)
  const missing = kinds.filter((kind) => !data.news.some((each) => each.kind === kind))
  const begin = mayWrite && missing.length > 0 && (
    <p className={style.buttons}>
      {missing.map((kind) => (
        <button
          key={kind}
          type="button"
          className={ui.button}
          disabled={draft.isPending}
          onClick={() => draft.mutate({ meeting: id, news: uuid7(), kind })}
        >
          {say.begin[kind]}
        </button>
      ))}
    </p>
  )
  return (
    <article className={style.page}>
      <MeetingHead meeting={one.data.meeting} />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      {data.news.length === 0 ? (
        <Empty title={say.none} action={begin}>
          {say.noneNext}
        </Empty>
      ) : (
        begin
      )}
      {data.news.map((item: Output<'meetings.news'>['news'][number]) => (
        <NewsItem key={item.id} meeting={id} item={item} mayWrite={mayWrite} mayApprove={mayApprove} />
      ))}
      <Photos meeting={id} />
    </article>
  )
}
