import { useMedia } from './media.ts'

/** Whether the page is as narrow as a phone. */
export const usePhone = (): boolean => useMedia('(max-width: 720px)')
