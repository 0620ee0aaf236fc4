/** Names of what chains of leaves are about (docs/formats/leaves.md, "Chains"), as the table of leaves knows them. */
export const electionSubject = 'election'
export const keySubject = (key: string): string => `key/${key}`
export const revocationSubject = (key: string): string => `revocation/${key}`
export const softwareSubject = (sha256: string): string => `software/${sha256}`
export const auditChainSubject = (province: string): string => `audit-chain/${province}`
export const contestSubject = (contest: string): string => `contest/${contest}`
export const areasSubject = (contest: string, part: number): string => `areas/${contest}/${part}`
export const areaSubject = (contest: string, area: string): string => `area/${contest}/${area}`
export const approvalSubject = (leaf: string, key: string): string => `approval/${leaf}/${key}`
/** Papers of a leaf, by its hash. */
export const paperSubject = (leaf: string): string => `paper/${leaf}`
export const groupSubject = (contest: string, group: string): string => `group/${contest}/${group}`
export const aggregateSubject = (level: string, subject: string): string => `aggregate/${level}/${subject}`
export const auditSubject = (audit: string): string => `audit/${audit}`
