/** A text that belongs on the child's case record. `record` is a record type's id; editions of one record count from 1. */
export type NewWriteBack = {
  childId: string
  record: string
  recordId: string
  edition: number
  title: string
  body: string
  /** Brothers and sisters whom the text names, by record. */
  names?: readonly string[]
  /** The name of who made it. */
  by: string
}

export type WriteBack = {
  id: string
  childId: string
  record: string
  recordId: string
  edition: number
  title: string
  body: string
  names: readonly string[]
  /** Whose identifiers were joined to the child's when it was made: it tells of them too. */
  joined: readonly string[]
  madeBy: string
  madeAt: Date
  filedBy: string | null
  filedAt: Date | null
  filedReference: string | null
  /** A newer edition waits in its place, or was filed; or it was withdrawn. */
  replacedAt: Date | null
  /** Why it is not to be filed, where no newer edition took its place. */
  withdrawnReason: string | null
}
