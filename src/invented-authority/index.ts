/**
 * Invented authorities: whole lives of invented children, families and workers, made from a seed. Nobody in it is anyone. It knows no
 * return and no database: src/returns/sample writes returns from it as at any day.
 */
export { type Adopter, adoptersFor, otherAdopters } from './adopters.ts'
export { type Authority, type AuthorityPlan, inventAuthority, isKnown } from './authority.ts'
export * from './calendar.ts'
export * from './model.ts'
export { hash, newRandom, type Random, seedOf } from './random.ts'
export type { NamedWorker, Staff, Vacancy } from './staff.ts'
export { supervisionsOf } from './supervision.ts'
export { type World, wasDone } from './world.ts'
