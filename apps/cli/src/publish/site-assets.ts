import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Assets } from '@baucu/pages'
import { root, startProgram } from '../kernel/child.ts'
import type { Io } from '../kernel/io.ts'
import { refuse } from '../kernel/refused.ts'

/** The files the pages of a bundle share; built first when their sources changed. */
export async function siteAssets(io: Io): Promise<Assets> {
  const script = `${root}scripts/build-web.ts`
  if (existsSync(script)) {
    const build = startProgram(io, script, ['--only', 'site'])
    for await (const line of build.lines) await io.err.write(`${line}\n`)
    const code = await build.ended
    if (code !== 0) {
      refuse({
        vi: `không dựng được phần chung của các trang (scripts/build-web.ts dừng với mã ${code}); lý do ở trên`,
        en: `what the pages share could not be built (scripts/build-web.ts ended with code ${code}); the reason is above`,
      })
    }
  }
  const read = async (name: string) => new Uint8Array(await readFile(`${root}apps/site/dist/${name}`))
  return {
    'style.css': await read('style.css'),
    'page.js': await read('page.js'),
    'checker.js': await read('checker.js'),
  }
}
