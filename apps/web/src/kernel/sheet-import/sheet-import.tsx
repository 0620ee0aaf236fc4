import { largestSheet } from '@baucu/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Input, type Output, type Progress, Refused, run } from '../client.ts'
import { HowFar } from '../how-far.tsx'
import { Icon } from '../icons.tsx'
import { Remark } from '../notices.tsx'
import { sentenceOf } from '../refusal.ts'
import ui from '../ui.module.css'
import { useLocale } from '../words/words.ts'
import type { SheetAnswer, SheetCommand } from './answer.ts'
import { readSheetFile, type SheetFile } from './read-file.ts'
import { Report } from './report.tsx'
import style from './sheet-import.module.css'
import { Template, type TemplateColumn } from './template.tsx'
import { useSheetImportWords } from './words.ts'

/** The words that differ from one kind of rows to another. */
export type SheetWords<N extends SheetCommand> = Readonly<{
  /** Plain name of the template file: "cay-to-chuc". */
  templateName: string
  /** What storing would do, or did: "Thêm mới", 12. */
  counts: (report: Output<N>) => readonly (readonly [name: string, count: number])[]
}>

type Checked<N extends SheetCommand> = Readonly<{ file: SheetFile; report: Output<N> & SheetAnswer; of: string }>

/**
 * Brings rows in from a spreadsheet: a file is chosen, checked without storing anything, its findings are shown at their
 * row and column, and then it is stored as a whole. `input` is the command's input without the file; when it changes
 * after the check, the file is checked again before it can be stored.
 */
export function SheetImport<N extends SheetCommand>(props: {
  command: N
  input: Omit<Input<N>, 'fileName' | 'content' | 'dryRun'>
  columns: readonly TemplateColumn[]
  words: SheetWords<N>
  /** Where to go when it is stored. */
  next?: ReactNode
}): ReactNode {
  const { command, input, columns, words } = props
  const say = useSheetImportWords()
  const locale = useLocale()
  const id = useId()
  const client = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const [file, setFile] = useState<SheetFile>()
  const [checked, setChecked] = useState<Checked<N>>()
  const actions = useRef<HTMLDivElement>(null)
  const stored = checked?.report.stored === true
  useEffect(() => {
    // The button that stored has gone; the way on takes the focus.
    if (stored) actions.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [stored])
  const of = JSON.stringify(input)
  const [progress, setProgress] = useState<Progress>()
  const sending = useMutation({
    mutationFn: ({ sheet, dryRun }: { sheet: SheetFile; dryRun: boolean }) =>
      run(
        command,
        { ...input, fileName: sheet.fileName, content: sheet.content, dryRun } as Input<N>,
        setProgress,
      ) as Promise<Checked<N>['report']>,
    onSettled: () => setProgress(undefined),
    onSuccess: (report, { sheet }) => {
      setChecked({ file: sheet, report, of })
      if (report.stored) void client.invalidateQueries()
    },
    onError: (error) => setWrong(error instanceof Refused ? sentenceOf(error) : say.unreachable),
  })
  const send = (sheet: SheetFile, dryRun: boolean) => {
    setWrong(undefined)
    sending.mutate({ sheet, dryRun })
  }
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    setChecked(undefined)
    setFile(undefined)
    const read = await readSheetFile(chosen)
    // The same file, mended and saved, is to be a new choice.
    if (picker.current) picker.current.value = ''
    if (typeof read === 'string') {
      setWrong(say.notSent[read](sizeOf(chosen.size), sizeOf(largestSheet)))
      return
    }
    setFile(read)
    send(read, true)
  }
  const sizeOf = (bytes: number) =>
    say.megabytes((bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 }))
  const fresh = checked?.of === of
  const report = checked?.report
  const storable = report && !report.stored && report.toFix === 0 && !report.findings.some((each) => each.blocks)
  return (
    <>
      <section className={`${ui.card} ${ui.pad} ${style.choose}`}>
        <p className={ui.label} id={`${id}-ten`}>
          {say.file}
        </p>
        <div className={style.pick}>
          <input
            ref={picker}
            id={id}
            type="file"
            className={ui.hidden}
            accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-labelledby={`${id}-ten`}
            aria-describedby={`${id}-chu`}
            disabled={sending.isPending}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <label htmlFor={id} className={ui.button}>
            {file ? say.other : say.choose}
          </label>
          <span className={`${ui.second} ${style.name}`}>{file ? file.fileName : say.noFile}</span>
        </div>
        <p id={`${id}-chu`} className={ui.hint}>
          {say.fileHint(sizeOf(largestSheet))}
        </p>
        <Template name={words.templateName} columns={columns} />
      </section>
      <div role="status" className={style.status}>
        {sending.isPending && <p>{sending.variables.dryRun ? say.checking : say.storing}</p>}
        <HowFar progress={progress} label={say.storing} />
        {wrong && <Remark tone="danger">{wrong}</Remark>}
      </div>
      {checked && report && !sending.isPending && (
        <Report fileName={checked.file.fileName} report={report} counts={words.counts(report)} />
      )}
      {!sending.isPending && (
        <div ref={actions} className={style.actions}>
          {storable && fresh && report.rows > 0 && (
            <button type="button" className={ui.button} data-kind="main" onClick={() => send(checked.file, false)}>
              <Icon sign="check" size={18} />
              {say.store(report.rows)}
            </button>
          )}
          {file && !report?.stored && (!fresh || wrong) && (
            <button type="button" className={ui.button} onClick={() => send(file, true)}>
              {say.again}
            </button>
          )}
          {report?.stored && props.next}
        </div>
      )}
    </>
  )
}
