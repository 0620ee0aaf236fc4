const inVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
})

/** The hour in Viet Nam by the clock of this device, `HH:MM`. */
export const nowHour = (at = new Date()): string => inVietnam.format(at)

/** Whether a text is an hour of a day. */
export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
