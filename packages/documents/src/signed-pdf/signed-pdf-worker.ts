import { parentPort, workerData } from 'node:worker_threads'
import { readRoots } from './certificates.ts'
import { checkSignedPdf } from './check-signed-pdf.ts'
import type { SignedPdfTask } from './examine-signed-pdf.ts'

/** Runs in a thread of its own, away from everything: checks one signed PDF and hands back what was found. */

const { bytes, roots, now } = workerData as SignedPdfTask

parentPort?.postMessage(checkSignedPdf(Buffer.from(bytes), { roots: readRoots(roots), now }))
