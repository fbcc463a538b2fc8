import type { Day } from '../../platform/day.ts'
import { ilacs2018 } from './ilacs-2018.ts'
import { ilacs2023 } from './ilacs-2023.ts'
import { ilacs2026 } from './ilacs-2026.ts'
import type { Framework } from './model.ts'
import { sif } from './sif.ts'

/** Every edition, oldest first. */
export const frameworks = [sif, ilacs2018, ilacs2023, ilacs2026] as const satisfies readonly Framework[]
export type FrameworkId = (typeof frameworks)[number]['id']

/** The ILACS edition in force on the day the inspectors came on site: never chosen by the day of publication. Null before 2018. */
export const ilacsFrameworkOn = (start: Day): FrameworkId | null =>
  frameworks.find((one) => one.id !== 'sif' && one.from <= start && (one.until === null || start <= one.until))?.id ??
  null
