import { personalFields, roleTitles } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from './frame.ts'
import { useMay } from './may.ts'
import { Panel } from './panel.tsx'
import { useAnswer } from './queries.ts'
import { Tag } from './tag.tsx'
import ui from './ui.module.css'
import { useLocale, wordsOf } from './words/words.ts'

/** A personal field, by its id in `packs/personal-data.json`. */
export type PersonalField = 'person-name' | 'person-contact' | 'person-offices' | 'candidates'

const useWhyHeldWords = wordsOf({
  vi: {
    ask: 'Vì sao giữ?',
    askOf: 'Vì sao giữ dữ liệu này: ',
    over: 'Vì sao giữ dữ liệu này',
    title: {
      'person-name': 'Họ và tên, cách xưng hô',
      'person-contact': 'Số điện thoại, thư điện tử công vụ',
      'person-offices': 'Chức vụ và thời gian giữ chức vụ',
      candidates: 'Họ tên, ngày sinh, giới tính của người ứng cử',
    },
    purpose: 'Mục đích',
    basis: 'Căn cứ',
    readers: 'Ai được đọc',
    keep: 'Giữ bao lâu',
    erase: 'Lần xóa tới',
    nothing: 'chưa có gì đến hạn',
    days: (days: number) => `${count(days, 'vi')} ngày`,
    forever: 'Giữ lâu dài',
    unconfirmed: 'Căn cứ chưa được xác nhận',
    loading: 'Đang tải…',
    all: 'Mọi dữ liệu cá nhân đang giữ',
  },
  en: {
    ask: 'Why held?',
    askOf: 'Why is this held: ',
    over: 'Why is this held',
    title: {
      'person-name': 'Full name and form of address',
      'person-contact': 'Phone and e-mail',
      'person-offices': 'Offices and their terms',
      candidates: 'Name, birth date and sex of candidates',
    },
    purpose: 'Purpose',
    basis: 'Basis',
    readers: 'Who reads it',
    keep: 'Kept for',
    erase: 'Next erasure',
    nothing: 'nothing is due',
    days: (days: number) => `${count(days, 'en')} days`,
    forever: 'Kept for good',
    unconfirmed: 'The basis is not confirmed',
    loading: 'Loading…',
    all: 'All personal data held',
  },
})

/** A small question beside a personal field; it opens to what the field is held for, on which basis, until when. */
export function WhyHeld({ field }: { field: PersonalField }): ReactNode {
  const say = useWhyHeldWords()
  const may = useMay(personalFields)
  if (!may) return null
  return (
    <span className={ui.screenOnly}>
      <Panel
        className={ui.law}
        over={say.over}
        title={say.title[field]}
        label={`${say.askOf}${say.title[field]}`}
        button={say.ask}
      >
        <Held field={field} />
      </Panel>
    </span>
  )
}

function Held({ field }: { field: PersonalField }): ReactNode {
  const say = useWhyHeldWords()
  const locale = useLocale()
  const frame = useFrameId()
  const { data } = useAnswer('persons.fields', {})
  const held = data?.fields.find((each) => each.field === field)
  if (!held) return <p role="status">{say.loading}</p>
  return (
    <>
      {!held.confirmed && (
        <p>
          <Tag tone="warn" sign="triangle">
            {say.unconfirmed}
          </Tag>
        </p>
      )}
      <dl className={ui.why}>
        <dt>{say.purpose}</dt>
        <dd>{held.purpose[locale]}</dd>
        <dt>{say.basis}</dt>
        <dd>{held.basis[locale]}</dd>
        <dt>{say.readers}</dt>
        <dd>{held.readers.map((each) => roleTitles[each][locale]).join(', ')}</dd>
        <dt>{say.keep}</dt>
        <dd>{held.keepDays === null ? say.forever : `${say.days(held.keepDays)} ${held.after[locale]}`}</dd>
        <dt>{say.erase}</dt>
        <dd>{held.nextErase ? day(held.nextErase) : say.nothing}</dd>
      </dl>
      <p className={ui.hint}>
        <Link to="/ky/$frame/du-lieu-ca-nhan" params={{ frame }} search={keepSearch}>
          {say.all}
        </Link>
      </p>
    </>
  )
}
