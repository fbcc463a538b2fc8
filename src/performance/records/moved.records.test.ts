import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { Reach } from '../../children/index.ts'
import { addMonths, type Day } from '../../platform/day.ts'
import { liveOn } from '../rules/period.ts'
import { allStandards } from '../scorecard.ts'
import { countByTrait, traits } from './breakdown.ts'
import { derive } from './derive.ts'
import { countFigures } from './figures.ts'
import { countMoves, listMoved } from './moved.ts'
import { countWaits, listWaits } from './waits.ts'

const council = await testCouncil({ children: 150 })
test.after(council.close)
const inCouncil = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]) =>
  council.database.inTenant({ la, accountId: null }, work)
await inCouncil((db) => derive(db, new Date()))

const [{ on }] = (await council.owner('select max(as_at)::text as on from children.load')) as [{ on: Day }]
const since = addMonths(on, -1)
const group = { kind: 'authority', name: '' } as const
const shares = allStandards.filter(({ counting, subject }) => counting.is === 'share' && subject === 'child')
const everybody: Reach = {
  accountId: '01a20359-0000-7000-8000-000000000001', scope: 'authority', ownNames: [], teamNames: [], coveredNames: [], coveredTeamNames: [],
  grants: [], namedFor: [], shutOutOf: [], inAdoptionTeam: false,
} // biome-ignore format: who one is

const sumOf = (some: readonly { readonly count: number }[]): number => some.reduce((sum, { count }) => sum + count, 0)

test('What moved between two days is the whole difference of the two figures', () =>
  inCouncil(async (db) => {
    const cells = await countFigures(db, { standards: shares, questions: [liveOn(since), liveOn(on)] })
    let seen = 0
    for (const standard of shares) {
      const [before, now] = [0, 1].map((at) => cells.find((one) => one.standard === standard.id && one.question === at))
      const moves = await countMoves(db, { standard, since, on, group })
      const gained = (is: (part: string | null) => boolean): number =>
        sumOf(moves.filter((one) => is(one.is))) - sumOf(moves.filter((one) => is(one.was)))
      const [above, below] = [gained((part) => part === 'yes'), gained((part) => part !== null)]
      assert.equal(above, (now?.numerator ?? 0) - (before?.numerator ?? 0), `${standard.id}: numerator`)
      assert.equal(below, (now?.denominator ?? 0) - (before?.denominator ?? 0), `${standard.id}: denominator`)
      seen += moves.length
    }
    assert.ok(seen > 50, `saw ${seen} kinds of move`)
  }))

test('The list of a move, and of what waits, has as many cases as were counted', () =>
  inCouncil(async (db) => {
    let listed = 0
    for (const standard of shares.slice(0, 20)) {
      const asked = { standard, since, on, group }
      for (const move of await countMoves(db, asked)) {
        const { total } = await listMoved(db, everybody, on, { ...asked, move, skip: 0, take: 1 })
        assert.equal(total, move.count, `${standard.id} ${move.why}`)
        listed += total
      }
      const waits = await countWaits(db, standard.id, on)
      const { total, members } = await listWaits(db, everybody, on, {
        standard: standard.id,
        on,
        group,
        skip: 0,
        take: 5,
      })
      assert.equal(total, sumOf(waits), standard.id)
      const longest = Math.max(0, ...waits.map(({ days }) => days))
      // Who waits longest comes first, unless it is a child whom nobody may find any more.
      assert.ok((members[0]?.measured ?? 0) <= longest)
    }
    assert.ok(listed > 20, `listed ${listed}`)
  }))

test('A figure by who the children are adds up to the figure', () =>
  inCouncil(async (db) => {
    const [standard] = shares.filter(({ id }) => id === 'assessment-45wd')
    const cells = await countFigures(db, { standards: [standard!], questions: [liveOn(on)] })
    const parts = await countByTrait(db, { standard: standard!, question: liveOn(on), group })
    for (const trait of traits) {
      const some = parts.filter((one) => one.trait === trait)
      const total = some.reduce((sum, { denominator }) => sum + denominator, 0)
      assert.equal(total, cells[0]!.denominator, trait)
    }
  }))
