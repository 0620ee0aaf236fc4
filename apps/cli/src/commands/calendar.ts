import {
  bodies,
  calendar as calendarOf,
  day,
  editions,
  explain,
  explainRefusal,
  judgeElectionDay,
  type Locale,
  refuseCalendar,
} from '@baucu/law'
import { command } from '../kernel/command.ts'
import { calendarDay, choice, flag, required } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { table } from '../kernel/table.ts'

export const calendar = command({
  name: 'calendar',
  summary: {
    vi: 'Mọi mốc ngày của luật cho một ngày bầu cử.',
    en: 'Every dated step of the law for an election day.',
  },
  details: {
    vi: [
      'Mỗi mốc kèm điều luật, số ngày tính từ ngày bầu cử (âm là trước) và cơ quan chịu trách nhiệm. Mốc mà bản luật không',
      'có thì không liệt kê. --body chỉ lấy mốc của một cuộc bầu; --ics để đưa vào lịch điện thoại.',
    ].join('\n'),
    en: [
      'Each step with its article, its days from election day (negative is before) and who is responsible. A step the',
      'edition does not have is absent. --body keeps the steps of one body; --ics is for the calendar of a phone.',
    ].join('\n'),
  },
  examples: [
    'baucu calendar --edition 2025 --election-day 2026-03-15',
    'baucu calendar --edition 2025 --election-day 2026-03-15 --body commune --ics > lich-bau-cu.ics',
  ],
  operands: {},
  options: {
    edition: required(
      choice(editions, {
        vi: 'Bản luật: 2015 (bầu cử 2016, 2021) hoặc 2025 (bầu cử 2026).',
        en: 'Edition of the law: 2015 (elections of 2016 and 2021) or 2025 (2026).',
      }),
    ),
    'election-day': required(calendarDay('D', { vi: 'Ngày bầu cử, YYYY-MM-DD.', en: 'Election day, YYYY-MM-DD.' })),
    body: choice(bodies, {
      vi: 'Chỉ một cuộc bầu: NA là Quốc hội, còn lại là Hội đồng nhân dân các cấp.',
      en: 'One body only: NA is the National Assembly, the others are People’s Councils.',
    }),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
    ics: flag({ vi: 'In tệp lịch (iCalendar).', en: 'Print a calendar file (iCalendar).' }),
  },
  async run({ io, locale, options: { edition, 'election-day': electionDay, body, json, ics } }) {
    if (json && ics) refuse({ vi: 'chỉ chọn một trong --json và --ics', en: 'choose one of --json and --ics' })
    const year = Number(electionDay.slice(0, 4))
    if (year < years.from || year > years.to) {
      refuse({
        vi: `--election-day ${electionDay}: cần năm từ ${years.from} đến ${years.to}`,
        en: `--election-day ${electionDay}: expected a year from ${years.from} to ${years.to}`,
      })
    }
    const settings = body === undefined ? {} : { body }
    const refusal = refuseCalendar(edition, electionDay, settings)
    if (refusal) {
      const words = (each: Locale) => `--${refusal.path}: ${explainRefusal(refusal, each)}`
      refuse({ vi: words('vi'), en: words('en') })
    }
    const { verdict, reasons } = judgeElectionDay(edition, electionDay)
    if (verdict !== 'yes') for (const reason of reasons) await io.err.write(`${explain(reason, locale)}\n`)
    const steps = calendarOf(edition, electionDay, settings)
    if (json) await writeJson(io, steps.map(stepJson))
    else if (ics) {
      // Loaded when needed: it comes with everything that prints papers.
      const { calendarIcs } = await import('@baucu/documents')
      const name = locale === 'vi' ? `Lịch bầu cử ${day(electionDay)}` : `Election calendar ${day(electionDay)}`
      await io.out.write(calendarIcs(steps, { name, edition, electionDay, stamp: io.now().toISOString(), locale }))
    } else await io.out.write(page(steps, locale))
    return 0
  },
})

/** Days far outside are slips of typing; any other day can be computed, for a rehearsal takes what it likes. */
const years = { from: 1946, to: 2999 } as const

type CalendarStep = ReturnType<typeof calendarOf>[number]

const stepJson = (step: CalendarStep) => ({
  id: step.id,
  title: step.title.vi,
  titleEn: step.title.en,
  article: step.article,
  amendedBy: step.amendedBy,
  offset: step.offset,
  at: step.at,
  date: step.date,
  responsible: step.responsible.vi,
  bodies: step.bodies,
  status: step.status,
})

const text = {
  date: { vi: 'Ngày', en: 'Date' },
  offset: { vi: 'Cách ngày bầu cử', en: 'Days' },
  title: { vi: 'Việc', en: 'Step' },
  article: { vi: 'Điều', en: 'Article' },
  responsible: { vi: 'Trách nhiệm', en: 'Responsible' },
  unconfirmed: {
    vi: '* chưa xác minh đủ căn cứ: cần người có thẩm quyền xác nhận.',
    en: '* not fully confirmed: the competent body must confirm it.',
  },
} as const

function page(steps: readonly CalendarStep[], locale: Locale): string {
  const rows = steps.map(({ date, at, offset, title, article, responsible, status }) => [
    `${day(date)}${at === null ? '' : ` ${at}`}`,
    offset > 0 ? `+${offset}` : `${offset}`.replace('-', '−'),
    `${title[locale]}${status === 'unconfirmed' ? ' *' : ''}`,
    article,
    responsible[locale],
  ])
  const doubt = steps.some((step) => step.status === 'unconfirmed') ? `\n${text.unconfirmed[locale]}\n` : ''
  return `${table(
    [
      { title: text.date[locale] },
      { title: text.offset[locale], right: true },
      { title: text.title[locale], most: 80 },
      { title: text.article[locale], most: 40 },
      { title: text.responsible[locale] },
    ],
    rows,
  )}${doubt}`
}
