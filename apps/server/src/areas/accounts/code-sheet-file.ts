import type { codeSheet, OutputOf } from '@baucu/contract'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/**
 * `GET /documents/sign-in-codes.html?organisation=…`: one slip a person with the code in large type, to be printed, cut
 * and handed over. It is for those who may see the codes, and leaves no copy in a cache.
 */
export const codeSheetFile = (bus: Bus): Download => ({
  path: '/documents/sign-in-codes.html',
  make: async (ask, _, caller) => {
    const said = await bus.query('accounts.codeSheet', { organisation: ask.get('organisation') ?? '' }, caller)
    if (said instanceof Refused) return said
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(page(said.result as OutputOf<typeof codeSheet>), { headers })
  },
})

type Sheet = OutputOf<typeof codeSheet>

const page = ({ organisation, codes }: Sheet): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Mã vào một lần – ${asText(organisation.name)}</title>
<style>
  @page { size: A4; margin: 15mm }
  body { font: 16px/1.5 "Be Vietnam Pro", "Noto Sans", Arial, sans-serif; margin: 0 auto; max-width: 180mm }
  section { border: 1px dashed; padding: 8mm; margin: 0 0 8mm; break-inside: avoid }
  h1 { font-size: 18px; margin: 0 } h2 { font-size: 24px; margin: 0 0 4mm }
  .code { font: bold 44px/1.2 "DejaVu Sans Mono", Consolas, monospace; letter-spacing: .08em; margin: 4mm 0 }
  ol { margin: 0; padding-left: 1.4em }
</style></head><body>
${codes
  .filter((each) => each.code !== null)
  .map((each) => slip(organisation.name, each))
  .join('\n')}
${codes.every((each) => each.code === null) ? '<p>Không còn mã nào chưa dùng. Hãy cấp mã mới.</p>' : ''}
</body></html>`

const slip = (team: string, { name, code, enterUntil, until }: Sheet['codes'][number]): string => `<section>
  <h1>${asText(team)}</h1>
  <h2>${asText(name)}</h2>
  <div>Mã vào một lần của riêng ông/bà:</div>
  <div class="code">${code}</div>
  <ol>
    <li>Mở trang Bầu Cử trên điện thoại, chọn “Vào bằng mã”.</li>
    <li>Nhập 8 ký tự ở trên. Chữ hoa hay chữ thường đều được, không cần gạch nối.</li>
    <li>Màn hình hiện một số có 4 chữ số. Đưa cho cán bộ cấp trên xem để được xác nhận.</li>
  </ol>
  <p>Mã dùng được một lần, đến ${day(enterUntil)}. Sau khi xác nhận, điện thoại này làm việc được đến ${day(until)}.
  Không chụp ảnh, không gửi mã qua tin nhắn. Mất phiếu thì báo ngay cho người phát để hủy mã.</p>
</section>`

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const day = (instant: string): string => clock.format(new Date(instant))

const asText = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
