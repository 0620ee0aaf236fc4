import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readDocx } from '@baucu/documents'
import { expect, test } from './journey.ts'
import { become, sampleFrame } from './tasks.ts'

const articles = path.resolve(import.meta.dirname, '../../shared/data/articles')
const journeys = [
  { id: 'J1', file: '000_3a8b75e6cb7dfacc.txt', persona: 'P2', least: 10, number: '61-TB/ĐU' },
  { id: 'J2', file: '004_231fcbf6afebe9be.txt', persona: 'P4', least: 10, number: '62-TB/MTTQ' },
] as const

for (const { id, file, persona, least, number } of journeys) {
  test.describe('the published reports', { tag: '@desk' }, () => {
    test.skip(!existsSync(path.join(articles, file)), 'the published reports do not lie beside the repository')

    test(`${id} from the text of a published report to the notice, the tasks of every unit and the next meeting`, async ({
      page,
      open,
    }) => {
      test.slow()
      const title = `Giao ban theo bài đã đăng ${id}`
      await become(page, persona)
      await open('hop/chuoi', sampleFrame)
      await page.getByRole('button', { name: 'Lập chuỗi giao ban' }).first().click()
      await page.getByLabel('Tên chuỗi').fill(title)
      await page.getByRole('button', { name: 'Lưu chuỗi' }).click()
      const series = page.getByRole('region', { name: title, exact: true })
      const call = async (day: string) => {
        await open('hop/chuoi', sampleFrame)
        await series.getByRole('button', { name: 'Lập kỳ họp tiếp' }).click()
        await series.getByLabel('Ngày', { exact: true }).fill(day)
        await series.getByLabel('Ngày', { exact: true }).blur()
        await series.getByRole('button', { name: 'Lập cuộc họp' }).click()
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      }
      await call('05/03/2026')
      await page.getByLabel('Lời kết luận').fill(readFileSync(path.join(articles, file), 'utf8'))
      await page.getByRole('button', { name: 'Tách thành mục' }).click()
      const items = page.getByRole('listitem', { name: /^Mục \d/ })
      await expect(items.nth(least - 1)).toBeVisible()
      // Whom the text names and this province does not have, a person chooses.
      const nobody = items.filter({ hasText: 'Chưa có nơi nhận' })
      for (let left = await nobody.count(); left > 0; left -= 1) {
        await nobody.first().getByLabel('Thêm theo nhóm, chức năng').selectOption({ index: 1 })
        await expect(nobody).toHaveCount(left - 1)
      }
      const count = await items.count()
      const asked = await items.filter({ hasText: 'Nơi nhận:' }).count()
      await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
      await expect(page.getByText('Đã lưu dự thảo.')).toBeVisible()
      await page.getByLabel('Số văn bản').fill(number)
      await page.getByLabel('Ngày ban hành').fill('05/03/2026')
      await page.getByLabel('Ngày ban hành').blur()
      await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await expect(page.getByText(new RegExp(`Đã ban hành số ${number}`))).toBeVisible()

      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Thông báo (Word)' }).click()
      const read = await readDocx(new Uint8Array(readFileSync(await (await coming).path())))
      if (!read.ok) throw new Error(read.refusal.code)
      const words = read.value.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      expect(words).toContain('THÔNG BÁO')
      expect(words.filter((each) => /^\d+\. /.test(each))).toHaveLength(count)

      await open('da-giao', sampleFrame)
      await expect(page.getByText(number).first()).toBeVisible()
      await call('02/04/2026')
      const before = page.getByRole('region', { name: 'Kết quả thực hiện kết luận các kỳ trước' })
      await expect(before.getByRole('row').filter({ hasText: number })).toHaveCount(asked)
    })
  })
}
