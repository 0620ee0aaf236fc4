import { createAccount, createFrame, importOrganisations, setUpOwner } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, SignInFirst } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession, useStranger } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { useWords, wordsOf } from '../../kernel/words/words.ts'
import style from './today.module.css'

const useFirstWords = wordsOf({
  vi: {
    title: 'Bắt đầu dùng Bầu Cử',
    lead: 'Làm lần lượt; làm xong bước nào, bước đó được đánh dấu.',
    done: 'xong',
    owner: ['Lập người quản trị đầu tiên', 'Từ đó mọi người đăng nhập, không ai có quyền chỉ vì ngồi tại máy.'],
    frame: ['Lập kỳ bầu cử', 'Ghi ngày bầu cử; mốc luật định được tính ngay.'],
    organisations: ['Nhập cây tổ chức', 'Từ một bảng tính, hoặc thêm từng tổ chức.'],
    accounts: ['Tạo tài khoản, giao quyền', 'Mỗi người một tài khoản, có quyền tại tổ chức của mình.'],
    try: 'Muốn xem thử trước: chạy với dữ liệu mẫu, trong một thư mục khác.',
    wait: 'Người quản trị hệ thống lập kỳ bầu cử; lập xong thì kỳ hiện ra ở đây.',
  },
  en: {
    title: 'Begin with Bầu Cử',
    lead: 'One after the other; what is done is marked.',
    done: 'done',
    owner: ['Set up the first keeper', 'From then on everybody signs in; sitting at the machine gives no power.'],
    frame: ['Open an election frame', 'Give its election day; the legal dates follow at once.'],
    organisations: ['Import the tree of organisations', 'From a sheet, or one by one.'],
    accounts: ['Create accounts, grant roles', 'An account for each person, with a role at his organisation.'],
    try: 'To look around first: run it with the sample, in another folder.',
    wait: 'The keeper of the system opens the election; it then appears here.',
  },
})

/** What an empty product asks for first, in order, to whoever may do it; nothing once there are elections and organisations. */
export function FirstSteps(): ReactNode {
  const say = useFirstWords()
  const words = useWords()
  const frame = useFrameId()
  const { me } = useSession()
  const stranger = useStranger()
  const mayOwn = useMay(setUpOwner)
  const mayOpen = useMay(createFrame)
  const mayImport = useMay(importOrganisations)
  const mayKeep = useMay(createAccount)
  const { data } = useAnswer('frames.list', {})
  const organisations = useOrganisations().length > 0
  if (!me || !data) return null
  const frames = data.frames.length > 0
  if (frames && (organisations || !mayImport)) return null
  if (stranger) return <SignInFirst />
  if (!mayOpen) return frames ? null : <Empty title={words.notice.noFrames}>{say.wait}</Empty>
  const steps = [
    ...(mayOwn || !me.needsOwner
      ? [{ to: '/ky/$frame/tai-khoan', said: say.owner, done: !me.needsOwner } as const]
      : []),
    { to: '/ky/$frame/cac-ky', said: say.frame, done: frames } as const,
    ...(mayImport ? [{ to: '/ky/$frame/to-chuc/nhap', said: say.organisations, done: organisations } as const] : []),
    ...(mayKeep ? [{ to: '/ky/$frame/quan-tri-tai-khoan', said: say.accounts, done: false } as const] : []),
  ]
  const next = steps.find((each) => !each.done)
  return (
    <section className={`${ui.card} ${style.first}`} aria-labelledby="buoc-dau">
      <div className={ui.cardHead}>
        <h2 id="buoc-dau">{say.title}</h2>
      </div>
      <p className={`${ui.pad} ${ui.second}`}>{say.lead}</p>
      <ol>
        {steps.map(({ to, said: [name, why], done }, index) => (
          <li key={to}>
            <span className={style.firstSign} data-done={done || undefined}>
              {done ? <Icon sign="check" size={24} /> : index + 1}
            </span>
            <span>
              <b>{name}</b>
              {done && <span className={ui.hidden}> ({say.done})</span>}
              <span className={ui.meta}>{why}</span>
            </span>
            {!done && (
              <Link
                to={to}
                params={{ frame }}
                className={`${ui.button} ${style.firstGo}`}
                data-kind={to === next?.to ? 'main' : undefined}
              >
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {!frames && (
        <p className={`${ui.pad} ${ui.meta}`}>
          {say.try} <code>./baucu serve --sample --data data-mau</code>
        </p>
      )}
    </section>
  )
}
