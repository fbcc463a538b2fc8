import type { z } from 'zod'
import { addMonths, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { dataAge, isBehind } from '../records/freeze.ts'
import { listEditions, listTold, type ToldFigure } from '../records/members-editions.ts'
import { firstOfQuarter } from '../rules/members-edition.ts'
import { lastOfMonth } from '../rules/period.ts'
import { allStandards } from '../scorecard.ts'
import { mostMonths, one, standardsOf } from './asked.ts'
import type { figureShape, figuresShape } from './shapes.ts'

type Query = Readonly<Record<string, unknown>>

/** What may be asked of published months. */
const names = ['view', 'months', 'by', 'standard'] as const

const refusal = (query: Query): string | null => {
  const strange = Object.keys(query).find((name) => !(names as readonly string[]).includes(name))
  if (strange !== undefined)
    return `“${strange.slice(0, 60)}” cannot be asked with a key that shows no true counts: it reads published months. There are ${names.join(', ')}.`
  const view = one(query, 'view') ?? 'both'
  if (!['both', 'completed', 'live'].includes(view)) return 'view: completed or live; left out: both.'
  if (!['authority', 'locality'].includes(one(query, 'by') ?? 'authority'))
    return 'by: authority or locality. Figures of services and teams are not published.'
  const months = one(query, 'months') ?? '1'
  return /^\d{1,2}$/.test(months) && Number(months) >= 1 && Number(months) <= mostMonths
    ? null
    : `months: a whole number from 1 to ${mostMonths}.`
}

const lineOf = ({ title, id }: Standard, { view, monthEnd, locality, told, inPart }: ToldFigure): z.infer<typeof figureShape> => ({
  standard: id,
  title,
  view,
  from: view === 'live' ? null : firstOfQuarter(monthEnd),
  to: monthEnd,
  dataAsAt: null,
  groupKind: locality === null ? 'authority' : 'locality',
  groupName: locality ?? '',
  recorded: true,
  provable: !inPart,
  why: inPart ? 'The records that were loaded do not show all that is asked.' : null,
  withheld: told.says !== 'about' && told.says !== 'none',
  small: false,
  says: told.says,
  casesFrom: 'base' in told ? told.base : null,
  numerator: null,
  denominator: null,
  unknown: null,
  excluded: null,
  value: 'value' in told ? told.value : null,
}) // biome-ignore format: a field a line

/** Published months as programs read them, the newest first, or what is wrong with the question. */
export const publishedAsked = async (
  db: Tenant,
  today: Day,
  query: Query,
): Promise<z.infer<typeof figuresShape> | string> => {
  const wrong = refusal(query)
  if (wrong !== null) return wrong
  const standards = standardsOf(one(query, 'standard'), allStandards)
  if (typeof standards === 'string') return standards
  const [newest] = await listEditions(db)
  const since =
    newest === undefined ? today : lastOfMonth(addMonths(newest.monthEnd, 1 - Number(one(query, 'months') ?? '1')))
  const named = new Map(standards.map((standard) => [standard.id, standard]))
  const [view, by] = [one(query, 'view') ?? 'both', one(query, 'by') ?? 'authority']
  const told = await listTold(db, { since, standards: [...named.keys()] })
  return {
    data: (await dataAge(db, today)).map(({ source, asAt }) => ({ source, asAt })),
    beingCounted: await isBehind(db),
    smallCounts: 'withheld',
    figures: told
      .filter(
        (figure) => (view === 'both' || figure.view === view) && (by === 'locality') === (figure.locality !== null),
      )
      .map((figure) => lineOf(named.get(figure.standard)!, figure)),
  }
}
