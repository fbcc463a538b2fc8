/** A child's page with 2,000 events, and finding among 30,000 children, beside a bare page. Everyone is invented. */
import { randomUUID } from 'node:crypto'
import { la, testCouncil } from '../support/council.ts'
import { addChild, matchWorker } from '../support/invented-children.ts'
import { median, ms, print, quantile, ratio } from './figures.ts'

type Council = Awaited<ReturnType<typeof testCouncil>>

/** Children with a person, a spell of need and six visits each, spread over 400 workers and 40 teams. */
const addMany = async (council: Council, count: number): Promise<void> => {
  await council.owner(
    `with made as (
       select gen_random_uuid() as child_id, gen_random_uuid() as subject_id, 'B' || lpad(n::text, 7, '0') as identifier, n
       from generate_series(1, $2::integer) n),
     child as (
       insert into children.child (la_id, child_id, identifier, forename, surname, date_of_birth, worker, team, family, in_need, in_care)
       select $1, child_id, identifier, 'Fore' || (n::bigint * 7919 % 900), 'Sur' || (n::bigint * 104729 % 9000), date '2008-01-01' + (n % 6000), 'Worker ' || (n % 400),
         'Team ' || (n % 40), 'F' || (n / 2), n % 3 = 0, n % 12 = 0 from made),
     subject as (
       insert into children.subject (la_id, subject_id, kind, identifier, child_id) select $1, subject_id, 'child', identifier, child_id from made)
     insert into children.history (la_id, subject_id, table_id, key, source, from_load, starts, ends, fields, hash)
     select $1, subject_id, r.table_id, r.key, 'annex-a', 1, r.starts, null, r.fields, sha256(r.key::bytea)
     from made cross join lateral (
       select 'person' as table_id, 'one' as key, null::date as starts, jsonb_build_object('upn', 'U' || n) as fields
       union all select 'identifier', 'one', null, jsonb_build_object('kind', 'NHS number', 'value', (4000000000::bigint + n)::text)
       union all select 'childInNeed', 'need', date '2025-01-01', '{"primaryNeed":"N1"}'
       union all select 'visit', 'v' || v, date '2025-01-01' + v * 30, '{"kind":"child-in-need"}' from generate_series(1, 6) v) r`,
    [la, count],
  )
  await council.owner(
    `insert into children.worker_name (la_id, name) select $1, 'Worker ' || n from generate_series(0, 399) n`,
    [la],
  )
  await council.owner(
    `insert into children.team_name (la_id, name) select $1, 'Team ' || n from generate_series(0, 39) n`,
    [la],
  )
}

/** One child with a long life: visits, contacts, missing episodes and health over fifteen years. */
const addLongLife = async (council: Council, events: number): Promise<string> => {
  const accountId = (
    await council.owner(`select account_id as id from access.account where la_id = $1 and role = 'practitioner'`, [la])
  )[0].id
  const child = await council.database.inTenant({ la, accountId: null }, async (db) => {
    await matchWorker(db, 'Bench Worker', accountId)
    return addChild(db, {
      forename: 'Wren',
      surname: 'Longlife',
      date_of_birth: '2009-05-10',
      worker: 'Bench Worker',
      in_care: true,
      family: 'F77',
    })
  })
  await council.owner(
    `insert into children.history (la_id, subject_id, table_id, key, source, from_load, starts, ends, fields, hash)
     select $1, $2, (array['visit', 'contact', 'missing', 'health', 'review', 'careEpisode', 'placement'])[1 + (case when n % 40 = 0 then 5 + n / 40 % 2 else n % 5 end)],
       'k' || n, 'annex-a', 1, date '2010-01-01' + n * 5800 / $3::integer, case when n % 40 = 0 then date '2010-01-01' + (n + 40) * 5800 / $3 end,
       jsonb_build_object('kind', 'care', 'type', 'U6', 'status', 'done'), sha256(n::text::bytea)
     from generate_series(1, $3::integer) n`,
    [la, child.subjectId, events],
  )
  return child.childId
}

/** Aim: p95 at most three times a bare page's. In turn, so that each meets the same weather. */
export const benchChildren = async (quick: boolean): Promise<void> => {
  const [children, rounds] = quick ? [5_000, 15] : [30_000, 100]
  const council = await testCouncil({ sample: false })
  try {
    await addMany(council, children)
    const long = await addLongLife(council, 2_000)
    await council.owner('analyze')
    const worker = await council.signIn('practitioner')
    const director = await council.signIn('director')
    const asks: readonly (readonly [string, () => Promise<{ status: number }>])[] = [
      ['a bare page', () => director.get('/accessibility')],
      ['a child’s page, 2,000 events', () => worker.get(`/children/${long}`)],
      ['an earlier year of it', () => worker.get(`/children/${long}?year=2014`)],
      ['a child who is not there', () => worker.get(`/children/${randomUUID()}`)],
      ['every child, first page', () => director.get('/children')],
      ['one team', () => director.get('/children?team=Team+7')],
      ['one worker', () => director.get('/children?worker=Worker+123')],
      ['in care, page 20', () => director.get('/children?list=care&page=20')],
      ['a social worker’s own', () => worker.get('/children')],
    ]
    const token = /name="_csrf" value="([^"]+)"/.exec((await director.get('/children')).text)![1]!
    const words = (typed: string) => () => director.post('/children', { _csrf: token, words: typed }, { token: null })
    const searches: typeof asks = [
      ['search: identifier', words('b0012345')],
      ['search: surname', words('sur12')],
      ['search: two names', words('fore77 sur5')],
      ['search: another number', words('4000012345')],
      ['search: nobody', words('nobodyatall')],
    ]
    const timed = new Map<string, number[]>()
    // A connection plans a kept statement anew five times before it keeps the plan; those rounds are not counted.
    for (let round = -10; round < rounds; round += 1)
      for (const [name, ask] of [...asks, ...searches]) {
        const from = performance.now()
        const { status } = await ask()
        if (status >= 500 || status === 403) throw new Error(`${name} answered ${status}`)
        if (round >= 0) timed.set(name, [...(timed.get(name) ?? []), performance.now() - from])
      }
    const bare = timed.get('a bare page')!
    print(`Children: ${children.toLocaleString('en-GB')} of them, ${rounds} times each (aim: p95 3 x the bare page)`, [
      ['', 'median', 'p95', 'of a bare page, median', 'p95'],
      ...[...timed].map(([name, took]) => [
        name,
        ms(median(took)),
        ms(quantile(took, 0.95)),
        ratio(median(took) / median(bare)),
        ratio(quantile(took, 0.95) / quantile(bare, 0.95)),
      ]),
    ])
  } finally {
    await council.close()
  }
}
