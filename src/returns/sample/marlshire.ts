import { sampleStaff } from '../../access/index.ts'
import { type Authority, at, inventAuthority, type NamedWorker } from '../../invented-authority/index.ts'
import { addDays, type Day } from '../../platform/day.ts'

/** Inspected in September 2025; the improvement plan was agreed in November. */
const planFrom: Day = '2025-11-18'

/** Titles of those who hold children; the directory names managers and others too. */
const holding = new Set([
  'Social worker',
  'Senior social worker',
  'Newly qualified social worker',
  'Lead practitioner',
  'Family help worker',
  'Personal adviser',
  'Independent reviewing officer',
  'Child protection conference chair',
  'Team manager',
])

/**
 * Those of the staff directory who hold children, in post since so many months before the plan: counted from a day that stays, so that
 * Marlshire is the same whatever day it is first started on.
 */
const named: readonly NamedWorker[] = sampleStaff
  .filter(({ title, left }) => left === undefined && holding.has(title))
  .map(({ name, title, team, months = 12 }) => ({
    ...{ name, title, team, until: null },
    from: at(addDays(planFrom, -Math.round(months * 30.4))),
  }))

/** How many children are known in the sample council over six years. */
export const marlshireChildren = 3000

/** The sample council's children and workers: the same for the service that is filled with them and for the command that writes later returns. */
export const marlshire = (children: number): Authority =>
  inventAuthority({ children, seed: 'marlshire', planFrom, named })
