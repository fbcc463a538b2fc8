import { extraBankHolidays, readSetting, rolesThatMay } from '../access/index.ts'
import type { RoleId } from '../access/roles.ts'
import { findReaches, type Reaching } from '../children/index.ts'
import { type Day, todayInEngland } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Job } from '../platform/jobs/job.ts'
import { linkTo } from '../platform/mail/link.ts'
import { type QueuedMail, queueMails } from '../platform/mail/outbox.ts'
import { mailServerTold } from '../platform/mail/send.ts'
import { englandAndWales, type Holidays, withExtraHolidays } from '../statutory/index.ts'
import { digestSetting } from './digest-setting.ts'
import { countDigests, listDigestChoices } from './records/digest.ts'
import { listPlaces } from './records/places.ts'
import { findWorkGround, type WorkGround } from './records/worklist-ground.ts'
import { type Digest, digestMail, isDigestDay, type Often, oftenFor } from './rules/digest.ts'
import { newestReturn } from './rules/newest-return.ts'
import { firstWhose, type Whose } from './rules/worklist.ts'

/** Today and the six days after: what the worklist shows first. */
const ahead = 6

/** Someone who sees a worklist, whose work it shows first, and how often they get the digest of it. */
export type DigestReader = Reaching & { readonly whose: Whose; readonly often: Often }

const readers = async (db: Tenant, now: Date): Promise<readonly DigestReader[]> => {
  const roles = rolesThatMay('performance.lists').map(({ id }) => id as RoleId)
  const people = await findReaches(db, roles, now)
  const [choices, set, places] = [await listDigestChoices(db), await readSetting(db, digestSetting), await listPlaces(db)] // biome-ignore format: three questions
  const hasService = new Set(places.filter(({ service }) => service !== null).map(({ team }) => team))
  return people.map((one) => {
    const { reach } = one
    const whose = firstWhose(reach, reach.teamNames.some((team) => hasService.has(team))) // biome-ignore format: one line
    return { ...one, whose, often: oftenFor(choices.get(reach.accountId) ?? null, set.often, whose) }
  })
}

const holidaysOf = async (db: Tenant): Promise<Holidays> =>
  withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays))

/** The e-mails of these people: null for one with nothing late or due. */
export const digestsOf = async (
  db: Tenant,
  people: readonly { readonly reach: Reaching['reach']; readonly whose: Whose; readonly often: Digest['often'] }[],
  ground: WorkGround,
  today: Day,
): Promise<ReadonlyMap<string, ReturnType<typeof digestMail>>> => {
  const titles = new Map(ground.standards.map(({ id, title }) => [id, title]))
  const rows = await countDigests(db, ground.standards, today, ahead, people)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  const shared = { today, asAt: newestReturn(ground.age)?.asAt ?? null, worklist: linkTo('/worklist'), choose: linkTo('/worklist/digest') } // biome-ignore format: one line
  return new Map(
    people.map(({ reach: { accountId }, whose, often }) => {
      const counts = (byAccount.get(accountId) ?? []).map(({ standard, late, due }) => ({ title: titles.get(standard)!, late, due })) // biome-ignore format: one line
      return [accountId, digestMail({ ...shared, whose, often, counts })]
    }),
  )
}

type Wants = DigestReader & { readonly often: Digest['often'] }

/** Writes the digests of a day into the outbox, each once however often this runs on the day. Gives how many it wrote or had written. */
export const writeDigests = async (db: Tenant, now: Date): Promise<number> => {
  const today = todayInEngland(now)
  const holidays = await holidaysOf(db)
  if (!isDigestDay('daily', today, holidays)) return 0
  const all = await readers(db, now)
  const wanting = all.filter((one): one is Wants => one.often !== 'none' && isDigestDay(one.often, today, holidays))
  if (wanting.length === 0) return 0
  const digests = await digestsOf(db, wanting, await findWorkGround(db, today), today)
  const mails = wanting.flatMap(({ email, reach }): readonly QueuedMail[] => {
    const digest = digests.get(reach.accountId) ?? null
    return digest === null ? [] : [{ to: [email], ...digest, kind: 'digest', key: `digest ${today}` }]
  })
  await queueMails(db, mails)
  return mails.length
}

/** At seven on working days. One that was missed is made up for on the same day only: a digest tells how things stand this morning. */
export const digestJob: Job = {
  name: 'performance.digest',
  every: '0 7 * * 1-5',
  run: async (db, { at }) => {
    const now = new Date()
    const isToday = typeof at !== 'string' || todayInEngland(new Date(at)) === todayInEngland(now)
    if (isToday && mailServerTold() !== null) await writeDigests(db, now)
  },
}
