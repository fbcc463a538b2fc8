// Replaced by the generator (scripts/generate-tables.ts) from the migrated database.
// biome-ignore lint/suspicious/noExplicitAny: until the first migration is written
export type DB = any
