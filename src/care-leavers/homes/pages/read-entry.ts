import type { ActionKind } from '../model/actions.ts'
import { listOf, type Said, textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { suitabilityMatters } from '../model/suitability.ts'
import type { Errors } from './typed.ts'

const whileThere: readonly ActionKind[] = ['visit', 'contact', 'risk', 'move-out', 'escalation']

/** What is wrong between the fields of an entry, or between it and its home. */
export const faultsOfEntry = (kind: ActionKind, said: Said, home: Home): Errors => {
  const on = textOf(said, 'on')
  const early = whileThere.includes(kind) && on !== '' && on < home.movedIn
  const needs = listOf(said, 'needs').length
  const missing = kind === 'visit' && needs > 0 && needs < Object.keys(everydayNeeds).length
  const concerns = kind === 'suitability' && listOf(said, 'satisfied').length < Object.keys(suitabilityMatters).length
  return {
    ...(early ? { on: 'The day must be that of the move, or later' } : {}),
    ...(missing && textOf(said, 'doing') === '' ? { doing: 'Enter what is done about what is missing' } : {}),
    ...(concerns && textOf(said, 'concerns') === ''
      ? { concerns: 'Enter what is of concern about what is not ticked, and what is done about it' }
      : {}),
  }
}
