/** The segment of an organisation in a path: its UUID in 22 letters, ended by a dot. */
export const segmentOf = (id: string): string => `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.`

/** The organisations a path leads through, from the top down to its own. */
export const idsOf = (path: string): readonly string[] =>
  path
    .split('.')
    .slice(0, -1)
    .map((segment) =>
      Buffer.from(segment, 'base64url')
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    )

/** Levels below the top of a tree: far more than any office has, and short enough for an index. */
const mostLevels = 40

/** Whether a path leads deeper than trees may grow. */
export const isTooDeep = (path: string): boolean => path.length > mostLevels * 23
