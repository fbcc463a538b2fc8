import type { ActionKind } from '../model/actions.ts'
import { listOf, type Said, textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { suitabilityMatters } from '../model/suitability.ts'
import type { Errors } from './typed.ts'

const whileThere: readonly ActionKind[] = ['visit', 'contact', 'risk', 'move-out', 'escalation']

const approvals: readonly ActionKind[] = ['on-call', 'sign-off', 'renewal']

/** Who records, and whether they may approve in their own name. */
export type Signer = { readonly name: string; readonly maySign: boolean }

/** What is wrong between the fields of an entry, or between it and its home. */
export const faultsOfEntry = (kind: ActionKind, said: Said, home: Home, signer: Signer): Errors => {
  const on = textOf(said, 'on')
  const early = whileThere.includes(kind) && on !== '' && on < home.movedIn
  const needs = listOf(said, 'needs').length
  const missing = kind === 'visit' && needs > 0 && needs < Object.keys(everydayNeeds).length
  const concerns = kind === 'suitability' && listOf(said, 'satisfied').length < Object.keys(suitabilityMatters).length
  const own = textOf(said, 'by').trim().toLowerCase() === signer.name.toLowerCase()
  return {
    ...(approvals.includes(kind) && own && !signer.maySign
      ? { by: 'Enter the manager who approved it: you may record it for them, and not approve it yourself' }
      : {}),
    ...(early ? { on: 'The day must be that of the move, or later' } : {}),
    ...(missing && textOf(said, 'doing') === '' ? { doing: 'Enter what is done about what is missing' } : {}),
    ...(concerns && textOf(said, 'concerns') === ''
      ? { concerns: 'Enter what is of concern about what is not ticked, and what is done about it' }
      : {}),
  }
}
