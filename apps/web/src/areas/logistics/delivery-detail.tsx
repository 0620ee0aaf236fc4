import { type DeliveryLine, deliver, type LogisticsMaterial, type Organisation, receiveDelivery } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { compareReceipt, type FoundLine } from '@baucu/reporting'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import { type RecordColumn, RecordRows } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { DeliveryForm } from './delivery-form.tsx'
import { Difference, WhatToDo } from './difference.tsx'
import style from './logistics.module.css'
import { ReceiveForm } from './receive-form.tsx'
import { StateTag, stateOf } from './state-tag.tsx'
import { TakeBackForm } from './take-back-form.tsx'
import { useLogisticsWords } from './words.ts'

type Doing = 'receive' | 'correct' | 'take-back'

/** One delivery note: what was noted, what was counted, what to do about a difference. */
export function DeliveryDetail(props: {
  here: Organisation
  delivery: DeliveryLine
  materials: readonly LogisticsMaterial[]
  show: (delivery: string) => void
}): ReactNode {
  const { here, delivery, materials } = props
  const say = useLogisticsWords()
  const items = useOutbox()
  const mayReceive = useMayAt(receiveDelivery, delivery.to.id)
  const mayCorrect = useMayAt(deliver, delivery.from.id) && delivery.from.id === here.id
  const [doing, setDoing] = useState<Doing>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const state = stateOf(delivery)
  const open = state !== 'replaced' && state !== 'back'
  const waits = items.some(
    (each) =>
      each.command === 'logistics.receive' &&
      (each.state === 'waiting' || each.state === 'sending') &&
      (each.input as { delivery: string }).delivery === delivery.id,
  )
  const lines = compareReceipt(delivery.lines, delivery.receipt?.lines ?? [])
  const stop = () => setDoing(undefined)
  if (doing === 'correct')
    return <DeliveryForm here={here} materials={materials} before={delivery} done={props.show} stop={stop} />
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {delivery.number}
      </h2>
      <p>
        <StateTag delivery={delivery} />
      </p>
      <dl className={record.facts}>
        {(
          [
            [say.from, delivery.from.name],
            [say.to, delivery.to.name],
            [say.expectedOn, day(delivery.expectedOn)],
            [say.remark, delivery.note],
          ] as const
        ).map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {delivery.reason && <p className={ui.second}>{say.replaces(delivery.reason)}</p>}
      {waits && (
        <Tag tone="info" sign="sync">
          {say.waits}
        </Tag>
      )}
      {lines.length > 0 && <Lines delivery={delivery} lines={lines} materials={materials} />}
      {doing === 'receive' && <ReceiveForm delivery={delivery} materials={materials} done={stop} />}
      {doing === 'take-back' && <TakeBackForm delivery={delivery} done={props.show} stop={stop} />}
      {doing === undefined && (
        <p className={record.buttons}>
          {mayReceive && open && (
            <button
              type="button"
              className={ui.button}
              data-kind={delivery.receipt ? undefined : 'main'}
              onClick={() => setDoing('receive')}
            >
              {delivery.receipt ? say.receiveAgain : say.receive}
            </button>
          )}
          {mayCorrect && open && delivery.receipt === null && (
            <>
              <button type="button" className={ui.button} onClick={() => setDoing('correct')}>
                {say.correct}
              </button>
              <button type="button" className={ui.button} onClick={() => setDoing('take-back')}>
                {say.takeBack}
              </button>
            </>
          )}
          <Papers here={here.id} delivery={delivery.id} />
        </p>
      )}
    </div>
  )
}

function Lines(props: {
  delivery: DeliveryLine
  lines: readonly FoundLine[]
  materials: readonly LogisticsMaterial[]
}): ReactNode {
  const { delivery, lines, materials } = props
  const say = useLogisticsWords()
  const locale = useLocale()
  const { receipt } = delivery
  const { columns } = say
  const foundColumn: RecordColumn<FoundLine> = {
    head: columns.found,
    as: 'figure',
    cell: ({ found, difference }) => (
      <>
        {count(found, locale)} <Difference difference={difference} />
      </>
    ),
  }
  return (
    <>
      <RecordRows
        rows={lines}
        keyOf={({ material }) => material}
        className={style.sums}
        columns={[
          {
            head: columns.material,
            cell: ({ material }) => (
              <>
                {materials.find(({ id }) => id === material)?.title[locale] ?? material}
                <span className={ui.meta}> {delivery.lines.find((each) => each.material === material)?.bundles}</span>
              </>
            ),
          },
          { head: columns.noted, as: 'figure', cell: ({ noted }) => count(noted, locale) },
          ...(receipt ? [foundColumn] : []),
        ]}
      />
      {receipt && (
        <p>
          {say.counted(day(receipt.on), receipt.entries)} {receipt.difference} {receipt.correction}
        </p>
      )}
      {receipt && <WhatToDo lines={lines} />}
    </>
  )
}

function Papers({ here, delivery }: { here: string; delivery: string }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const frame = useFrame()
  const input = encodeURIComponent(JSON.stringify({ organisation: here, frame: frame.id, delivery }))
  return (
    <>
      {(
        [
          ['pdf', say.pdf],
          ['docx', say.word],
          ['xlsx', say.excel],
        ] as const
      ).map(([kind, text]) => (
        <a
          key={kind}
          className={ui.button}
          href={`/documents/delivery-note.${kind}?input=${input}&lang=${locale}`}
          download
        >
          <Icon sign={kind === 'pdf' ? 'printer' : 'download'} size={16} />
          {text}
        </a>
      ))}
    </>
  )
}
