import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { families, paperFonts } from './fonts.ts'
import type { PdfAnswer, PdfJob } from './pdf.ts'
import { printable, unprintable } from './printable.ts'
import { embeddedName } from './signed-pdf/embedded.ts'

/** Runs in a thread of its own: draws one form after the other and hands back the file. */

const workspace = fileURLToPath(new URL('./typst/', import.meta.url))
const fonts = paperFonts()
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.files] }] })

parentPort?.on('message', (job: PdfJob) => {
  const answer = draw(job)
  parentPort?.postMessage(answer, 'file' in answer ? [answer.file.buffer as ArrayBuffer] : [])
})

function draw({ content, template, seconds }: PdfJob): PdfAnswer {
  const { document: inside, ...printed } = 'document' in content ? content : { ...content, document: undefined }
  const form = JSON.stringify({ ...inPrintableText(printed), families })
  // What is inside is nobody's to read aloud: it stays as it is, byte by byte.
  const inputs = inside === undefined ? { form } : { form, inside, insideName: embeddedName }
  const result = compiler.compile({ mainFilePath: `${workspace}${template}.typ`, inputs })
  const document = result.result
  if (!document) return { problem: JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? []) }
  // PDF/A-2 allows no other file inside, PDF/A-3 does.
  const file = compiler.pdf(document, {
    pdfStandard: inside === undefined ? 'a-2b' : 'a-3b',
    creationTimestamp: seconds,
  })
  // Forms differ, so remembered layouts are never used again: dropping them is faster and keeps memory flat.
  compiler.evictCache(0)
  return { file: new Uint8Array(file) }
}

/** Every string of the content, made printable in our fonts. */
function inPrintableText<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? breakable(covered(printable(each))) : each,
  ) as T
}

const covered = (text: string): string => text.replace(fonts.uncovered, unprintable)

/** A word of more letters than this could leave its column; no Vietnamese syllable has more than seven. */
const longestWord = 14

/** Lets an overlong word break (zero-width spaces); rows of dots are blanks and stay whole. */
function breakable(text: string): string {
  return text.replace(/[^\s.]+/gu, (word) =>
    word.length > longestWord ? (word.match(/.{1,6}/gsu) ?? []).join('\u200b') : word,
  )
}
