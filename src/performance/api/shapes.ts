import { z } from 'zod'
import { groupKinds } from '../records/figures.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day, as 2026-03-31')

/** What programs are told: aggregates, and nothing about one child. Read by the answers and by the document (openapi.json). */
export const figureShape = z.strictObject({
  standard: z.string().describe('Id of the practice standard'),
  title: z.string(),
  view: z.enum(['completed', 'live']).describe('completed: settled in the period. live: how things stand on its last day, where overdue open work is a failure. The two are never added up.'),
  from: day.nullable().describe('First day of the period; null of a live figure'),
  to: day.describe('Last day of the period, or the day of a live figure: where the question names none, that of the newest return, and today of a standard whose records are all kept in Throughline'),
  dataAsAt: day.nullable().describe('Up to which day the records that it rests on are held: that of the newest return, or today where all are kept in Throughline; null of published months, and where nothing is loaded'),
  groupKind: z.enum(groupKinds),
  groupName: z.string().describe('Empty for the authority; of others, empty where none is recorded'),
  recorded: z.boolean().describe('false: nothing that is loaded tells what the standard asks; every number is null and this is not 0%'),
  provable: z.boolean().describe('false: what is loaded tells a part of what is asked; see why'),
  why: z.string().nullable(),
  withheld: z.boolean().describe('true: small counts could point to a child, so that there is no value, or only one that it is not below or above; or the group is one worker, or would tell the figures of one, as why says'),
  small: z.boolean().describe('true: rests on fewer than ten cases; never said where small counts are withheld'),
  says: z.enum(['exact', 'none', 'few', 'about', 'at-least', 'at-most']).describe('How the value is told. exact: as it is. Where small counts are withheld: about: rounded; at-least, at-most: on that side of the value; none: no cases; few: too few to tell'),
  casesFrom: z.number().int().nullable().describe('Where small counts are withheld: at least so many cases'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  unknown: z.number().int().nullable().describe('Cases of which nobody can say: in the denominator of a share, and no success'),
  excluded: z.number().int().nullable().describe('Cases in neither number'),
  value: z.number().nullable().describe('A share is 0 to 1; otherwise in the unit of the standard. null: no case'),
}).describe('A figure of one standard, group and period') // biome-ignore format: a field a line

export const figuresShape = z.strictObject({
  data: z.array(z.strictObject({ source: z.string(), asAt: day })).describe('How old the data is, by source'),
  beingCounted: z.boolean().describe('true: records changed, and figures are being counted anew'),
  smallCounts: z.enum(['withheld', 'shown']),
  figures: z.array(figureShape),
})

const targetShape = z.strictObject({
  from: day,
  value: z.number(),
  tolerance: z.number(),
  decidedBy: z.string(),
  decidedOn: day,
})
const englandShape = z.strictObject({
  period: z.string(),
  value: z.number().describe('As published: a share is 0 to 100'),
  from: z.string(),
  but: z.string().nullable(),
})

export const standardShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  area: z.string(),
  asks: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.enum(['%', 'days', 'hours', 'count', 'score', 'children']),
  counting: z.enum(['share', 'median', 'mean', 'count', 'ratio']),
  goodIs: z.enum(['high', 'low']).nullable(),
  basis: z.string(),
  source: z.strictObject({ title: z.string(), where: z.string(), note: z.string().nullable() }),
  target: targetShape.nullable().describe('Of the year that today lies in; a share is 0 to 1'),
  england: englandShape.nullable(),
}) // biome-ignore format: a field a line

export const standardsShape = z.strictObject({ standards: z.array(standardShape) })

export const errorShape = z.strictObject({
  error: z.strictObject({ code: z.enum(['no-key', 'invalid', 'too-many']), message: z.string() }),
})
