import type { Action } from './action.ts'
import { actionsOn } from './actions-on.ts'
import { actionsThere } from './actions-there.ts'

/** All that may be recorded about a home, in the order in which a page offers it. */
const actions = { ...actionsThere, ...actionsOn } as const

export type ActionKind = keyof typeof actions
export const actionKinds = Object.keys(actions) as readonly ActionKind[]
export const actionOf = (kind: ActionKind): Action => actions[kind]
