import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { extraBankHolidays, readSetting, type Setting } from '../../access/index.ts'
import type { StandingLoad } from '../../children/history/loads.ts'
import { listStanding } from '../../children/index.ts'
import { isDay } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { columnsTold } from '../../returns/index.ts'
import type { Term } from '../../standards/calendar.ts'
import { knownFrom } from '../rules/known.ts'
import type { Grounds } from '../rules/law.ts'
import type { Known } from '../rules/provable.ts'
import { spokenBy } from '../rules/spoken.ts'
import { listOfAuthority, type RowOfAuthority, toldOfAuthority } from './of-authority.ts'
import { listChosen } from './settings.ts'

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
  readonly grounds: Grounds
  /** What is recorded about the authority itself. */
  readonly ofAuthority: readonly RowOfAuthority[]
}

export const findStanding = async (db: Tenant): Promise<Standing> => {
  const loads = await listStanding(db)
  const [chosen, extraHolidays] = [await listChosen(db), await readSetting(db, extraBankHolidays)]
  const terms = await readSetting(db, schoolTerms)
  const ofAuthority = await listOfAuthority(db)
  const { told, columns } = knownFrom(spokenBy(loads), columnsTold)
  const known = { told: [...told, ...toldOfAuthority(ofAuthority)], columns, terms: terms.length > 0 }
  return { loads, known, grounds: { chosen, extraHolidays, terms, told: known.told }, ofAuthority }
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
