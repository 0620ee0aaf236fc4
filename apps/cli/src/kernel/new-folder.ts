import { readdir } from 'node:fs/promises'
import { refuse } from './refused.ts'

/** Refuses a folder that holds something; `typed` is what the person wrote after `--out`. */
export async function refuseFull(typed: string, folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    return refuse({
      vi: `--out ${typed}: cần một thư mục mới hoặc rỗng (${error.code})`,
      en: `--out ${typed}: expected a new or empty folder (${error.code})`,
    })
  })
  if (entries.length > 0) {
    refuse({
      vi: `--out ${typed}: thư mục đã có ${entries.length} mục; cần một thư mục mới hoặc rỗng`,
      en: `--out ${typed}: the folder holds ${entries.length} entries; expected a new or empty folder`,
    })
  }
}
