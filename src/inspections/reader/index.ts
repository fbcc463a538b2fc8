/** The reader: documents to findings, deterministic, offline, with the place of every value it read. */
export { type FaultCode, faults } from './faults.ts'
export * from './model.ts'
export { readAll, type ToRead } from './read-all.ts'
export { type ReadOptions, readDocument, renderPage } from './read-file.ts'
export { type RuleId, readingRules } from './reading-rules.ts'
export { type Theme, type ThemeId, themes } from './themes.ts'
