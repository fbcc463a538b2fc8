import type { Answer } from './national.ts'
import type { LeaverFields } from './told.ts'

/** F and P: full or part time in education, training or work (F3 and P3 are of the edition of 2022); G4 to G6: in none of them. */
const occupied = new Set(['F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5'])
const notOccupied = new Set(['G4', 'G5', 'G6'])

export const isOccupied = ({ activity }: LeaverFields): Answer => {
  if (activity !== undefined && occupied.has(activity)) return true
  if (activity !== undefined && notOccupied.has(activity)) return false
  return { unknown: 'Nobody says what they do' }
}
