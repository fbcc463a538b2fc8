import type { GatheredStandard } from '../pages/standard-gathered.ts'

/** The cell of the group that is shown, and what can be proven, at one question of `ofGroup`: live, live a month ago, months, month ends. */
export const cellAt = ({ ofGroup }: GatheredStandard, question: number) => ({
  provable: ofGroup.standards[0]!.provable[question]!,
  cell: ofGroup.cells.find((cell) => cell.question === question),
})

/** Where of each child the latest is told only, nothing says how things stood before. */
export const isToldBefore = (given: GatheredStandard): boolean => cellAt(given, 2).provable.shown
