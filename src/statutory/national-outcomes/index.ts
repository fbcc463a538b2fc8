export * from './as-at.ts'
export * from './model.ts'
export { shareInWords } from './shares.ts'
export { nationalOutcomes, nationalOutcomesFrom, nationalOutcomesUntil } from './table.ts'
