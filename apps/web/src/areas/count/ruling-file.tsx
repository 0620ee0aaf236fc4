import { largestFile } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { fileSize, useFileWords } from '../../kernel/file-words.ts'
import { FormField } from '../../kernel/form-field.tsx'
import record from '../../kernel/record.module.css'
import { takeFile } from '../../kernel/take-file.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useRulingWords } from './ruling-words.ts'

type Chosen = Readonly<{ name: string; content: string }>

/** The scan that a ruling is entered with; a picture is made smaller on this device. */
export function RulingFile(props: {
  file: Chosen | undefined
  choose: (file: Chosen | undefined) => void
  wrong: string | undefined
}): ReactNode {
  const { file, choose, wrong } = props
  const say = useRulingWords()
  const files = useFileWords()
  const locale = useLocale()
  const [unsent, setUnsent] = useState<string>()
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const taken = await takeFile(chosen)
    if (typeof taken === 'string') {
      choose(undefined)
      setUnsent(files.notSent[taken](fileSize(chosen.size, locale), fileSize(largestFile, locale)))
      return
    }
    setUnsent(undefined)
    const name = chosen.name
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(-200)
    choose({ name: name || say.scan, content: taken.content })
  }
  return (
    <FormField id="quyet-dinh-tep" label={say.scan} hint={say.scanHint} wrong={unsent ?? wrong} wide>
      <span className={record.buttons}>
        <input
          id="quyet-dinh-tep"
          type="file"
          className={ui.hidden}
          accept="image/*,.pdf"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <label htmlFor="quyet-dinh-tep" className={ui.button}>
          {file ? say.otherFile : say.chooseFile}
        </label>
        {file && <span className={ui.second}>{file.name}</span>}
      </span>
    </FormField>
  )
}
