import type { ReactNode } from 'react'
import type { Input } from '../../kernel/client.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { useRecordWords } from './record-words.ts'

/** The notice of a conclusion as files, drafted or issued. */
export function NoticeFiles({ input }: { input: Input<'meetings.notice'> }): ReactNode {
  const say = useRecordWords()
  const address = (format: 'pdf' | 'docx') =>
    `/documents/conclusion-notice.${format}?input=${encodeURIComponent(JSON.stringify(input))}`
  return (
    <p className={style.buttons}>
      <a className={ui.button} href={address('docx')} download>
        <Icon sign="download" size={18} />
        {say.noticeWord}
      </a>
      <a className={ui.button} href={address('pdf')} download>
        <Icon sign="download" size={18} />
        {say.noticePdf}
      </a>
    </p>
  )
}
