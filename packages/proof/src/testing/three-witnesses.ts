import { formatVerifierKey, verifierOf } from '../note/key.ts'
import { logKey, witnessKeys } from './keys.ts'

const [front, university, press] = witnessKeys

/** A policy of tests: one log, three witnesses, two of them are enough. */
export const threeWitnesses = `# Ba cơ quan không chung người quản trị
log ${formatVerifierKey(verifierOf(logKey))} https://log.example.vn/
witness front ${formatVerifierKey(verifierOf(front))}
\twitness university ${formatVerifierKey(verifierOf(university))}  https://w.example.vn/

witness báo-chí ${formatVerifierKey(verifierOf(press))}
group two 2 front university báo-chí
quorum two
`
