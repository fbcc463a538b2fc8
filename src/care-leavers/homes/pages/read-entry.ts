import { type Day, inWords } from '../../../platform/day.ts'
import type { ActionKind } from '../model/actions.ts'
import { listOf, type Said, textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { suitabilityMatters } from '../model/suitability.ts'
import { firstApproval, firstDone, isAhead } from '../rules/possible-day.ts'
import type { Errors } from './typed.ts'

const whileThere: readonly ActionKind[] = ['visit', 'contact', 'risk', 'move-out', 'escalation']

const approvals: readonly ActionKind[] = ['on-call', 'sign-off', 'renewal']

/** Who records, whether they may approve in their own name, and the day and time at which they do. */
export type Signer = { readonly name: string; readonly maySign: boolean; readonly today: Day; readonly time: string }

/** What is wrong with the day and the time, beside those of the move and of now. */
const faultOfDays = (kind: ActionKind, said: Said, home: Home, signer: Signer): Errors => {
  const [on, at] = [textOf(said, 'on'), textOf(said, 'at')]
  const ahead: Errors = isAhead(on, at, signer) ? { at: '“At” must be now or earlier' } : {}
  if (on === '') return ahead
  if (whileThere.includes(kind) && on < home.movedIn)
    return { ...ahead, on: 'The day must be that of the move, or later' }
  if (approvals.includes(kind) && on < firstApproval(home))
    return { ...ahead, on: `They moved in on ${inWords(home.movedIn)}. An approval counts from the day before: enter ${inWords(firstApproval(home))} or later` } // biome-ignore format: one message
  if (on < firstDone(home)) return { ...ahead, on: `They moved in on ${inWords(home.movedIn)}. Enter a day that is no more than a year before` } // biome-ignore format: one message
  return ahead
}

/** What is wrong between the fields of an entry, or between it and its home. */
export const faultsOfEntry = (kind: ActionKind, said: Said, home: Home, signer: Signer): Errors => {
  const needs = listOf(said, 'needs').length
  const missing = kind === 'visit' && needs > 0 && needs < Object.keys(everydayNeeds).length
  const concerns = kind === 'suitability' && listOf(said, 'satisfied').length < Object.keys(suitabilityMatters).length
  const own = textOf(said, 'by').trim().toLowerCase() === signer.name.toLowerCase()
  return {
    ...(approvals.includes(kind) && own && !signer.maySign
      ? { by: 'Enter the manager who approved it: you may record it for them, and not approve it yourself' }
      : {}),
    ...faultOfDays(kind, said, home, signer),
    ...(missing && textOf(said, 'doing') === '' ? { doing: 'Enter what is done about what is missing' } : {}),
    ...(concerns && textOf(said, 'concerns') === ''
      ? { concerns: 'Enter what is of concern about what is not ticked, and what is done about it' }
      : {}),
  }
}
