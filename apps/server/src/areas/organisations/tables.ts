/** The day before all days: a name that has always been. */
export const always = '0001-01-01'
