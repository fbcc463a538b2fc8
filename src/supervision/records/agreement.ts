import { sql } from 'kysely'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Agreement, Side } from '../model.ts'

type Found = Agreement & { readonly replacedAt: Date | null }

/** What was agreed with a worker, the one that holds first. */
export const listAgreements = async (db: Tenant, workerId: string): Promise<readonly Found[]> => {
  const { rows } = await sql<Found>`
    select g.agreement_id as "agreementId", g.worker_id as "workerId", g.supervisor_id as "supervisorId", s.name as supervisor, g.from_day as "fromDay",
      g.every_days as "everyDays", g.place, g.confidentiality, g.also, g.made_by_name as "madeBy", g.worker_agreed_at as "workerAgreedAt",
      g.worker_words as "workerWords", g.supervisor_agreed_at as "supervisorAgreedAt", g.supervisor_words as "supervisorWords", g.replaced_at as "replacedAt"
    from supervision.agreement g join access.staff s on s.la_id = g.la_id and s.staff_id = g.supervisor_id
    where g.la_id = ${db.la} and g.worker_id = ${workerId}::uuid
    order by g.replaced_at is null desc, g.made_at desc, g.agreement_id desc`.execute(db.query)
  return rows
}

export type NewAgreement = Pick<Agreement, 'workerId' | 'supervisorId' | 'fromDay' | 'everyDays' | 'place' | 'confidentiality' | 'also'> // biome-ignore format: one line

/** A new one takes the place of the one that held. Whoever makes it has agreed to it. `known`: the one that its form showed. */
export const makeAgreement = async (
  db: Tenant,
  wanted: NewAgreement,
  known: string | null,
  by: { readonly name: string; readonly now: Date; readonly side: Side },
): Promise<string> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`supervision ${db.la} ${wanted.workerId}`}, 0))`.execute(db.query) // biome-ignore format: one line
  const holds = (await listAgreements(db, wanted.workerId)).find(({ replacedAt }) => replacedAt === null) ?? null
  if ((holds?.agreementId ?? null) !== known)
    throw new Refusal('conflict', 'Somebody made a newer agreement meanwhile.', 'Look at it, then change it.')
  await db.query
    .updateTable('supervision.agreement')
    .set({ replaced_at: by.now })
    .where('la_id', '=', db.la)
    .where('worker_id', '=', wanted.workerId)
    .where('replaced_at', 'is', null)
    .execute()
  const agreementId = newId()
  await db.query
    .insertInto('supervision.agreement')
    .values({
      la_id: db.la,
      agreement_id: agreementId,
      worker_id: wanted.workerId,
      supervisor_id: wanted.supervisorId,
      from_day: wanted.fromDay,
      every_days: wanted.everyDays,
      place: wanted.place,
      confidentiality: wanted.confidentiality,
      also: wanted.also,
      made_by_name: by.name,
      made_at: by.now,
      worker_agreed_at: by.side === 'worker' ? by.now : null,
      supervisor_agreed_at: by.side === 'supervisor' ? by.now : null,
    })
    .execute()
  return agreementId
}

/** One of the two agrees, or says in their own words what they see differently. */
export const answerAgreement = (
  db: Tenant,
  agreementId: string,
  given: { readonly side: Side; readonly agrees: boolean; readonly words: string },
  now: Date,
) =>
  db.query
    .updateTable('supervision.agreement')
    .set(
      given.side === 'worker'
        ? { worker_agreed_at: given.agrees ? now : null, worker_words: given.words }
        : { supervisor_agreed_at: given.agrees ? now : null, supervisor_words: given.words },
    )
    .where('la_id', '=', db.la)
    .where('agreement_id', '=', agreementId)
    .where('replaced_at', 'is', null)
    .execute()
