import { count, day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const organisationWords: ProblemWords = {
  'organisation-exists': {
    vi: () => 'Đã có tổ chức với mã định danh này.',
    en: () => 'There is an organisation with this id already.',
  },
  'parent-closed': {
    vi: (n) => `Tổ chức cấp trên kết thúc hoạt động từ ${day(String(n.on))}; chọn tổ chức kế tục.`,
    en: (n) => `The organisation above ends on ${day(String(n.on))}; choose its successor.`,
  },
  'code-taken': {
    vi: (n) => `Mã "${n.code}" đã dùng cho ${n.name}, cùng trực thuộc một tổ chức; chọn mã khác.`,
    en: (n) => `The code "${n.code}" is used by ${n.name} beside it; choose another.`,
  },
  'parent-later': {
    vi: (n) => `Tổ chức cấp trên chỉ có từ ${day(String(n.on))}; ngày bắt đầu không được sớm hơn.`,
    en: (n) => `The organisation above exists only from ${day(String(n.on))}; nothing below it can begin earlier.`,
  },
  'before-beginning': {
    vi: (n) => `${n.name} có từ ${day(String(n.on))}; chọn một ngày sau đó.`,
    en: (n) => `${n.name} exists from ${day(String(n.on))}; choose a later day.`,
  },
  'already-closed': {
    vi: (n) => `${n.name} đã được ghi kết thúc hoạt động từ ${day(String(n.on))}.`,
    en: (n) => `The end of ${n.name} on ${day(String(n.on))} is recorded already.`,
  },
  'children-open': {
    vi: (n) =>
      `${n.name} còn ${count(n.count, 'vi')} tổ chức trực thuộc chưa kết thúc vào ngày đó, trước hết là ${n.first}; kết thúc hoặc chuyển các tổ chức này trước.`,
    en: (n) =>
      `${n.name} still has ${count(n.count, 'en')} below it on that day, first ${n.first}; close or transfer them before.`,
  },
  'given-twice': {
    vi: (n) => `${n.name} được nêu hai lần.`,
    en: (n) => `${n.name} is named twice.`,
  },
  'too-deep': {
    vi: () => 'Cây tổ chức có quá nhiều cấp.',
    en: () => 'The tree has too many levels.',
  },
  'heir-unknown': {
    vi: () =>
      'Nơi nhận các tổ chức trực thuộc phải là một tổ chức kế tục, cho một tổ chức kết thúc trong cùng quyết định.',
    en: () => 'An heir leads from one of the organisations that end to one of those that begin, once each.',
  },
  'member-unknown': {
    vi: () => 'Thành viên của nhóm phải là tổ chức lập nhóm hoặc tổ chức trực thuộc.',
    en: () => 'A member of the group lies at or below the organisation that has the group.',
  },
  'member-absent': {
    vi: (n) => `${n.name} không hoạt động vào ngày ${day(String(n.on))}.`,
    en: (n) => `${n.name} does not exist on ${day(String(n.on))}.`,
  },
}
