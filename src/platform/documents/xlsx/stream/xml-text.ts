const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return named[body] ?? whole
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
}
/** The five entities that XML has, and numbers; there are no others without a DOCTYPE. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, entity) : text

/** `_xHHHH_` is how the format writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

const [AMPERSAND, UNDERSCORE, RETURN] = [38, 95, 13] as const

/** The text of these bytes as XML and the workbook's format mean it. */
export const textOf = (bytes: Buffer, from: number, to: number): string => {
  let plain = true
  let ascii = true
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!
    if (byte > 127) ascii = false
    else if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) plain = false
  }
  const text = ascii ? bytes.toString('latin1', from, to) : bytes.toString('utf8', from, to)
  return plain ? text : withoutEscapes(withoutEntities(text.replaceAll(/\r\n?/g, '\n')))
}

/** A tag's attributes by local name; for tags that are few. */
export const attributesOf = (bytes: Buffer, from: number, end: number): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const text = bytes.toString('utf8', from, end)
  for (const [, name = '', one, other] of text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(name, withoutEntities(one ?? other ?? ''))
  return found
}

export const nameOf = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)
