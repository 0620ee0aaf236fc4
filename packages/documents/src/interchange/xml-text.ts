/** An element as text; what stands in it has been written already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly string[]
): string => {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('')
  return inside.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${inside.join('')}</${name}>`
}

const signs: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // A reader would make spaces of them in an attribute, and of a lone carriage return a line feed.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
}

/**
 * Text that stays text, in an element and in an attribute alike: `]]>` and quotes included. What XML 1.0 cannot carry
 * (control characters, halves of pairs) becomes a visible sign, as on paper.
 */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => signs[sign] ?? sign)
