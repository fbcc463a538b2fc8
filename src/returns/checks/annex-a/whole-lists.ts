import { type Authority, findAuthority, findAuthorityByGss, findAuthorityByName } from '../../../statutory/index.ts'
import type { Row } from '../../model.ts'
import { returnCheck } from '../make.ts'
import type { Check, Fault, Look } from '../model.ts'
import { faultAt, isBlank, textIn } from '../rows.ts'
import { annexA } from '../sources.ts'
import { hasEligible } from './cross-list/words.ts'
import { isStandIn } from './rules.ts'

/** Lists whose rows are held by someone, and the column that says when a row is over. */
const held: Readonly<Record<string, string>> = { 'list-6': 'inNeedEnd', 'list-7': 'planEnd', 'list-8': 'careEnd' }

type Place = { list: string; row: Row; team: string }

/** Open rows by worker: who is in more than one team, and the team with the fewest of their rows. */
const inTwoTeams = (look: Look): readonly Fault[] => {
  const byWorker = new Map<string, Place[]>()
  for (const [list, end] of Object.entries(held))
    for (const row of look.rows(list)) {
      const [worker, team] = [textIn(row.values, 'worker'), textIn(row.values, 'team')]
      if (worker === null || team === null || isStandIn('worker', worker.trim()) || !isBlank(row.values, end)) continue
      const places = byWorker.get(worker.toLowerCase())
      if (places) places.push({ list, row, team })
      else byWorker.set(worker.toLowerCase(), [{ list, row, team }])
    }
  return [...byWorker.values()].flatMap((places) => {
    const teams = Map.groupBy(places, ({ team }) => team.toLowerCase())
    if (teams.size < 2) return []
    const [fewest] = [...teams.values()].sort((one, other) => one.length - other.length)
    const [first] = fewest!
    return [
      faultAt(
        first!.list,
        first!.row,
        'team',
        `The worker of this row holds open cases in ${teams.size} teams (${places.length} rows). Look whether the team is out of date, or two workers share a name.`,
      ),
    ]
  })
}

const special = new Set(['NIR', 'WAL', 'SCO', 'NUK', 'CON'])

/** Unitary authorities, districts, metropolitan boroughs, London boroughs and counties, those of the past too. */
const gssForm = /^E(?:0[6-9]|10)\d{6}$/i

type Named = (cell: string) => string | null

/** "355 - Salford": the number counts where the name is that of the same authority. */
const ofBoth = (text: string): Authority | null => {
  const [, code, name] = /^(\d{3})\s*[-–:]?\s+(\D.*)$/.exec(text) ?? []
  const authority = code ? findAuthority(code) : null
  return authority && name && findAuthorityByName(name) === authority ? authority : null
}

/** Gives the DfE number of the authority that a cell names, by number, GSS code or name; null for what is none in England, or not known. Each name is looked up once. */
const authorityNames = (): Named => {
  const known = new Map<string, string | null>()
  const lookUp = (text: string) =>
    special.has(text)
      ? null
      : ((findAuthority(text) ?? findAuthorityByGss(text) ?? findAuthorityByName(text) ?? ofBoth(text))?.code ?? null)
  return (cell) => {
    if (!known.has(cell)) known.set(cell, lookUp(cell.trim()))
    return known.get(cell)!
  }
}

