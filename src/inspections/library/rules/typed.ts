import { z } from 'zod'
import type { Day } from '../../../platform/day.ts'
import { authoritiesIn, neighboursOf, regions } from '../../../statutory/index.ts'
import { areas, frameworks, grades } from '../../frameworks/index.ts'
import { activityKinds } from '../../model.ts'
import { leanings } from '../../reader/model.ts'
import { themes } from '../../reader/themes-list.ts'
import type { Asked } from '../model.ts'
import { plainQuestion } from './plain-question.ts'

/** One of these, or nothing; what is neither counts as nothing. */
const oneOf = <const T extends string>(values: readonly T[]) => z.enum(['', ...values]).catch('' as never)

const sections = [...areas, 'headline', 'summary', 'other'] as const
const among = ['neighbours', ...regions] as const

/** What stands in the address of a search. */
export const typedSchema = z.object({
  words: z.string().trim().max(500).catch('').default(''),
  leaning: oneOf(leanings).default(''),
  theme: oneOf(themes.map(({ id }) => id)).default(''),
  part: oneOf(sections).default(''),
  where: z.enum(['everywhere', 'here', 'elsewhere']).catch('everywhere').default('everywhere'),
  among: oneOf(among).default(''),
  grade: oneOf(grades).default(''),
  framework: oneOf(frameworks.map(({ id }) => id)).default(''),
  kind: oneOf(activityKinds).default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  /** Many on one page, to print. */
  all: z.literal('yes').optional().catch(undefined),
})

export type Typed = z.infer<typeof typedSchema>

/** The DfE numbers of the authorities that are meant; null for all of them. */
export const codesOf = (among: Typed['among'], la: number, today: Day): readonly string[] | null => {
  if (among === '') return null
  const meant = among === 'neighbours' ? neighboursOf(String(la), today) : authoritiesIn(among)
  return meant.map(({ code }) => code)
}

export const askedOf = (typed: Typed, la: number, today: Day): Asked => ({
  words: plainQuestion(typed.words)?.words ?? typed.words,
  leaning: typed.leaning || null,
  theme: typed.theme || null,
  section: typed.part || null,
  where: typed.where,
  codes: codesOf(typed.among, la, today),
  grade: typed.grade || null,
  framework: typed.framework || null,
  kind: typed.kind || null,
})

/** The address of a search with some of it changed; what is not asked is left out. */
export const addressOf = (path: string, typed: Partial<Typed>, change: Partial<Typed> = {}): string => {
  const wanted = Object.entries({ ...typed, ...change }).filter(
    ([name, value]) =>
      value !== '' &&
      value !== undefined &&
      !(name === 'where' && value === 'everywhere') &&
      !(name === 'page' && value === 1),
  )
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? path : `${path}?${query}`
}
