/** A declaration as PostCSS hands it over. */
type Declaration = { prop: string; value: string }

const sized = /^(font|font-size|line-height|--f-[a-z0-9]+)$/

/**
 * Every size of type that a style sheet of ours names in pixels grows with `--type`, the reader's choice; borders, gaps
 * and pictures stay as drawn. `font: 600 15px / 1.2 …` → `font: 600 calc(15px * var(--type)) / 1.2 …`.
 */
export const scaledType = {
  postcssPlugin: 'baucu-scaled-type',
  Declaration(declaration: Declaration): void {
    if (!sized.test(declaration.prop) || declaration.value.includes('var(--type)')) return
    const value = declaration.value.replace(/(?<![\w.(])(\d+(?:\.\d+)?)px/g, 'calc($1px * var(--type))')
    if (value !== declaration.value) declaration.value = value
  },
}
