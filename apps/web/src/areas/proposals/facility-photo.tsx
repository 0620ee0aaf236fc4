import { largestFile } from '@baucu/contract'
import { type ReactNode, useId, useRef, useState } from 'react'
import { fileSize, useFileWords } from '../../kernel/file-words.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import { takeFile } from '../../kernel/take-file.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** The photograph of a place: chosen or taken, sent at once, kept with the line when the proposal is. */
export function FacilityPhoto(props: {
  organisation: string
  /** The line it belongs to, from 1. */
  line: number
  photo: string
  /** Where it is, once the proposal has it. */
  address: string | undefined
  wrong: string | undefined
  choose: (photo: string) => void
}): ReactNode {
  const { line, photo, choose } = props
  const say = useProposalWords()
  const files = useFileWords()
  const locale = useLocale()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const add = useRun('proposals.addPhoto')
  const [shown, setShown] = useState<Readonly<{ photo: string; picture: string }>>()
  const [unsent, setUnsent] = useState<string>()
  const take = async (file: File | undefined) => {
    if (!file) return
    add.reset()
    const taken = await takeFile(file)
    if (picker.current) picker.current.value = ''
    if (typeof taken === 'string') {
      setUnsent(files.notSent[taken](fileSize(file.size, locale), fileSize(largestFile, locale)))
      return
    }
    setUnsent(undefined)
    add.mutate(
      { organisation: props.organisation, content: taken.content },
      {
        onSuccess: ({ photo: kept }) => {
          setShown({ photo: kept, picture: `data:image/jpeg;base64,${taken.content}` })
          choose(kept)
        },
      },
    )
  }
  const said = saidOf(add.error, () => false, say.unreachable)
  const wrong = unsent ?? (said.whole || props.wrong)
  return (
    <div className={style.photo} data-wide>
      {photo !== '' &&
        (shown?.photo === photo || props.address ? (
          <img src={shown?.photo === photo ? shown.picture : props.address} alt={say.photoOf(line)} />
        ) : (
          <Tag tone="ok" sign="check">
            {say.photoThere}
          </Tag>
        ))}
      <input
        ref={picker}
        id={id}
        className={ui.hidden}
        type="file"
        accept="image/*"
        disabled={add.isPending}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <label htmlFor={id} className={ui.button} data-size="small">
        <Icon sign="plus" size={16} />
        {add.isPending ? say.photoSending : photo === '' ? say.addPhoto(line) : say.replacePhoto(line)}
      </label>
      {photo !== '' && (
        <button type="button" className={ui.button} data-size="small" onClick={() => choose('')}>
          {say.dropPhoto(line)}
        </button>
      )}
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
    </div>
  )
}
