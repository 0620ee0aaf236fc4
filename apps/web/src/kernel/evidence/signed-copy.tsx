import type { SignedPaper } from '@baucu/contract'
import type { ReactNode } from 'react'
import { moment } from '../format.ts'
import { Remark } from '../notices.tsx'
import { Tag } from '../tag.tsx'
import ui from '../ui.module.css'
import { useLocale } from '../words/words.ts'
import { useSignedWords } from './signed-words.ts'

/** What the check of a signed PDF found: who signed, whether its figures are those that stand, and what is left to look at. */
export function SignedCopy({ piece }: { piece: SignedPaper }): ReactNode {
  const say = useSignedWords()
  const locale = useLocale()
  const { signed } = piece
  if (!signed) return null
  return (
    <>
      <Tag tone="ok" sign="check">
        {say.whole}
      </Tag>
      {signed.signers.map(({ name, organisation, issuer, signedAt }, at) => (
        // Signers stand in the order of the file and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: one certificate may sign twice
        <p key={at} className={ui.second}>
          {say.signer(name, organisation, signedAt && moment(signedAt))} {say.issuer(issuer)}
        </p>
      ))}
      {signed.figures === 'same' && <p className={ui.second}>{say.same}</p>}
      {signed.figures === 'other' && <Remark tone="danger">{say.other}</Remark>}
      {signed.notes.length > 0 && (
        <Remark tone="warn">
          {signed.notes.map(({ code, text }) => (
            <p key={`${code} ${text.vi}`}>{text[locale]}</p>
          ))}
        </Remark>
      )}
    </>
  )
}
