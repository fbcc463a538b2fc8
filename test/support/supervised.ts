import { type Council, la } from './council.ts'

/** Aisha Farnworth of the team "Family help Marlport", with so many open children and nobody else's, and without any supervision so far. */
export const aishaWith = async (
  { owner }: Council,
  children: number,
): Promise<{ readonly aisha: { readonly id: string }; readonly own: readonly string[] }> => {
  const [aisha] = await owner(`select staff_id as id from access.staff where la_id = $1 and name = 'Aisha Farnworth'`, [la]) // biome-ignore format: one line
  const found: readonly { id: string }[] = await owner(
    `select child_id as id from children.child c where la_id = $1 and merged_into is null and adopted_on is null
       and not exists (select from children.restriction r where r.child_id = c.child_id) order by identifier limit $2`,
    [la, children],
  )
  const own = found.map(({ id }) => id)
  await owner(`insert into children.worker_name (la_id, name, staff_id) values ($1, 'Aisha Farnworth', $2) on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la, aisha.id]) // biome-ignore format: one line
  await owner(`update children.child set worker = 'Test Nobody' where la_id = $1 and worker = 'Aisha Farnworth'`, [la])
  await owner(`update children.child set worker = 'Aisha Farnworth', adviser = null, team = 'Family help Marlport' where la_id = $1 and child_id = any($2::uuid[])`, [la, own]) // biome-ignore format: one line
  await owner(`insert into children.team_name (la_id, name, team_id) select $1, name, team_id from access.team where la_id = $1 and name = 'Family help Marlport' on conflict do nothing`, [la]) // biome-ignore format: one line
  await owner(`delete from supervision.session where la_id = $1 and worker_id = $2`, [la, aisha.id])
  return { aisha, own }
}
