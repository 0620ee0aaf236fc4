import { attachScan, type DocumentLine, largestFile } from '@baucu/contract'
import { type ReactNode, useId, useRef, useState } from 'react'
import { readContent } from '../../kernel/file-content.ts'
import { fileSize, useFileWords } from '../../kernel/file-words.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { saidOf } from './refusal.ts'
import style from './registry.module.css'
import { useRegistryWords } from './words.ts'

/** The official copy: opened, uploaded from a file or the camera of a phone, replaced. */
export function Scan({ line }: { line: DocumentLine }): ReactNode {
  const say = useRegistryWords()
  const locale = useLocale()
  const id = useId()
  const may = useMayAt(attachScan, line.organisation.id)
  const attach = useRun('registry.attachScan')
  const picker = useRef<HTMLInputElement>(null)
  const [unsent, setUnsent] = useState<string>()
  const files = useFileWords()
  const sizeOf = (bytes: number) => fileSize(bytes, locale)
  const choose = async (file: File | undefined) => {
    if (!file) return
    attach.reset()
    const read = await readContent(file, largestFile)
    if (picker.current) picker.current.value = ''
    if (typeof read === 'string') {
      setUnsent(files.notSent[read](sizeOf(file.size), sizeOf(largestFile)))
      return
    }
    setUnsent(undefined)
    attach.mutate({ document: line.id, version: line.version, content: read.content })
  }
  const address = `/documents/registered.bin?document=${line.id}&v=${line.scan?.sha256.slice(0, 12)}`
  const wrong = unsent ?? (attach.error ? saidOf(attach.error, say.unreachable) : undefined)
  return (
    <section className={record.part} aria-label={say.official}>
      <h3>{say.official}</h3>
      {line.scan ? (
        <>
          {line.scan.type !== 'application/pdf' && (
            <img className={style.picture} src={address} alt={say.scanOf(line.number)} />
          )}
          <p className={style.buttons}>
            <a className={ui.button} href={address} download>
              <Icon sign="download" size={18} />
              {say.download}
            </a>
            <span className={ui.meta}>{sizeOf(line.scan.bytes)}</span>
          </p>
        </>
      ) : (
        <p className={ui.second}>{say.noScan}</p>
      )}
      {may && (
        <div className={style.upload}>
          <input
            ref={picker}
            id={id}
            type="file"
            className={ui.hidden}
            accept="application/pdf,image/jpeg,image/png"
            aria-describedby={`${id}-chu`}
            disabled={attach.isPending}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <label htmlFor={id} className={ui.button} data-kind={line.scan ? undefined : 'main'}>
            {attach.isPending ? say.uploading : line.scan ? say.replace : say.upload}
          </label>
          <p id={`${id}-chu`} className={ui.hint}>
            {say.uploadHint(sizeOf(largestFile))}
          </p>
        </div>
      )}
      <div role="status">
        {attach.isSuccess && <p className={ui.second}>{say.uploaded}</p>}
        {wrong && <Remark tone="danger">{wrong}</Remark>}
      </div>
    </section>
  )
}
