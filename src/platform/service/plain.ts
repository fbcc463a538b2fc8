import { BackupRefused } from '../db/backup/manifest.ts'
import { AlreadyRunning } from '../db/embedded/embedded.ts'
import { MigrationRefused } from '../db/migrating/refused.ts'
import { Refusal } from '../errors.ts'

/** The command cannot be run as things are; the message says why and what to do, in plain words. */
export class CannotRun extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotRun'
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'Nothing answers at the address in DATABASE_URL. Check that PostgreSQL is running, and the host and port.',
  ENOTFOUND: 'The host in DATABASE_URL is not known on this network. Check its name.',
  ETIMEDOUT: 'The host in DATABASE_URL does not answer. Check the network and its firewall.',
  '28P01': 'The database refused the login in DATABASE_URL. Check its name and password.',
  '28000': 'The database refused the login in DATABASE_URL. Check its name, and pg_hba.conf on the server.',
  '3D000': 'There is no database of the name in DATABASE_URL. Make it first: create database throughline;',
  '53300': 'The database has no free connection. Raise max_connections there, or lower DATABASE_POOL.',
  '42501':
    'The database login in DATABASE_URL (or DATABASE_OWNER_URL) may not do this. See docs/operations.md, "Database logins".',
  '57014':
    'The database stopped this because it took too long. Nothing half written was kept. Run it again when less is going on.',
  ENOSPC: 'The disk is full. Make room, then run the command again; nothing half written was kept.',
  EROFS: 'The folder is on a disk that can only be read.',
  EACCES: 'A file or folder may not be read or written by this user.',
}

/** A sentence for the person at the command line. Errors that nobody foresaw keep their own message. */
export const inPlainWords = (error: unknown): string => {
  if (error instanceof MigrationRefused || error instanceof BackupRefused) return `${error.message}\n${error.next}`
  if (error instanceof AlreadyRunning || error instanceof CannotRun) return error.message
  if (error instanceof Refusal) return [error.message, error.next].filter(Boolean).join(' ')
  if (!(error instanceof Error)) return String(error)
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const { code, path } = inner as { code?: string; path?: string }
  const reason = code === undefined ? undefined : reasons[code]
  if (!reason) return error.message || String(inner)
  return path ? `${path}: ${reason}` : reason
}
