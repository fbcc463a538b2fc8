import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { extraBankHolidays, type Setting } from '../../access/index.ts'
import type { StandingLoad } from '../../children/history/loads.ts'
import { isDay } from '../../platform/day.ts'
import { type Besides, besideAsked, besideRead, jsonRows, type Read } from '../../platform/db/beside.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { columnsTold } from '../../returns/index.ts'
import type { Term } from '../../standards/calendar.ts'
import { knownFrom } from '../rules/known.ts'
import type { Grounds } from '../rules/law.ts'
import { type Sources, sourcesOf } from '../rules/live-day.ts'
import type { Known } from '../rules/provable.ts'
import type { ChosenSetting } from '../rules/settings.ts'
import { spokenBy } from '../rules/spoken.ts'
import { type Bases, type BasesAnswer, basesIn, basesOf } from './bases.ts'
import { asRowsOfAuthority, type RowOfAuthority, responsesOf, toldOfAuthority } from './of-authority.ts'
import { isOutOfDate } from './out-of-date.ts'
import { placesOf, type TeamPlace } from './places.ts'
import { remembering } from './remembered.ts'

const day = z.string().refine(isDay)

/** First and last days of the authority's school terms, both school days; without them what is due in school days is unknown. */
export const schoolTerms: Setting<readonly Term[]> = {
  key: 'school-terms',
  schema: z.array(z.object({ from: day, until: day })),
  fallback: [],
}

/** What everything an authority counts goes by, and its loads that stand. */
export type Standing = {
  readonly loads: readonly StandingLoad[]
  readonly known: Known
  /** Which kinds of record are entered here, and which are loaded. */
  readonly sources: Sources
  readonly grounds: Grounds
  /** What is recorded about the authority itself. */
  readonly ofAuthority: readonly RowOfAuthority[]
  readonly places: readonly TeamPlace[]
  /** What the figures of each standard are counted from. */
  readonly bases: Bases
  /** Records, or what figures go by, changed since these were derived. */
  readonly behind: boolean
}

type Answer = {
  loads: readonly StandingLoad[]
  chosen: readonly ChosenSetting[]
  settings: Readonly<Record<string, unknown>>
  responses: Parameters<typeof asRowsOfAuthority>[0]
  places: readonly TeamPlace[]
  bases: BasesAnswer
}

const settingIn = <T>(settings: Answer['settings'], { key, schema, fallback }: Setting<T>): T => {
  const read = schema.safeParse(settings[key])
  return read.success ? read.data : fallback
}

const standingBy = ({ loads, chosen, settings, responses, places, bases }: Answer): Omit<Standing, 'behind'> => {
  const [extraHolidays, terms] = [settingIn(settings, extraBankHolidays), settingIn(settings, schoolTerms)]
  const ofAuthority = asRowsOfAuthority(responses)
  const { told, ...besides } = knownFrom(spokenBy(loads), columnsTold)
  const own = toldOfAuthority(ofAuthority)
  const known = { ...besides, told: own.length === 0 ? told : [...told, ...own], terms: terms.length > 0 }
  const grounds = { chosen, extraHolidays, terms, told: known.told }
  const sources = sourcesOf(loads, own)
  return { loads, known, sources, grounds, ofAuthority, places, bases: basesIn(bases) }
}

/** By all that it follows from, word for word: it changes with a load or a setting, and takes some time to work out. */
const lately = remembering<Omit<Standing, 'behind'>>(20)

/** In one question, since every page of figures and every derivation begins with it; `besides` is asked in the same. */
export const findStanding = async <B extends Besides = Readonly<Record<never, never>>>(
  db: Tenant,
  besides: B = {} as B,
): Promise<Standing & { readonly beside: Read<B> }> => {
  const { rows } = await sql<{
    standing: string
    behind: boolean
    beside: Readonly<Record<string, unknown[]>>
  }>`${prepared}
    select json_build_object(
      'loads', ${jsonRows(sql`select load_id as load, source, as_at as "asAt", coverage from children.load where la_id = ${db.la} and undone_at is null order by load_id`)},
      'chosen', ${jsonRows(sql`select standard, name, since, value from performance.setting where la_id = ${db.la} order by setting_id`)},
      'settings', (select coalesce(json_object_agg(key, value), '{}'::json) from platform.setting
        where la_id = ${db.la} and key = any(${[extraBankHolidays.key, schoolTerms.key]}::text[])),
      'responses', ${jsonRows(responsesOf(db))}, 'places', ${jsonRows(placesOf(db))}, 'bases', ${basesOf(db)})::text as standing,
      ${isOutOfDate(db)} as behind, ${besideAsked(besides)} as beside`.execute(db.query)
  const { standing, behind, beside } = rows[0]!
  const found = lately.get(standing) ?? standingBy(JSON.parse(standing))
  lately.set(standing, found)
  return { ...found, behind, beside: besideRead(besides, beside) }
}

const source = join(import.meta.dirname, '../..')
const shared = ['standards/*.ts', 'children/standards/**/*.ts', 'performance/rules/{stored,read-as,holder}.ts']
const isDefinition = (text: string): boolean => text.includes('= standard({')

/** Everything that definitions share, so that a change of it counts as a change of each. Read once: code does not change under a running service. */
const digest = (): string => {
  const hash = createHash('sha256')
  const files = globSync(shared, { cwd: source }).filter((name) => !name.endsWith('.test.ts'))
  for (const name of files.sort()) {
    const text = readFileSync(join(source, name), 'utf8')
    if (!isDefinition(text)) hash.update(name).update(text)
  }
  return hash.digest('hex')
}
let known: string | null = null
export const engineDigest = (): string => {
  known ??= digest()
  return known
}
