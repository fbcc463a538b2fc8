/** The database cannot be brought to this version; `next` says what to do. Nothing was changed. */
export class MigrationRefused extends Error {
  readonly next: string
  constructor(message: string, next: string) {
    super(message)
    this.name = 'MigrationRefused'
    this.next = next
  }
}
