/** `3/2026`: how a proposal is called. */
export const numberOf = ({ number, year }: Readonly<{ number: number; year: number }>): string => `${number}/${year}`
