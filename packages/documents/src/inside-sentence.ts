/** A title as it stands inside a sentence; one that begins with capitals throughout is a name and stays. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toLocaleUpperCase('vi') && second.trim() !== ''
    ? text
    : first.toLocaleLowerCase('vi') + text.slice(1)
}
