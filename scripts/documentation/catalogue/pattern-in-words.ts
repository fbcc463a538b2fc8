/** Cuts at `|` outside brackets. */
const alternatives = (pattern: string): string[] => {
  const found: string[] = ['']
  let depth = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at]!
    if (sign === '\\') {
      found[found.length - 1] += sign + pattern[at + 1]!
      at += 1
      continue
    }
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    if (sign === '|' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found
}

const simpler = (one: string): string =>
  one
    .replace(/\(\?<?!((?:[^()]|\([^()]*\))*)\)/g, '')
    .replaceAll(/\\b|[\^$]/g, '')
    .replaceAll(/\[’'\]|\[’'\]\?/g, '’')
    .replaceAll(/\[ -\]\??/g, ' ')
    .replaceAll(/\((?:\?:)?\\w\+ ?\)(?:\{[\d,]+\}\??|\?)/g, '… ')
    .replaceAll(/\\w[+*]/g, '…')
    .replaceAll(/\(\?:(?=[^()]*\)\?)/g, '[')
    .replaceAll(/(\[[^()]*)\)\?/g, '$1]')
    .replaceAll(/\(\?:/g, '(')
    .replaceAll(/([\w-])\?/g, '($1)')
    .replaceAll(/\.\*|\.\{[\d,]+\}/g, '…')
    .replaceAll('\\', '')
    .replaceAll('|', ' / ')
    .replaceAll(/ {2,}/g, ' ')
    // Markdown would take it for a link.
    .replaceAll('](', '] (')
    .trim()

/**
 * A search pattern as people read it: its words with commas between; [x] and the (s) of word(s) may be missing, a / b is either, … is any word.
 * What the pattern leaves out is not shown. For reading only.
 */
export const patternInWords = (pattern: RegExp): string =>
  [...new Set(alternatives(pattern.source).map(simpler))].filter((word) => word !== '').join(', ')
