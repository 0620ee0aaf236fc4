/** Whether this browser lets somebody choose a folder. */
export const canChooseFolder = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype

/** Asks for a folder; answers when one was chosen. What is in it stays on the device: the page may send nothing anywhere. */
export function askForFolder(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.click()
  })
}

/**
 * The files of a bundle by their path in it; undefined when there is none in the folder. Somebody may choose the folder around it, and
 * with several bundles below it is the one highest up.
 */
export function bundleIn(
  files: readonly Pick<File & Blob, 'webkitRelativePath'>[],
): ReadonlyMap<string, Blob> | undefined {
  const byPath = new Map(files.map((file) => [file.webkitRelativePath, file as File]))
  const tops = [...byPath.keys()]
    .filter((path) => path.endsWith('/manifest.json'))
    .map((path) => path.slice(0, -'manifest.json'.length))
    .filter((top) => byPath.has(`${top}checkpoint`))
    .sort((a, b) => a.split('/').length - b.split('/').length)
  const [top] = tops
  if (top === undefined) return undefined
  return new Map(
    [...byPath].flatMap(([path, file]) => (path.startsWith(top) ? [[path.slice(top.length), file] as const] : [])),
  )
}
