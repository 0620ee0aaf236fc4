import type { z } from 'zod'
import { excerpt, listed, type Words } from './words.ts'

/** What does not fit a schema: the place (`candidates[1].votes`, '' for the whole) and what was expected there. */
export type ShapeProblem = Readonly<{ path: string; words: Words }>

/** Checks a value against a schema of the contract; the first problem in the order of the schema is the answer. */
export function fit<S extends z.ZodType>(
  schema: S,
  value: unknown,
): Readonly<{ value: z.output<S> }> | Readonly<{ problem: ShapeProblem }> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]
  return { problem: issue ? problemOf(issue, value) : { path: '', words: { vi: 'không hợp lệ', en: 'is not valid' } } }
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): ShapeProblem {
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined
  if (issue.code === 'invalid_key') {
    const name = String(issue.path.at(-1) ?? '')
    const path = pathText(issue.path.slice(0, -1))
    const words = inner ? sentence(inner, name) : { vi: 'không được nhận', en: 'is not taken' }
    return { path, words: { vi: `tên ${words.vi}`, en: `the name ${words.en}` } }
  }
  return { path: pathText(issue.path), words: sentence(issue, valueAt(value, issue.path)) }
}

/** `candidates[1].votes`. A name that is no plain word is quoted: `votes["Nguyễn A"]`. */
function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[\p{L}\p{N}_-]+$/u.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`
    else text += `[${excerpt(String(step))}]`
  }
  return text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  )
}

const kinds: Readonly<Record<string, Words>> = {
  number: { vi: 'số nguyên', en: 'a whole number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  string: { vi: 'một chuỗi trong ngoặc kép', en: 'text in double quotes' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  record: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  array: { vi: 'một danh sách […]', en: 'a list […]' },
}

/** What was found and what was expected, from the code of the issue. */
function sentence(issue: z.core.$ZodIssue, found: unknown): Words {
  const expected = expectation(issue)
  return found === undefined
    ? { vi: `thiếu, cần ${expected.vi}`, en: `is missing, expected ${expected.en}` }
    : { vi: `${excerpt(found)}: cần ${expected.vi}`, en: `${excerpt(found)}: expected ${expected.en}` }
}

function expectation(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? { vi: issue.expected, en: issue.expected }
    case 'invalid_value': {
      const values = issue.values.map((each) => (typeof each === 'string' ? `"${each}"` : String(each)))
      return { vi: listed(values, 'hoặc'), en: listed(values, 'or') }
    }
    case 'too_small':
      return bound(
        issue.origin,
        { vi: `từ ${issue.minimum} trở lên`, en: `of at least ${issue.minimum}` },
        issue.minimum,
      )
    case 'too_big':
      return bound(issue.origin, { vi: `không quá ${issue.maximum}`, en: `of at most ${issue.maximum}` }, issue.maximum)
    case 'invalid_format':
      return {
        vi: 'mã gồm chữ, số và các dấu . _ : - không có khoảng trắng',
        en: 'an id of letters, digits and . _ : - without spaces',
      }
    case 'custom':
      return issue.message === 'YYYY-MM-DD'
        ? { vi: 'ngày có thật dạng YYYY-MM-DD', en: 'an existing date YYYY-MM-DD' }
        : { vi: issue.message, en: issue.message }
    default:
      return { vi: 'một giá trị khác', en: 'another value' }
  }
}

function bound(origin: string, limit: Words, number: number | bigint): Words {
  if (origin === 'string') {
    return number === 1
      ? { vi: 'một chuỗi không rỗng', en: 'text that is not empty' }
      : { vi: `chuỗi dài ${limit.vi} ký tự`, en: `text ${limit.en} characters` }
  }
  if (origin === 'array') return { vi: `danh sách ${limit.vi} phần tử`, en: `a list ${limit.en} items` }
  return { vi: `số nguyên ${limit.vi}`, en: `a whole number ${limit.en}` }
}