/** The authority that the return is of: that of most placements which are said to be in it. */
const ownAuthority = (look: Look, authorityOf: Named): string | null => {
  const counts = new Map<string, number>()
  let all = 0
  for (const { values } of look.rows('list-8')) {
    const cell = textIn(values, 'placementAuthority')
    const code = values.placementLocation === 'in' && cell !== null ? authorityOf(cell) : null
    if (code === null) continue
    all += 1
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  return most && all >= 5 && most[1] * 10 >= all * 8 ? most[0] : null
}

const isOldEnough = (values: Row['values'], { monthsAgo }: Look): boolean => {
  const born = textIn(values, 'dateOfBirth')
  return born !== null && born <= monthsAgo(16 * 12) && born > monthsAgo(18 * 12)
}

const placements = (count: number, values: Row['values']) => Array.from({ length: count }, () => values)
const own = { placementLocation: 'in', placementAuthority: 'Dorset' }

export const wholeListChecks: readonly Check[] = [
  returnCheck({
    id: 'care-leaver.no-eligible',
    severity: 'look-at',
    rule: 'List 9 has eligible children where list 8 has children in care of 16 or 17.',
    why: 'Since the edition of 2024 they belong to the list; each is owed a pathway plan.',
    source: annexA(9),
    reads: { 'list-8': ['dateOfBirth', 'careEnd'], 'list-9': ['eligibility'] },
    find: (look) => {
      const old = look
        .rows('list-8')
        .filter(({ values }) => isBlank(values, 'careEnd') && isOldEnough(values, look)).length
      return old >= 5 && look.read.edition !== '2022' && !hasEligible(look)
        ? [
            {
              list: 'list-9',
              row: null,
              column: 'eligibility',
              message: `The list has no eligible child, but list 8 has ${old} in care of 16 or 17. Add those who have been in care for 13 weeks.`,
            },
          ]
        : []
    },
    finds: [
      [
        'left out altogether',
        { 'list-8': placements(5, { dateOfBirth: '2009-05-06' }), 'list-9': [{ eligibility: 'relevant' }] },
      ],
    ],
    passes: [
      [
        'one at least',
        { 'list-8': placements(5, { dateOfBirth: '2009-05-06' }), 'list-9': [{ eligibility: 'eligible' }] },
      ],
      [
        'the edition of 2022 had none',
        { 'list-8': placements(5, { dateOfBirth: '2009-05-06' }), 'list-9': [] },
        { edition: '2022' },
      ],
    ],
  }),
  returnCheck({
    id: 'worker.in-two-teams',
    severity: 'look-at',
    rule: 'A worker holds open cases in one team.',
    why: 'Worklists go by team.',
    source: 'local',
    anyList: true,
    reads: { 'list-6': ['worker', 'team'], 'list-7': ['worker', 'team'], 'list-8': ['worker', 'team'] },
    find: inTwoTeams,
    finds: [
      [
        'in two teams',
        {
          'list-6': [
            { worker: 'W1', team: 'North' },
            { worker: 'W1', team: 'North' },
          ],
          'list-7': [{ worker: 'W1', team: 'South' }],
        },
      ],
    ],
    passes: [
      [
        'moved: the case in the old team has ended',
        {
          'list-6': [{ worker: 'W1', team: 'North' }],
          'list-7': [{ worker: 'W1', team: 'South', planEnd: '2026-01-20' }],
        },
      ],
      [
        'two workers of one team',
        {
          'list-6': [
            { worker: 'W1', team: 'North' },
            { worker: 'W2', team: 'North' },
          ],
        },
      ],
      [
        'written in capitals',
        {
          'list-6': [
            { worker: 'W1', team: 'North' },
            { worker: 'W1', team: 'NORTH' },
          ],
        },
      ],
    ],
  }),
  returnCheck({
    id: 'care.in-but-elsewhere',
    rule: 'A placement that is said to be in the authority has it as its authority.',
    why: 'Out-of-area placements are counted from it.',
    source: annexA(8, 'placement location and LA of placement'),
    reads: { 'list-8': ['placementLocation', 'placementAuthority'] },
    find: (look) => {
      const authorityOf = authorityNames()
      const ours = ownAuthority(look, authorityOf)
      return look.rows('list-8').flatMap((row) => {
        const cell = textIn(row.values, 'placementAuthority')
        const code = cell === null ? null : authorityOf(cell)
        return ours !== null && row.values.placementLocation === 'in' && code !== null && code !== ours
          ? [
              faultAt(
                'list-8',
                row,
                'placementLocation',
                'The placement is said to be in the authority, but its authority is another. Correct one of the two.',
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'one in another authority',
        { 'list-8': [...placements(9, own), { placementLocation: 'in', placementAuthority: 'Devon' }] },
      ],
    ],
    passes: [
      [
        'out, in another authority',
        { 'list-8': [...placements(9, own), { placementLocation: 'out', placementAuthority: 'Devon' }] },
      ],
      [
        'its number instead of its name',
        { 'list-8': [...placements(9, own), { placementLocation: 'in', placementAuthority: '838' }] },
      ],
      [
        'too few rows to tell whose return it is',
        { 'list-8': [own, { placementLocation: 'in', placementAuthority: 'Devon' }] },
      ],
    ],
  }),
  returnCheck({
    id: 'care.out-but-here',
    rule: 'A placement that is said to be outside the authority has another as its authority.',
    why: 'Out-of-area placements are counted from it.',
    source: annexA(8, 'placement location and LA of placement'),
    reads: { 'list-8': ['placementLocation', 'placementAuthority'] },
    find: (look) => {
      const authorityOf = authorityNames()
      const ours = ownAuthority(look, authorityOf)
      return look.rows('list-8').flatMap((row) => {
        const cell = textIn(row.values, 'placementAuthority')
        return ours !== null && row.values.placementLocation === 'out' && cell !== null && authorityOf(cell) === ours
          ? [
              faultAt(
                'list-8',
                row,
                'placementLocation',
                'The placement is said to be outside the authority, but its authority is this one. Correct one of the two.',
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'out, but here',
        { 'list-8': [...placements(9, own), { placementLocation: 'out', placementAuthority: 'Dorset' }] },
      ],
    ],
    passes: [
      [
        'out, in a place that is no authority of England',
        { 'list-8': [...placements(9, own), { placementLocation: 'out', placementAuthority: 'WAL' }] },
      ],
    ],
  }),
  returnCheck({
    id: 'care.authority-unknown',
    severity: 'look-at',
    rule: 'The authority of a placement is one of England, by name or number, or one of the codes for elsewhere.',
    why: 'It cannot be counted by authority.',
    source: annexA(8, 'LA of placement'),
    reads: { 'list-8': ['placementAuthority'] },
    find: (look) => {
      const authorityOf = authorityNames()
      return look.rows('list-8').flatMap((row) => {
        const cell = textIn(row.values, 'placementAuthority')
        return cell === null || special.has(cell.trim()) || gssForm.test(cell.trim()) || authorityOf(cell) !== null
          ? []
          : [
              faultAt(
                'list-8',
                row,
                'placementAuthority',
                'This is no authority of England that is known. Use its name, its DfE number or its code (such as E06000059), or NIR, WAL, SCO, NUK or CON.',
              ),
            ]
      })
    },
    finds: [['a town', { 'list-8': [{ placementAuthority: 'Weymouth seafront' }] }]],
    passes: [
      ['a name', { 'list-8': [{ placementAuthority: 'Dorset Council' }] }],
      ['a number', { 'list-8': [{ placementAuthority: '838' }] }],
      ['a code of the Office for National Statistics', { 'list-8': [{ placementAuthority: 'E06000059' }] }],
      ['a code that is no longer in use, or that of a district', { 'list-8': [{ placementAuthority: 'E08000016' }] }],
      ['a number with its name', { 'list-8': [{ placementAuthority: '838 - Dorset' }] }],
      ['a code', { 'list-8': [{ placementAuthority: 'SCO' }] }],
    ],
  }),
]
