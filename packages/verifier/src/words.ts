import type { BundleError, CheckName, Code } from './findings.ts'
import { type Answer, firstError } from './verify.ts'

/** Languages of the sentences. */
export type Locale = 'vi' | 'en'

type Words = Readonly<Record<Locale, string>>

/** What each check asks. */
export const checkWords: Readonly<Record<CheckName, Words>> = {
  integrity: { vi: 'Toàn vẹn: mọi byte khớp với điểm chốt', en: 'Integrity: the checkpoint binds every byte' },
  authenticity: { vi: 'Xác thực: ai ký', en: 'Authenticity: who signed' },
  consistency: { vi: 'Nhất quán: một lịch sử duy nhất', en: 'Consistency: one history' },
  completeness: { vi: 'Đầy đủ: không thiếu, không trùng', en: 'Completeness: nothing left out, nothing twice' },
  arithmetic: { vi: 'Số học: các phép cộng', en: 'Arithmetic: the sums' },
  outcome: { vi: 'Kết quả: ai trúng cử', en: 'Outcome: who is elected' },
  secrecy: { vi: 'Bí mật: không lộ phiếu của ai', en: "Secrecy: nobody's vote is told" },
}

/** `{}` is the detail. */
const sentences: Readonly<Record<Code, Words>> = {
  'file-missing': { vi: 'thiếu tệp này', en: 'this file is not there' },
  'file-unknown': { vi: 'tệp không có trong danh mục nào', en: 'nobody names this file' },
  'file-changed': {
    vi: 'nội dung không phải như trong manifest.json',
    en: 'its bytes are not those manifest.json names',
  },
  'file-broken': { vi: 'không đọc được theo định dạng', en: 'cannot be read as this format' },
  'manifest-broken': {
    vi: 'không đúng dạng chuẩn hoặc không khớp bản công bố',
    en: 'is not canonical, not of its shape, or not of this publication',
  },
  'manifest-changed': { vi: 'không phải danh mục mà lá cuối của sổ ghi', en: 'is not the one the last leaf names' },
  'tile-missing': { vi: 'thiếu tệp này của sổ', en: 'this file of the log is not there' },
  'tile-changed': { vi: 'mã băm không phải của các lá trong sổ', en: 'its hashes are not those of the leaves' },
  'entries-broken': { vi: 'không tách được thành các lá', en: 'cannot be taken apart into leaves' },
  'leaf-changed': {
    vi: 'lá này đã bị sửa sau khi điểm chốt được ký',
    en: 'was changed after the checkpoint was signed',
  },
  'root-differs': {
    vi: 'gốc tính được khác gốc đã ký ({})',
    en: 'the root computed is not the one that was signed ({})',
  },
  'leaf-not-canonical': { vi: 'không phải JSON chuẩn hóa', en: 'is not canonical JSON' },
  'leaf-shape': { vi: 'thiếu, thừa hoặc sai loại một mục', en: 'a member is missing, unknown or of another kind' },
  'no-publication': { vi: 'lá cuối không phải lá công bố', en: 'the last leaf is no publication' },
  'policy-broken': { vi: 'chính sách không đọc được, dòng {}', en: 'the policy cannot be read, line {}' },
  'checkpoint-broken': {
    vi: 'điểm chốt không đọc được, hoặc có chữ ký lạ, trùng hay sai ({})',
    en: 'cannot be read, or a signature in it is unknown, doubled or wrong ({})',
  },
  'checkpoint-unsigned': { vi: 'sổ {} chưa ký', en: 'the log {} has not signed' },
  'quorum-missed': { vi: 'chỉ có {} nhân chứng được tin đã ký', en: 'only {} of the trusted witnesses have signed' },
  'origin-differs': { vi: 'nêu sổ khác: {}', en: 'names another log: {}' },
  'key-refused': { vi: 'khóa không được nhận ({})', en: 'the key is refused ({})' },
  'log-key-differs': {
    vi: 'khóa của sổ này không phải khóa mà chính sách của cả nước ghi',
    en: "the key of this log is not the one in the nation's policy",
  },
  'signature-missing': { vi: 'không có chữ ký Ed25519 ở đầu', en: 'no Ed25519 signature comes first' },
  'signature-wrong': { vi: 'chữ ký của khóa {} sai', en: 'the signature of key {} does not hold' },
  'signer-unknown': { vi: 'khóa {} chưa có trong sổ', en: 'the key {} is not in the log before it' },
  'signer-revoked': { vi: 'khóa {} đã bị thu hồi', en: 'the key {} was revoked before it' },
  'signer-may-not': { vi: 'khóa {} không được ký lá này', en: 'the key {} may not sign this' },
  'event-differs': { vi: 'thuộc cuộc bầu cử khác: {}', en: 'belongs to another election: {}' },
  'election-misplaced': {
    vi: 'lá khai cuộc bầu cử phải là lá 0 và chỉ lá 0',
    en: 'the election leaf is leaf 0, and no other is',
  },
  'contest-unknown': { vi: 'cuộc bầu chưa có trong sổ: {}', en: 'a contest the log has not entered: {}' },
  'area-unknown': { vi: 'khu vực chưa có trong sổ: {}', en: 'an area the log has not entered: {}' },
  'leaf-unknown': {
    vi: 'nói về một lá không có hiệu lực ở chỗ này của sổ, hoặc của nơi khác',
    en: 'is about a leaf that does not stand at this place of the log, or of another subject',
  },
  'paper-twice': { vi: 'ghi lại giấy tờ đã ghi: {}', en: 'enters a file that was entered before: {}' },
  'chain-broken': {
    vi: 'không nối vào lá đang có hiệu lực của cùng đối tượng',
    en: 'does not follow the standing leaf of its subject',
  },
  'chain-forked': { vi: 'hai lá cùng nối vào một lá', en: 'two leaves follow the same one' },
  'approval-unknown': {
    vi: 'lá được ký duyệt không có trong sổ trước đó',
    en: 'approves no leaf of the log before it',
  },
  'approval-stale': {
    vi: 'lá được ký duyệt không còn hiệu lực',
    en: 'approves a leaf that no longer stands',
  },
  'approval-differs': {
    vi: 'lá được ký duyệt thuộc cuộc bầu hoặc khu vực khác',
    en: 'approves a leaf of another contest or area',
  },
  'contest-changed-late': {
    vi: 'sửa danh sách hoặc khu vực sau biên bản đầu tiên',
    en: 'the contest was changed after its first minutes',
  },
  'opening-wrong': {
    vi: 'số liệu mở ra không khớp cam kết trong sổ',
    en: 'what is opened is not what was committed to',
  },
  'leaf-copy-differs': { vi: 'bản sao của lá thiếu hoặc khác lá trong sổ', en: 'the copy is missing or not the leaf' },
  'audit-root': {
    vi: 'chốt kiểm tra mẫu trên một sổ khác với sổ đứng trước nó: {}',
    en: 'fixes an audit of another log than the one before it: {}',
  },
  'audit-draw': {
    vi: 'khu vực được rút không theo số gieo và số liệu đã chốt: {}',
    en: 'the areas drawn do not follow from the dice and what was fixed: {}',
  },
  'audit-stop': {
    vi: 'ghi là dừng được, nhưng không được dừng: {}',
    en: 'says that the audit stopped, but it may not: {}',
  },
  'history-rewritten': {
    vi: '{} lá đầu không phải như điểm chốt trước đây',
    en: 'its first {} leaves are not those of the earlier checkpoint',
  },
  'leaf-misplaced': { vi: 'sổ của cả nước không có lá như thế', en: "has no place in the nation's log" },
  'election-differs': { vi: 'khai khác sổ của cả nước: {}', en: "is not as in the nation's log: {}" },
  'log-differs': {
    vi: 'không phải điểm chốt mà sổ của cả nước ghi: {}',
    en: "is not the checkpoint in the nation's log: {}",
  },
  'log-rolled-back': { vi: 'sổ ngắn hơn lần trước: {}', en: 'the log is shorter than before: {}' },
  'log-forked': {
    vi: 'sổ của tỉnh không bắt đầu bằng {} lá này: có hai lịch sử',
    en: 'the log does not begin with these {} leaves: there are two histories',
  },
  'contest-missing': { vi: 'số cuộc bầu không khớp: {}', en: 'the number of contests does not come out: {}' },
  'areas-missing': { vi: 'số khu vực không khớp: {}', en: 'the number of areas does not come out: {}' },
  'area-twice': { vi: 'khu vực có hai lần', en: 'the area is there twice' },
  'contest-twice': { vi: 'sổ khác cũng có: {}', en: 'another log has it too: {}' },
  'log-missing': { vi: 'thiếu sổ này', en: 'this log is not there' },
  'log-unknown': { vi: 'sổ của cả nước không ghi sổ này: {}', en: "the nation's log does not have it: {}" },
  'log-doubled': { vi: 'sổ này có hai lần: {}', en: 'this log is there twice: {}' },
  'log-preliminary': { vi: 'chưa đủ biên bản', en: 'is not final' },
  'minutes-missing': { vi: 'khu vực chưa có biên bản', en: 'no minutes of this area stand' },
  'aggregate-missing': { vi: 'chưa có biên bản tổng hợp', en: 'its aggregate is missing' },
  'child-missing': { vi: 'thiếu {} trong phép cộng', en: 'does not add up {}' },
  'child-doubled': { vi: 'cộng {} hai lần', en: 'adds up {} twice' },
  'child-foreign': {
    vi: 'cộng {}, không thuộc về nó hoặc hết hiệu lực',
    en: 'adds up {}, not its own or not standing',
  },
  'children-root': { vi: 'gốc của các lá được cộng khác: {}', en: 'the root over its children is another: {}' },
  'opening-missing': { vi: 'biên bản không được mở, cũng không ở nhóm nào', en: 'is neither opened nor in a group' },
  'list-missing': { vi: 'danh sách người ứng cử thiếu hoặc khác', en: 'the list of candidates is partial or another' },
  identity: { vi: 'biên bản tự mâu thuẫn: {}', en: 'the minutes does not agree with itself: {}' },
  'sum-differs': { vi: 'tổng sai: {}', en: 'the sum differs: {}' },
  'result-differs': { vi: 'nêu số khác với số tính được ({})', en: 'says another figure than the one computed ({})' },
  'outcome-differs': { vi: 'kết quả không như số phiếu và luật: {}', en: 'is not what votes and law give: {}' },
  'area-exposed': {
    vi: 'số liệu được mở cho thấy cử tri đã bỏ phiếu thế nào',
    en: 'is opened and tells how people voted',
  },
  'group-exposed': { vi: 'tổng của nhóm cho thấy cử tri đã bỏ phiếu thế nào', en: 'its sum tells how people voted' },
  'area-in-two-views': {
    vi: 'được công bố hai cách, phép trừ sẽ lộ số liệu',
    en: 'is published in two ways, and subtraction tells',
  },
  'group-stale': { vi: 'nhóm có {}, đã hết hiệu lực', en: 'the group lists {}, which does not stand' },
  'group-split': {
    vi: 'các khu vực từng ở chung một nhóm nay bị tách ra',
    en: 'areas that were once in one group have been parted',
  },
  'member-unknown': { vi: 'có mục định dạng không biết: {}', en: 'has a member this format does not know: {}' },
  'not-checked': {
    vi: 'chưa kiểm được, vì phần này thiếu hoặc hỏng',
    en: 'could not be checked: this is missing or broken',
  },
}

