export * from './authorities.ts'
export { findAuthorityByName } from './authority-names.ts'
