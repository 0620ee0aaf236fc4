/**
 * What every reader of this package answers: the value, or why there is none. Nothing here throws on bad input.
 *
 * `code` is for programs, `at` says where: a JSON path (`$.votes[3]`), a line (`line 2`), a field, or nothing.
 */
export type Checked<Value, Code extends string> = Accepted<Value> | Refused<Code>

export type Accepted<Value> = Readonly<{ ok: true; value: Value }>

export type Refused<Code extends string> = Readonly<{ ok: false; code: Code; at: string }>

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code, at = ''): Refused<Code> => ({ ok: false, code, at })
