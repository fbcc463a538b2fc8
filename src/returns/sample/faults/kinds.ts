import { adoptionFaults } from './kinds/adoption.ts'
import { careFaults } from './kinds/care.ts'
import { helpFaults } from './kinds/help.ts'
import { inNeedFaults } from './kinds/in-need.ts'
import type { FaultKind } from './model.ts'

/** Every kind of fault that a sample return can hold, with the checks that must find it. */
export const faultKinds: readonly FaultKind[] = [...helpFaults, ...inNeedFaults, ...careFaults, ...adoptionFaults]
