import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { answerOf, become, expect, sampleFrame, test } from './tasks.ts'

type Contest = Readonly<{ constituency: string; body: string; seats: number; candidates: readonly { id: string }[] }>

/** Figures of a sound paper of a contest, in the order of the form. */
function soundPaper({ seats, candidates }: Contest): readonly number[] {
  const valid = 600
  const each = Math.floor((valid * seats * 0.8) / candidates.length)
  const votes = candidates.map((_, index) => each - index)
  return [700, 610, 610, 610, valid, 10, ...votes, votes.reduce((sum, one) => sum + one, 0)]
}

/** Types into the field in hand and goes on with Enter, without any pause. */
async function typeOn(page: Page, figures: readonly number[]): Promise<void> {
  await page.getByLabel('Tổng số cử tri của khu vực bỏ phiếu').focus()
  for (const [index, figure] of figures.entries()) {
    await page.keyboard.type(String(figure))
    if (index < figures.length - 1) await page.keyboard.press('Enter')
  }
}

const typed = (page: Page) =>
  page
    .locator('form input[inputmode="numeric"][maxlength="10"]')
    .evaluateAll((inputs) => inputs.map((input) => Number((input as unknown as { value: string }).value)))

test(
  '⚡ J11 H13: a paper is typed without a pause or a network by the Team, typed again by the committee, one slip is read again blind, and the Board receives it',
  { tag: '@offline' },
  async ({ page, context }, { project }) => {
    const area = await become(page, 'P8')
    const body = project.name === 'phone' ? 'commune' : 'NA'
    const { contests } = await answerOf<{ contests: Contest[] }>(page.request, 'count.area', {
      area,
      frame: sampleFrame,
    })
    const contest = contests.find((each) => each.body === body)
    if (!contest) throw new Error(`no contest for ${body}`)
    const paper = soundPaper(contest)
    const place = `/ky/${sampleFrame}/kiem-phieu?kv=${area}&dv=${contest.constituency}`

    // The Team: no network from the moment the page is open.
    await page.goto(place)
    await expect(page.getByRole('button', { name: 'Nhập lần 1' })).toBeVisible()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Nhập lần 1' }).click()
    await typeOn(page, paper)
    expect(await typed(page)).toEqual(paper)
    await expect(page.getByText('Các con số khớp nhau.')).toBeVisible()
    await page.keyboard.press('Shift+Enter')
    await expect(page.getByText('số liệu lần 1 đã giữ trên máy này')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('Lần 1 đã nhập. Người khác nhập lần 2')).toBeVisible()

    // The committee: another person, from the paper, without a look at the first entry; one slip of the hand.
    await become(page, 'P7')
    await page.goto(place)
    await page.getByRole('button', { name: 'Nhập lần 2' }).click()
    const slip = paper.map((figure, index) =>
      index === 6 ? figure - 9 : index === paper.length - 1 ? figure - 9 : figure,
    )
    await typeOn(page, slip)
    await axe(page, 'typing')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Hai lần nhập khác nhau ở 2 ô')).toBeVisible()
    await expect(page.getByText('Đọc lại ô 1, g trên giấy rồi nhập lại.')).toBeVisible()
    await page.getByLabel('Tổng cộng trên phiếu kiểm').fill(String(paper.at(-1)))
    const [, , , , , , first = 0] = paper
    await page.locator('form input[inputmode="numeric"][maxlength="10"]').first().fill(String(first))
    await page.getByRole('button', { name: 'Nộp các ô đọc lại' }).click()
    await expect(page.getByText('Hai lần khớp')).toBeVisible()
    await expect(page.getByText(/^Mã số liệu, phải giống mã trên biên bản giấy: [A-Z0-9]{4}-/)).toBeVisible()
    const print = page.getByRole('link', { name: 'In biên bản (PDF)' })
    const printed = await page.request.get((await print.getAttribute('href')) ?? '')
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])

    // The warning-free paper goes upward with a reason instead of its photograph; the Board receives it.
    await page.getByLabel('Lý do chưa gửi được ảnh').fill('Điện thoại hết pin')
    await page.getByRole('button', { name: 'Gửi lên Ban bầu cử' }).click()
    await expect(page.getByText('Đã gửi, chờ nhận')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nhận biên bản' })).toHaveCount(0)
    await become(page, 'P1')
    await page.goto(place)
    const receive = page.getByRole('button', { name: 'Nhận biên bản' })
    await expect(receive).toBeVisible()
    await axe(page, 'to be received')
    await receive.click()
    await expect(page.getByText('Đã cộng vào kết quả: nhanh, chưa chính thức.')).toBeVisible()
    await page.getByRole('link', { name: 'Tất cả khu vực' }).click()
    await expect(page.getByText(/^Ban bầu cử đã nhận [1-9]/)).toBeVisible()
    await axe(page, 'board')
  },
)
