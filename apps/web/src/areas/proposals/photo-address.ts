/** Where the photograph of a place is that a proposal lists; `organisation`: where the reader looks from. */
export const photoAddress = (organisation: string, proposal: string, photo: string): string =>
  `/documents/proposal-photo.bin?organisation=${organisation}&proposal=${proposal}&photo=${photo}`
