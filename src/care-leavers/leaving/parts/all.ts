import { dailyLifeParts } from './daily-life.ts'
import { inTouchParts } from './in-touch.ts'
import type { Part } from './part.ts'
import { planParts } from './plans.ts'

/** In the order of the page. */
export const parts = { ...inTouchParts, ...planParts, ...dailyLifeParts } as const

export type PartId = keyof typeof parts
export const partIds = Object.keys(parts) as readonly PartId[]
export const isPartId = (text: string): text is PartId => Object.hasOwn(parts, text)
export const partOf = (id: PartId): Part => parts[id]
