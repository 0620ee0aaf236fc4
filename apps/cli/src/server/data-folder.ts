import { root } from '../kernel/child.ts'

/** Where data are kept unless `--data` says otherwise: one place, whatever folder the command is called from. */
export const dataFolder = `${root}data`
