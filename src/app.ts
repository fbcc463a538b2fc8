import { access } from './access/index.ts'
import type { Slice } from './access/slice.ts'
import { careLeavers } from './care-leavers/index.ts'
import { children } from './children/index.ts'
import { improvementPlan } from './improvement-plan/index.ts'
import { inspections } from './inspections/index.ts'
import { performance } from './performance/index.ts'
import { returns } from './returns/index.ts'
import { statutory } from './statutory/index.ts'
import { supervision } from './supervision/index.ts'

/** The table of contents: what the web server, the worker and the command line are made of, in order of dependence. */
export const slices: readonly Slice[] = [
  statutory,
  access,
  children,
  returns,
  careLeavers,
  supervision,
  performance,
  inspections,
  improvementPlan,
]
