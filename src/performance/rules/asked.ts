import { z } from 'zod'
import { isDay } from '../../platform/day.ts'
import type { Question } from '../../standards/figure.ts'
import { type Group, groupKinds } from './groups.ts'

const day = z.string().refine(isDay)

/** Of whom: "team:Marlport East"; left out or not understood: the whole authority. */
export const groupQuery = z.string().max(210).optional().catch(undefined)

export const wholeAuthority: Group = { kind: 'authority', name: '' }

export const groupOf = (text: string | undefined): Group => {
  const at = (text ?? '').indexOf(':')
  const kind = groupKinds.find((one) => one === (text ?? '').slice(0, at))
  return kind === undefined || kind === 'authority' ? wholeAuthority : { kind, name: text!.slice(at + 1) }
}

export const groupKey = ({ kind, name }: Group): string => (kind === 'authority' ? '' : `${kind}:${name}`)

const noneNamed = { service: 'No service named', locality: 'No locality named', team: 'No team named' } as const

export const groupInWords = ({ kind, name }: Group, authority: string): string =>
  kind === 'authority' ? authority : name === '' ? noneNamed[kind] : name

/** What part of a figure a list is of. `waiting`: asked and not done yet, whether late or not. */
export const listParts = ['yes', 'no', 'unknown', 'excluded', 'waiting'] as const
export type ListPart = (typeof listParts)[number]

export const listQuery = z.object({
  of: groupQuery,
  on: day.optional(),
  from: day.optional(),
  to: day.optional(),
  since: day.optional(),
  part: z.enum(listParts).optional(),
  move: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type ListAsked = z.infer<typeof listQuery>

/** A period where one is named, else how things stood on a day. */
export const questionOf = ({ on, from, to }: Pick<ListAsked, 'on' | 'from' | 'to'>, today: string): Question =>
  from !== undefined && to !== undefined ? { view: 'completed', from, to } : { view: 'live', on: on ?? today }
