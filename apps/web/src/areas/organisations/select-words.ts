import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Chọn tổ chức theo chức năng',
  lead: (at: string) => `Tổ chức của ngày ${at} có ít nhất một chức năng đã chọn, thuộc loại và nhóm đã chọn.`,
  filter: 'Chọn theo',
  tags: 'Chức năng',
  kinds: (chosen: number) => (chosen === 0 ? 'Loại tổ chức: mọi loại' : `Loại tổ chức: ${count(chosen, 'vi')} loại`),
  group: 'Nhóm',
  anyGroup: 'Không theo nhóm',
  nothingChosen: 'Chưa chọn gì',
  nothingChosenNext: 'Chọn chức năng, loại hoặc nhóm; danh sách và câu ghi nơi nhận hiện ra ở đây.',
  result: 'Nơi nhận',
  none: 'Không có tổ chức nào khớp. Bớt một điều kiện, hoặc ghi chức năng cho tổ chức trong cây.',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  notCopied: 'Trình duyệt không cho sao chép; bôi đen danh sách rồi sao chép.',
}

const en: typeof vi = {
  title: 'Choose organisations by function',
  lead: (at) => `Organisations of ${at} with at least one chosen function, of the chosen kinds and group.`,
  filter: 'Choose by',
  tags: 'Functions',
  kinds: (chosen) => (chosen === 0 ? 'Kinds: any' : `Kinds: ${count(chosen, 'en')}`),
  group: 'Group',
  anyGroup: 'Any',
  nothingChosen: 'Nothing chosen',
  nothingChosenNext: 'Choose functions, kinds or a group; the list and the sentence for a notice appear here.',
  result: 'Recipients',
  none: 'No organisation matches. Take a condition away, or record functions in the tree.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow it; select the list and copy it.',
}

export const useSelectWords = wordsOf({ vi, en })
