import type { Locale } from '@baucu/law'
import type { Page } from './contest-page.ts'
import { type Html, html } from './html.ts'
import { framed, pathIn } from './page-frame.ts'
import type { AboutElection } from './published-election.ts'
import { words } from './words.ts'

/** How anybody checks the results, and what that says and does not say. */
export function checkingPage(locale: Locale, about: AboutElection): Page {
  const path = 'kiem-chung.html'
  return {
    path: pathIn(locale, path),
    text: framed(
      { locale, path, title: words[locale].howToCheck },
      about,
      html`<article class="card">${texts[locale]}</article>`,
    ),
  }
}

const texts: Readonly<Record<Locale, Html>> = {
  vi: html`<h1>Cách kiểm chứng</h1>
<h2>Trên trang của một đơn vị bầu cử</h2>
<p>Bấm “Tính lại ngay trên máy này”. Máy của bạn tải điểm chốt đã ký, các biên bản đã ký của đơn vị ấy và những mã băm nối chúng với điểm chốt; tự kiểm chữ ký, tự cộng, tự xác định người trúng cử, rồi so với từng số trên trang. Số nào khác thì hiện màu đỏ, kèm số tính được. Trang đầu cộng lại như thế từ các đơn vị tới cả nước.</p>
<p>Mở gói từ đĩa hay thẻ nhớ cũng kiểm được: trang sẽ hỏi thư mục của gói rồi đọc các tệp ngay trên máy, không gửi đi đâu.</p>
<h2>Cả gói, bằng dòng lệnh</h2>
<p>Tải toàn bộ thư mục này rồi chạy một trong hai chương trình, viết riêng rẽ:</p>
<pre>baucu verify THƯ-MỤC --policy CHÍNH-SÁCH
python3 verify.py THƯ-MỤC --policy CHÍNH-SÁCH</pre>
<p>Tệp <code>policy</code> trong gói do chính người công bố đưa ra. Hãy lấy chính sách (khóa của sổ và của các nhân chứng) từ nơi bạn tin. Giữ lại tệp <code>checkpoint</code>: lần sau thêm <code>--since</code> để biết lịch sử có bị viết lại không.</p>
<h2>Biên nhận</h2>
<p>Tổ bầu cử giữ biên nhận của biên bản mình nộp: vị trí trong sổ và các mã băm dẫn tới điểm chốt. Biên nhận và gói này phải cùng một sổ; không khớp là bằng chứng.</p>
<h2>Chứng minh điều gì</h2>
<ul><li>Kết quả đúng là tổng các biên bản đã ký; không biên bản nào bị bỏ, sửa hay cộng hai lần sau khi vào sổ.</li><li>Người trúng cử đúng theo luật và số phiếu ấy.</li><li>Mọi người cùng thấy một sổ, nếu đủ nhân chứng độc lập đã ký.</li></ul>
<h2>Không chứng minh điều gì</h2>
<ul><li>Phiếu được kiểm đúng ở khu vực: điều đó do người chứng kiến kiểm phiếu, bản sao biên bản và kiểm tra xác suất bằng phiếu giấy.</li><li>Khóa ký do đúng người giữ.</li><li>Trang này cho biết ai bầu cho ai: không. Khu vực ít phiếu chỉ được công bố gộp.</li><li>Trang tự kiểm bằng chương trình đi kèm chính trang ấy: nếu ngờ cả gói, hãy dùng chương trình lấy từ nơi khác.</li></ul>`,
  en: html`<h1>How to check</h1>
<h2>On the page of a constituency</h2>
<p>Press “Compute it again on this device”. Your device fetches the signed checkpoint, the signed minutes of that constituency and the hashes that tie them to the checkpoint; it verifies signatures, adds up, decides who is elected, and compares every number of the page. A number that differs is shown in red, with the one computed. The first page adds up in the same way from constituencies to the nation.</p>
<p>A bundle opened from a disk or a memory card can be checked too: the page asks for its folder and reads the files on your device, sending nothing.</p>
<h2>The whole bundle, from a command line</h2>
<p>Download this folder and run one of two programs, written apart from each other:</p>
<pre>baucu verify FOLDER --policy POLICY
python3 verify.py FOLDER --policy POLICY</pre>
<p>The file <code>policy</code> in the bundle was put there by its publisher. Take the policy (keys of the log and of the witnesses) from where you trust it. Keep the file <code>checkpoint</code>: next time <code>--since</code> tells whether history was rewritten.</p>
<h2>Receipts</h2>
<p>An Election Team keeps the receipt of its minutes: where they stand in the log, and the hashes that lead to a checkpoint. Receipt and bundle must be of one log; if they are not, that is evidence.</p>
<h2>What it proves</h2>
<ul><li>The results are the sums of the signed minutes; none was left out, changed or added twice after it entered the log.</li><li>Those elected are elected by law and by these votes.</li><li>Everybody sees the same log, if enough independent witnesses have signed.</li></ul>
<h2>What it does not prove</h2>
<ul><li>That ballots were read rightly in the polling area: observers of the count, copies of the minutes and audits of the paper ballots do that.</li><li>That the right people held the keys.</li><li>Who voted for whom: small areas are published only together.</li><li>A page checks with the program that came with it: whoever doubts the whole bundle uses a program from elsewhere.</li></ul>`,
}
