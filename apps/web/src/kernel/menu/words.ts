import { wordsOf } from '../words/words.ts'

/** Words of the menu beside the names of the pages, which stand in `places.ts`. */
export const useMenuWords = wordsOf({
  vi: {
    more: 'Thêm',
    everything: 'Hiện mọi mục',
    fewer: 'Chỉ hiện mục của vai trò',
    pagesOf: (group: string) => `Các trang của mục ${group}`,
  },
  en: {
    more: 'More',
    everything: 'Show every item',
    fewer: 'Only the items of my role',
    pagesOf: (group: string) => `Pages of ${group}`,
  },
})
