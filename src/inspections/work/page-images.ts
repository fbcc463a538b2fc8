import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { renderPage } from '../reader/index.ts'
import { getBytes } from '../records/documents.ts'

const most = 48 * 1024 * 1024

/** Pictures drawn lately, oldest first: a review looks at the same few pages again and again. Lost on restart, and drawn again. */
const drawn = new Map<string, Promise<Buffer>>()
const sizes = new Map<string, number>()

const forget = (key: string): void => {
  drawn.delete(key)
  sizes.delete(key)
}

const makeRoom = (): void => {
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  for (const [key, size] of sizes) {
    if (total <= most) return
    forget(key)
    total -= size
  }
}

/** Twice 72 dots an inch: sharp on a laptop, small enough to send. */
const scale = 2

const drawOnce = async (bytes: Buffer, page: number): Promise<Buffer> => {
  try {
    return await renderPage(bytes, page, scale)
  } catch (cause) {
    const next = 'Open the document itself; its words are quoted beside each value.'
    throw Object.assign(new Refusal('unavailable', 'The picture of this page could not be drawn.', next), { cause })
  }
}

const draw = (key: string, bytes: Buffer, page: number): Promise<Buffer> => {
  const picture = drawOnce(bytes, page)
  drawn.set(key, picture)
  picture.then(
    (png) => {
      sizes.set(key, png.length)
      makeRoom()
    },
    () => forget(key),
  )
  return picture
}

/** The picture (PNG) of one page of a stored PDF. Two who ask at the same moment share one drawing. */
export const pageImageOf = async (
  transaction: <T>(work: (db: Tenant) => Promise<T>) => Promise<T>,
  la: number,
  documentId: string,
  page: number,
): Promise<Buffer> => {
  const key = `${la} ${documentId} ${page}`
  const known = drawn.get(key)
  if (known) {
    drawn.delete(key)
    drawn.set(key, known)
    return known
  }
  const bytes = await transaction((db) => getBytes(db, documentId))
  return drawn.get(key) ?? draw(key, bytes, page)
}