/** One error as a sentence: where, and what is wrong. */
export function explainError({ code, subject, detail }: BundleError, locale: Locale): string {
  const sentence = sentences[code][locale]
  const told =
    detail === '' ? sentence.replace(/ \(\{\}\)|:? \{\}|, (dòng|line) \{\}/, '') : sentence.replace('{}', () => detail)
  return `${subject}: ${told}.`
}

/** The last word: whether the bundle holds, and if not, what is wrong and where. */
export function verdict(answer: Answer, locale: Locale): string {
  const first = firstError(answer)
  const inside = answer.logs?.length
  const logs = inside
    ? { vi: ` trên ${inside} sổ của tỉnh`, en: ` over ${inside} logs of provinces` }
    : { vi: '', en: '' }
  if (!first) {
    return locale === 'vi'
      ? `ĐÚNG: cả bảy mục đều khớp, ${answer.entries} lá${logs.vi}, gốc ${answer.root}.`
      : `IT HOLDS: all seven checks, ${answer.entries} leaves${logs.en}, root ${answer.root}.`
  }
  const count = answer.checks.reduce((sum, { errors, more }) => sum + errors.length + more, 0)
  const what = explainError(first.error, locale)
  return locale === 'vi'
    ? `KHÔNG ĐÚNG (${count} lỗi), trước hết: ${what}`
    : `IT DOES NOT HOLD (${count} errors), first: ${what}`
}

/** Whose word was taken. */
export function policyWords({ policy }: Answer, locale: Locale): string {
  if (policy !== 'bundle') {
    return locale === 'vi'
      ? `Tin theo chính sách được đưa vào: ${policy}.`
      : `Believed: the policy that was given, ${policy}.`
  }
  return locale === 'vi'
    ? 'Tin theo chính sách nằm trong gói, do chính người công bố đưa ra; hãy dùng --policy với bản lấy từ nơi khác.'
    : 'Believed: the policy in the bundle, put there by its publisher; take another from elsewhere with --policy.'
}
