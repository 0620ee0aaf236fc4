import type { ReactNode } from 'react'
import type { Input, Output } from '../../kernel/client.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './attendance.module.css'
import { useAttendanceWords } from './attendance-words.ts'

/** The list as the PDF and the Word file print it. What is on paper is Vietnamese whatever the screen speaks. */
export function AttendancePreview(props: {
  answer: Output<'persons.attendance'>
  meeting: Readonly<{ title: string; place: string }>
  /** What the files are made of; undefined while it is refused. */
  input: Input<'persons.attendance'> | undefined
}): ReactNode {
  const { answer, meeting, input } = props
  const { organisation, at, lines, signing } = answer
  const say = useAttendanceWords()
  const locale = useLocale()
  const party = organisation.kind === 'party'
  const address = (format: 'pdf' | 'docx') =>
    `/documents/attendance-list.${format}?input=${encodeURIComponent(JSON.stringify(input))}`
  return (
    <section aria-label={say.preview}>
      <div className={style.files}>
        <h2>{say.preview}</h2>
        {input && lines.length > 0 && (
          <>
            <a className={ui.button} data-kind="main" href={address('pdf')} download>
              <Icon sign="download" size={18} />
              {say.pdf}
            </a>
            <a className={ui.button} href={address('docx')} download>
              <Icon sign="download" size={18} />
              {say.docx}
            </a>
          </>
        )}
      </div>
      {signing?.note && (
        <div className={style.notOnPaper}>
          <Remark tone="warn">
            <b>{say.check}.</b> {signing.note[locale]}
          </Remark>
        </div>
      )}
      <div className={style.paper} lang="vi">
        <div className={style.top}>
          <p>{organisation.name.toLocaleUpperCase('vi')}</p>
          {party ? (
            <p className={style.line}>ĐẢNG CỘNG SẢN VIỆT NAM</p>
          ) : (
            <p>
              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              <br />
              <span className={style.line}>Độc lập - Tự do - Hạnh phúc</span>
            </p>
          )}
        </div>
        <p className={style.heading}>
          DANH SÁCH
          <br />
          ĐẠI BIỂU DỰ HỌP
        </p>
        {meeting.title && <p className={style.subject}>{meeting.title}</p>}
        <p>{say.held(at, meeting.title ? meeting.place : '')}</p>
        <p className={style.subject}>{say.present(lines.length)}</p>
        <table>
          <thead>
            <tr>
              {say.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.person}>
                <td>{index + 1}</td>
                <td>{line.name}</td>
                <td>{line.offices.join('; ')}</td>
                <td>{line.roles}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        {signing && (
          <div className={style.signing}>
            {[signing.authority, signing.deputyFor, signing.title].filter(Boolean).map((line) => (
              <p key={line}>
                <b>{line}</b>
              </p>
            ))}
            <p>
              <i>(Ký, đóng dấu)</i>
            </p>
            <p className={style.signer}>{signing.fullName}</p>
          </div>
        )}
      </div>
    </section>
  )
}
