import { type ledgerState, type OutputOf, revokeLedgerKey, rotateLedgerKey } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { SelectField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './ledger.module.css'
import { RevokePanel } from './revoke-panel.tsx'
import { useLedgerWords } from './words.ts'

type State = OutputOf<typeof ledgerState>
type KeysProps = Readonly<{ state: State; organisation: string; frame: string }>

const reasons = ['replaced', 'lost', 'ended'] as const

/** The office keys of a log, and what whoever keeps them may do: put the next in the place of the present one, or end it. */
export function Keys({ state: { keys, keyChanging }, organisation, frame }: KeysProps): ReactNode {
  const say = useLedgerWords()
  const [reason, setReason] = useState<(typeof reasons)[number]>('replaced')
  const mayRotate = useMay(rotateLedgerKey)
  const mayRevoke = useMay(revokeLedgerKey)
  const rotate = useRun('ledger.rotateKey')
  const revoke = useRun('ledger.revokeKey')
  const said = saidOf(rotate.error ?? revoke.error, () => false, say.unreachable)
  const inUse = keys.find(({ ended }) => ended === null)
  const busy = rotate.isPending || revoke.isPending || keyChanging
  if (keys.length === 0) return null
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="khoa">
      <h2 id="khoa">{say.keys}</h2>
      <p className={ui.second}>{say.keysLead}</p>
      <ul className={style.list}>
        {keys.map(({ id, number, index, enteredAt, ended }) => (
          <li key={id}>
            <span>{say.key(number)}</span>
            <span className={style.hash}>{id}</span>
            {ended ? (
              <>
                <Tag tone="quiet">{say.keyEnded[ended.reason]}</Tag>
                <span className={ui.meta}>{say.keySpan(index, ended.index, moment(ended.at))}</span>
              </>
            ) : (
              <>
                <Tag tone="ok" sign="check">
                  {say.keyInUse}
                </Tag>
                <span className={ui.meta}>{say.keySince(index, moment(enteredAt))}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {!inUse && <Remark tone="danger">{say.noKey}</Remark>}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      {(mayRotate || mayRevoke) && (
        <div className={`${ui.screenOnly} ${record.form}`}>
          <p className={ui.meta}>{say.keyMeaning}</p>
          <SelectField
            id="ly-do-thay-khoa"
            label={say.keyReason}
            value={reason}
            options={reasons.map((value) => ({ value, text: say.keyReasons[value] }))}
            change={setReason}
          />
          <div className={record.buttons}>
            {mayRotate && (
              <button
                type="button"
                className={ui.button}
                disabled={busy}
                onClick={() => rotate.mutate({ organisation, frame, reason })}
              >
                {keyChanging ? say.keyChanging : say.rotate}
              </button>
            )}
            {mayRevoke && inUse && (
              <RevokePanel
                button={say.revoke}
                title={say.key(inUse.number)}
                meaning={say.revokeMeaning}
                reasons={say.keyReasons}
                busy={busy}
                wrong={said.whole}
                revoke={(why) => revoke.mutate({ organisation, frame, key: inUse.id, reason: why })}
              />
            )}
          </div>
        </div>
      )}
    </section>
  )
}
