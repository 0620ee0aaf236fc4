/** The fictional province of the sample database. */
export { generateProvince } from './generate-province.ts'
export { loadProvince } from './load-province.ts'
export { cellsTold } from './load-reports.ts'
