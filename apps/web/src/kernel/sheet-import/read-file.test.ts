import { largestSheet } from '@baucu/contract'
import { describe, expect, it } from 'vitest'
import { readSheetFile } from './read-file.ts'

describe('a chosen file', () => {
  it('becomes base64, whatever its bytes and its length', async () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256)
    const read = await readSheetFile(new File([bytes], 'Cây tổ chức.xlsx'))
    if (typeof read === 'string') throw new Error(read)
    expect([read.fileName, read.bytes]).toEqual(['Cây tổ chức.xlsx', 100_001])
    expect(Uint8Array.from(atob(read.content), (each) => each.charCodeAt(0))).toEqual(bytes)
  })

  it('is not sent when it is empty or larger than a command takes', async () => {
    expect(await readSheetFile(new File([], 'trong.csv'))).toBe('empty')
    expect(await readSheetFile(new File([new Uint8Array(largestSheet + 1)], 'lon.xlsx'))).toBe('too-large')
    expect(await readSheetFile(new File([new Uint8Array(largestSheet)], 'vua.xlsx'))).toMatchObject({
      bytes: largestSheet,
    })
  })

  it('is asked for again when it was changed after it was chosen', async () => {
    const gone = { name: 'a.csv', size: 3, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }
    expect(await readSheetFile(gone as unknown as File)).toBe('unreadable')
  })

  it('keeps a name that fits on one line', async () => {
    expect(await readSheetFile(new File(['a'], `${'đ'.repeat(300)}\n.csv`))).toMatchObject({
      fileName: `${'đ'.repeat(195)} .csv`,
    })
  })
})
