import { createHash } from 'node:crypto'

/** What one entry's hash is made of; the twin of access.log_text in the database. */
export type Link = {
  la: number
  seq: number
  atText: string
  accountId: string | null
  person: string
  role: string
  action: string
  record: string
  subject: string | null
  reason: string | null
  previousHash: string
  hash: string
}

const field = (value: string | number | null): string =>
  value === null ? '-' : `${Buffer.byteLength(String(value))}:${value}`

/** SHA-256 of an entry, in hexadecimal. */
export const hashOf = (link: Omit<Link, 'hash'>): string => {
  const { la, seq, atText, accountId, person, role, action, record, subject, reason, previousHash } = link
  const fields = [la, seq, atText, accountId, person, role, action, record, subject, reason, previousHash]
  return createHash('sha256').update(fields.map(field).join('')).digest('hex')
}

/** Where the checking stands: the last good entry. */
export type Checked = { seq: number; hash: string }

/** The first fault of some entries in order after `last`, or the new last one. */
export const checkLinks = (
  last: Checked,
  links: readonly Link[],
): { last: Checked } | { broken: number; why: string } => {
  let at = last
  for (const link of links) {
    if (link.seq !== at.seq + 1) return { broken: at.seq + 1, why: `entry ${at.seq + 1} is missing` }
    if (link.previousHash !== at.hash) return { broken: link.seq, why: 'it does not follow from the entry before it' }
    if (hashOf(link) !== link.hash) return { broken: link.seq, why: 'it was changed after it was written' }
    at = { seq: link.seq, hash: link.hash }
  }
  return { last: at }
}
