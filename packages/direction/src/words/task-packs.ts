import { day, type Inputs, type Locale, type Refusal, type Text } from '@baucu/law'
import type { TaskWarning } from '../plan/date-pack.ts'
import type { TaskGroup } from '../plan/pack.ts'

/** The twelve groups of work, as plans call them. */
export const taskGroupTitles: Readonly<Record<TaskGroup, Text>> = {
  direction: { vi: 'Lãnh đạo, chỉ đạo và văn bản', en: 'Direction and documents' },
  bodies: { vi: 'Tổ chức phụ trách bầu cử', en: 'Electoral bodies' },
  candidates: { vi: 'Cơ cấu, hiệp thương, người ứng cử', en: 'Structure, consultation, candidates' },
  units: { vi: 'Đơn vị bầu cử, số đại biểu, khu vực bỏ phiếu', en: 'Units, seats, polling areas' },
  voters: { vi: 'Danh sách cử tri', en: 'Voter list' },
  training: { vi: 'Tập huấn', en: 'Training' },
  communication: { vi: 'Tuyên truyền, vận động', en: 'Communication and campaign' },
  inspection: { vi: 'Kiểm tra, giám sát, khiếu nại', en: 'Inspection and complaints' },
  security: { vi: 'An ninh, y tế, điện, viễn thông', en: 'Security, health, power, telecom' },
  materials: { vi: 'Vật tư, kinh phí', en: 'Materials and budget' },
  'polling-day': { vi: 'Ngày bầu cử', en: 'Election day' },
  results: { vi: 'Kết quả, bầu lại, tổng kết', en: 'Results, re-election, wrap-up' },
}

const warnings: Readonly<Record<TaskWarning['code'], Readonly<Record<Locale, (n: Inputs) => string>>>> = {
  'later-than-law': {
    vi: (n) => `Ngày ${day(n.day)} muộn hơn luật; tính đến ${day(n.legal)}.`,
    en: (n) => `${day(n.day)} is later than the law; ${day(n.legal)} is taken.`,
  },
  'in-holiday': {
    vi: (n) => `Ngày ${day(n.day)} rơi vào ${n.name}. Có thể làm xong trước, chậm nhất ${day(n.earlier)}.`,
    en: (n) => `${day(n.day)} falls in ${n.name}. It can be done before, by ${day(n.earlier)}.`,
  },
  'before-dependency': {
    vi: (n) => `Ngày ${day(n.day)} sớm hơn việc ${n.task} mà nó cần (${day(n.other)}).`,
    en: (n) => `${day(n.day)} is before ${n.task}, which it needs (${day(n.other)}).`,
  },
}

/** The sentence of a warning about the date of a task. */
export const explainTaskWarning = ({ code, numbers }: TaskWarning, locale: Locale): string =>
  warnings[code][locale](numbers)

const refusals: Readonly<Record<string, Readonly<Record<Locale, (n: Inputs) => string>>>> = {
  'not-an-object': { vi: () => 'cần một đối tượng {…}', en: () => 'an object {…} is needed' },
  'not-a-list': { vi: () => 'cần một danh sách […]', en: () => 'a list […] is needed' },
  'column-missing': { vi: (n) => `thiếu cột "${n.column}"`, en: (n) => `the column "${n.column}" is missing` },
  'column-twice': { vi: (n) => `cột "${n.column}" có hai lần`, en: (n) => `the column "${n.column}" is there twice` },
  'not-text': {
    vi: () => 'cần một đoạn chữ không rỗng, không quá dài',
    en: () => 'text is needed, not empty, not too long',
  },
  'not-one-of': { vi: (n) => `cần một trong: ${n.words}`, en: (n) => `one of: ${n.words}` },
  'not-a-date': {
    vi: (n) => `"${n.value}": cần ngày có thật dạng YYYY-MM-DD`,
    en: (n) => `"${n.value}": an existing date YYYY-MM-DD`,
  },
  'not-a-number': {
    vi: (n) => `cần số nguyên từ ${n.from} đến ${n.to}`,
    en: (n) => `a whole number from ${n.from} to ${n.to}`,
  },
  'not-an-id': { vi: () => 'cần chữ thường, số và gạch nối', en: () => 'small letters, digits and hyphens only' },
  'not-a-code': {
    vi: (n) => `mã việc cần bắt đầu bằng "${n.pack}" rồi đến số`,
    en: (n) => `a code begins with "${n.pack}" and goes on with a number`,
  },
  'not-a-form': { vi: () => 'cần số mẫu như 18/HĐBC-QH', en: () => 'a form number such as 18/HĐBC-QH' },
  'not-in-order': { vi: () => 'chưa đúng thứ tự tăng dần', en: () => 'not in rising order' },
  'unknown-field': { vi: () => 'không có trường này', en: () => 'there is no such field' },
  'unknown-role': { vi: (n) => `"${n.role}" không có trong roles`, en: (n) => `"${n.role}" is not in roles` },
  'unknown-step': { vi: (n) => `không có mốc luật "${n.step}"`, en: (n) => `there is no dated step "${n.step}"` },
  'unknown-task': { vi: (n) => `không có việc "${n.task}"`, en: (n) => `there is no task "${n.task}"` },
  'depends-on-later': { vi: (n) => `việc "${n.task}" phải đứng trước`, en: (n) => `"${n.task}" must stand above it` },
  'no-date': {
    vi: () => 'cần mốc luật (steps) hoặc ngày nội bộ (days)',
    en: () => 'a dated step (steps) or days of its own are needed',
  },
  twice: { vi: (n) => `"${n.value}" có hai lần`, en: (n) => `"${n.value}" is there twice` },
  empty: { vi: () => 'danh sách rỗng', en: () => 'the list is empty' },
  missing: { vi: () => 'thiếu', en: () => 'is missing' },
}

/** The sentence of a refusal of a pack, an outline, a list of checklists or a plan, with its place in front. */
export function explainShapeRefusal({ code, path, numbers }: Refusal, locale: Locale): string {
  const sentence = refusals[code]?.[locale](numbers) ?? code
  return path === '' ? sentence : `${path}: ${sentence}`
}
