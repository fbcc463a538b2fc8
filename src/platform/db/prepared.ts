import { sql } from 'kysely'

const mark = '/* prepared */'

/** Put first into a statement that pages ask again and again, and whose plan is the same whatever its values: the database then keeps it. */
export const prepared = sql.raw(mark)

/** As many for each connection and no more: the database holds each in its memory. */
const most = 200
const names = new Map<string, string>()

/** The name by which connections know a marked statement; null for one that is not kept. */
export const nameOfStatement = (text: string): string | null => {
  if (!text.startsWith(mark)) return null
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known ?? null
  const name = `prepared_${names.size + 1}`
  names.set(text, name)
  return name
}
