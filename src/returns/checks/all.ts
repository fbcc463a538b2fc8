import { localChecks } from '../local/checks.ts'
import type { Source } from '../model.ts'
import { annexAChecks } from './annex-a/checks.ts'
import type { Check } from './model.ts'
import { ssdChecks } from './ssd/checks.ts'

/** The checks of each kind of return. */
export const checksOf: Readonly<Record<Source, readonly Check[]>> = {
  'annex-a': annexAChecks,
  ssd: ssdChecks,
  local: localChecks,
}
