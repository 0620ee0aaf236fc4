import type { ReactNode } from 'react'
import { saveFile } from '../../kernel/device/save-file.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './ledger.module.css'
import { useLedgerWords } from './words.ts'

type Key = Readonly<{ area: string; frame: string; constituency: string }>

/** Until a receipt is whole it is asked for often; then it stays what it is. */
const soon = 2_000
const seldom = 60_000

/** Where accepted minutes stand in the log, and their receipt to take away. */
export function Receipt({ of: key }: { of: Key }): ReactNode {
  const say = useLedgerWords()
  const { data } = useAnswer('ledger.receipt', key, true, (answer) => (answer?.state === 'witnessed' ? seldom : soon))
  if (!data || data.state === 'none') return null
  const { leaf, proof } = data
  return (
    <div className={style.receipt}>
      <p>
        {leaf ? (
          <Tag tone={data.state === 'witnessed' ? 'ok' : 'info'} sign={data.state === 'witnessed' ? 'check' : 'circle'}>
            {data.state === 'witnessed' ? say.receiptWitnessed(leaf.index) : say.receiptLogged(leaf.index)}
          </Tag>
        ) : (
          <Tag tone="quiet" sign="circle">
            {say.receiptWaiting}
          </Tag>
        )}
      </p>
      {proof && leaf && (
        <button
          type="button"
          className={`${ui.button} ${ui.screenOnly}`}
          onClick={() => saveFile(btoa(proof), 'text/plain', `Biên nhận sổ, mục ${leaf.index}`)}
        >
          <Icon sign="download" size={18} />
          {say.receiptSave}
        </button>
      )}
    </div>
  )
}
