import { v7 } from 'uuid'

/** A new id: UUIDv7, made here and not by the database, so that rows of one table are near each other by time. */
export const newId = (): string => v7()
