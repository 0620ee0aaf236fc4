/** The segment of an organisation in a path: its UUID in 22 letters, ended by a dot. */
export const segmentOf = (id: string): string => `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.`
