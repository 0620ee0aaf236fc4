import { spawnSync } from 'node:child_process'

const reader = 'pdftotext'

/** Whether there is a program here that reads a PDF as somebody would who copies from it. */
export const hasPdfTools = spawnSync(reader, ['-v']).error === undefined

/** Running text of a PDF as a reader copies it: spaces and line breaks alike. */
export const pdfText = (pdf: Uint8Array): string =>
  spawnSync(reader, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.normalize('NFC').replace(/\s+/g, ' ')
