import { type RawBuilder, sql } from 'kysely'
import { askedOnce } from '../../platform/db/asked-once.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

/** Where a team belongs, by the name that returns give it. Null: nothing says so. */
export type TeamPlace = { readonly team: string; readonly service: string | null; readonly locality: string | null }

/** Teams, and the others of the services that they belong to. */
export const withTeamsOfService = (places: readonly TeamPlace[], teams: readonly string[]): readonly string[] => {
  const services = new Set(places.filter(({ team }) => teams.includes(team)).map(({ service }) => service))
  services.delete(null)
  return [...teams, ...places.filter(({ service }) => services.has(service)).map(({ team }) => team)]
}

/** Rows of `TeamPlace`, by team: as the small list of teams says, else the staff directory. */
export const placesOf = (db: Tenant): RawBuilder<TeamPlace> => sql<TeamPlace>`
    with listed as (
      select distinct on (h.fields ->> 'name') h.fields ->> 'name' as name, h.fields ->> 'parent' as service, h.fields ->> 'locality' as locality
      from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.kind = 'worker' and h.table_id = 'team' and h.until_load is null and h.fields ? 'name'
      order by 1, h.from_load desc
    ), matched as (
      select n.name, t.locality from children.team_name n join access.team t on t.la_id = n.la_id and t.team_id = n.team_id where n.la_id = ${db.la}
    )
    select coalesce(l.name, m.name) as team, l.service, coalesce(l.locality, m.locality) as locality
    from listed l full join matched m on m.name = l.name order by 1`

export const listPlaces = (db: Tenant): Promise<readonly TeamPlace[]> =>
  askedOnce(db, 'places of teams', async () => (await placesOf(db).execute(db.query)).rows)
