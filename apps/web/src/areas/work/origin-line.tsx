import { documentOne, reviewReport, schemeOne, type TaskOrigin } from '@baucu/contract'
import { periodName } from '@baucu/reporting'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** The line of sight upwards: what a task serves, from the target to the resolution; links where the reader may look. */
export function OriginLine({ origin, issuer }: { origin: TaskOrigin | null; issuer: string | undefined }): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const mayRead = useMayAt(documentOne, issuer)
  const mayOpen = useMayAt(schemeOne, issuer)
  const mayReview = useMayAt(reviewReport, issuer)
  const locale = useLocale()
  if (!origin) return null
  const { document, scheme, target, resolution, question } = origin
  const toReport = (asked: NonNullable<TaskOrigin['question']>) => {
    const { round, period, unit, field } = asked
    const text = words.origin.reportName(asked.title, periodName(period, locale), unit?.name)
    const keep = { kybaocao: period, muc: field }
    if (!mayReview) {
      return unit ? (
        <Link
          to="/ky/$frame/bao-cao/$round/gui"
          params={{ frame, round }}
          search={() => ({ tochuc: unit.id, ...keep })}
        >
          {text}
        </Link>
      ) : (
        text
      )
    }
    const tochuc = issuer ? { tochuc: issuer } : {}
    return unit ? (
      <Link
        to="/ky/$frame/bao-cao/$round"
        params={{ frame, round }}
        search={() => ({ ...tochuc, ...keep, donvi: unit.id })}
      >
        {text}
      </Link>
    ) : (
      <Link to="/ky/$frame/bao-cao/$round/tong-hop" params={{ frame, round }} search={() => ({ ...tochuc, ...keep })}>
        {text}
      </Link>
    )
  }
  const toDocument = (id: string, text: string) =>
    mayRead ? (
      <Link to="/ky/$frame/so-van-ban" params={{ frame }} search={(was) => ({ ...keepSearch(was), vanban: id })}>
        {text}
      </Link>
    ) : (
      text
    )
  const toScheme = (text: string, chitieu: string | undefined) =>
    mayOpen && scheme ? (
      <Link
        to="/ky/$frame/de-an"
        params={{ frame }}
        search={(was) => ({ ...keepSearch(was), dean: scheme.id, ...(chitieu ? { chitieu } : {}) })}
      >
        {text}
      </Link>
    ) : (
      text
    )
  const steps: readonly (readonly [string, ReactNode])[] = [
    ...(question ? [[words.origin.report, toReport(question)] as const] : []),
    ...(document ? [[words.origin.document, toDocument(document.id, document.number)] as const] : []),
    ...(target ? [[words.origin.target, toScheme(target.title, target.id)] as const] : []),
    ...(scheme
      ? [[words.origin.scheme, toScheme(words.origin.schemeName(scheme.number, scheme.title), undefined)] as const]
      : []),
    ...(resolution
      ? [
          [
            words.origin.resolution,
            resolution.id ? toDocument(resolution.id, resolution.text) : resolution.text,
          ] as const,
        ]
      : []),
  ]
  return (
    <nav aria-label={words.origin.title}>
      <dl className={style.facts}>
        {steps.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </nav>
  )
}
