import type { importCounts, OutputOf } from '@baucu/contract'
import { readCount } from '@baucu/documents'
import { count } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { readSheet, type Sheet, type SheetColumns } from '../../kernel/sheet.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'

type Input = z.output<typeof importCounts.input>
type Field = 'code' | 'voters'

const indicator = 'registered-voters'
const period = 'whole'
/** More voters than any area has: a slip of the keys. */
const mostVoters = 1_000_000

const columns: SheetColumns<Field> = {
  code: { titles: ['Mã khu vực', 'Mã tổ bầu cử', 'Mã khu vực bỏ phiếu', 'Mã', 'Code'], needed: true },
  voters: { titles: ['Số cử tri', 'Tổng số cử tri', 'Cử tri', 'Voters'], needed: true },
}

type Area = Readonly<{ id: string; code: string; name: string; path: string; province: string | null }>
type Current = Readonly<{ organisation: string; figure: string; value: number | null }>
type Entry = Readonly<{ area: Area; value: number; replaces: Current | undefined }>

/**
 * Lays the official numbers of voters beside ours. Every difference is named with its row; areas that the file leaves out are
 * named too. Stored as a whole or not at all: a corrected number is a new entry with the file as its source and reason.
 */
export async function importOfficialCounts(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof importCounts> | Refused> {
  const { client, place, now } = context
  if (!(await readFrame(context.db, input.frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  const sheet = await readSheet(input.content, columns)
  if (sheet instanceof Refused) return sheet
  const below = place?.path ?? ''
  const { rows: paths } = await client.query<{ id: string; path: string }>(
    `select id, path from organisation where path ^@ $1 and kind = 'polling-team'`,
    [below],
  )
  const pathOf = new Map(paths.map((each) => [each.id, each.path]))
  const areas = (await readOrganisations(context, { at: today(now), below })).flatMap((each): Area[] => {
    const path = pathOf.get(each.id)
    return path === undefined ? [] : [{ id: each.id, code: each.code, name: each.name, path, province: each.province }]
  })
  const { rows: current } = await client.query<Current>(
    `select organisation_id as organisation, id as figure, value from figure_now
     where org_path ^@ $1 and indicator = $2 and period = $3 and frame_id = $4`,
    [below, indicator, period, input.frame],
  )
  const { entries, unchanged } = compare(sheet, areas, new Map(current.map((each) => [each.organisation, each])))
  const stored = !sheet.blocked && !input.dryRun
  if (stored && entries.length > 0) await store(context, input, entries)
  else context.unchanged()
  const created = entries.filter(({ replaces }) => replaces === undefined).length
  return { stored, ...sheet.report(), created, changed: entries.length - created, unchanged }
}

/** What the file says differently, each row with its finding. */
function compare(
  sheet: Sheet<Field>,
  areas: readonly Area[],
  current: ReadonlyMap<string, Current>,
): Readonly<{ entries: readonly Entry[]; unchanged: number }> {
  const entries: Entry[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const row of sheet.takeRows()) {
    const code = sheet.neededLine(row, 'code', 60)
    const text = sheet.neededLine(row, 'voters', 20)
    if (code === undefined || text === undefined) continue
    const named = areas.filter((each) => each.code.toLocaleLowerCase('vi') === code.toLocaleLowerCase('vi'))
    const [area] = named
    if (!area || named.length > 1 || seen.has(area.id)) {
      const [problem, sentence] = !area
        ? ([
            'area-unknown',
            { vi: `Không có khu vực bỏ phiếu mã "${code}" ở đây.`, en: `There is no polling area "${code}" here.` },
          ] as const)
        : named.length > 1
          ? ([
              'area-ambiguous',
              {
                vi: `Có ${named.length} khu vực cùng mã "${code}"; nhập ở từng xã.`,
                en: `${named.length} areas have the code "${code}"; import commune by commune.`,
              },
            ] as const)
          : (['area-twice', { vi: `Khu vực "${code}" có hai dòng.`, en: `The area "${code}" has two rows.` }] as const)
      sheet.block(row.row, 'code', problem, sentence)
      continue
    }
    seen.add(area.id)
    const value = readCount(text.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, ''))
    if (value === undefined || value > mostVoters) {
      sheet.block(row.row, 'voters', 'not-a-count', {
        vi: `"${text}" không phải số cử tri.`,
        en: `"${text}" is not a number of voters.`,
      })
      continue
    }
    const ours = current.get(area.id)
    if (ours?.value === value) {
      unchanged += 1
      continue
    }
    entries.push({ area, value, replaces: ours })
    if (ours && ours.value !== null) noteDifference(sheet, row.row, area, ours.value, value)
  }
  for (const area of areas) {
    if (seen.has(area.id) || !current.has(area.id)) continue
    sheet.note(1, null, 'area-not-in-file', {
      vi: `Tệp không có ${area.name} (${area.code}); số hiện có giữ nguyên.`,
      en: `The file leaves out ${area.name} (${area.code}); our number stays.`,
    })
  }
  return { entries, unchanged }
}

function noteDifference(sheet: Sheet<Field>, row: number, area: Area, ours: number, official: number): void {
  const by = Math.abs(official - ours)
  sheet.note(row, 'voters', 'count-differs', {
    vi: `${area.name}: hiện ghi ${count(ours, 'vi')}, tệp ghi ${count(official, 'vi')}, ${official > ours ? 'hơn' : 'kém'} ${count(by, 'vi')}.`,
    en: `${area.name}: ours is ${count(ours, 'en')}, the file says ${count(official, 'en')}, ${count(by, 'en')} ${official > ours ? 'more' : 'fewer'}.`,
  })
}

async function store(context: CommandContext, input: Input, entries: readonly Entry[]): Promise<void> {
  const { client, actor, now, deviceAt } = context
  const reason = `Theo tệp ${input.fileName}`
  const ids = entries.map((_, index) => derivedId(context.id, index))
  await client.query(
    `insert into figure_entry (province_code, id, organisation_id, org_path, frame_id, indicator, period, value, source, reason,
       account_id, office_id, device_at, received_at, replaces)
     select coalesce(e.province, $1), e.id, e.organisation, e.path, $2, $3, $4, e.value, 'file',
       case when e.replaces is not null then $5 end, $6, $7, $8, $9, e.replaces
     from unnest($10::text[], $11::uuid[], $12::uuid[], $13::text[], $14::bigint[], $15::uuid[])
       as e (province, id, organisation, path, value, replaces)`,
    [
      ...[noProvince, input.frame, indicator, period, reason, actor.account, actor.office, deviceAt, now],
      ...[entries.map(({ area }) => area.province), ids, entries.map(({ area }) => area.id)],
      ...[entries.map(({ area }) => area.path), entries.map(({ value }) => value)],
      entries.map(({ replaces }) => replaces?.figure ?? null),
    ],
  )
  context.recordAll(
    entries.map(({ area, value, replaces }, index) => ({
      subject: `figure/${ids[index]}`,
      before: replaces ? { figure: replaces.figure, value: replaces.value } : null,
      after: { organisation: area.id, frame: input.frame, indicator, period, value, source: 'file' },
      reason: replaces ? reason : null,
    })),
  )
}
