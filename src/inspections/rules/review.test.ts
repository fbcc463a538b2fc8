import assert from 'node:assert/strict'
import test from 'node:test'
import { inventedReport, inventedSources } from '../../../test/support/invented-report.ts'
import type { Proposal } from '../model.ts'
import { factsOf, isComplete } from './facts.ts'
import { proposalsOf } from './propose.ts'
import { doubtsAbout, inReviewOrder, isDoubtful, listsOf, mayAcceptInBulk, nextToDecide, progressOf } from './review.ts'

const asProposals = (read = proposalsOf(inventedReport, inventedSources)): readonly Proposal[] =>
  read.map((one, position) => ({
    ...one,
    id: `p${position}`,
    inspectionId: 'i',
    documentId: 'd',
    position,
    state: 'pending',
    final: null,
    sequence: 0,
    decidedBy: null,
    decidedAt: null,
  }))

const accept = (proposal: Proposal): Proposal =>
  proposal.proposed === null ? proposal : { ...proposal, state: 'accepted', final: proposal.proposed }

test('the date received is always asked, other values only when they were not read', () => {
  const asked = (read: Partial<typeof inventedReport>) =>
    proposalsOf({ ...inventedReport, ...read }, {})
      .filter((one) => one.proposed === null)
      .map((one) => one.kind)
  assert.deepEqual(asked({}), ['received'])
  assert.deepEqual(asked({ onSite: [], authority: null }), ['authority', 'on-site', 'received'])
  assert.deepEqual(asked({ kind: 'unknown' }), ['kind', 'received'])
  assert.deepEqual(asked({ kind: 'committee-report', about: null }), ['kind', 'received'])
  assert.deepEqual(asked({ kind: 'committee-report', about: 'focused-visit' }), ['received'])
})

test('the source of a value joins everything read below its path, and is certain only when all of it is', () => {
  const judgement = { area: 'leaders', grade: 'good', printed: 'Good', page: 1 } as const
  const source = proposalsOf(
    { ...inventedReport, judgements: [judgement, judgement] },
    {
      'judgements.1.area': { page: 1, text: 'Leaders', boxes: [], rule: 'table', certain: true },
      'judgements.1.grade': { page: 1, text: 'Good', boxes: [], rule: 'wrapped row', certain: false },
      'judgements.10.grade': { page: 9, text: 'Other', boxes: [], rule: 'table', certain: true },
    },
  ).filter((one) => one.kind === 'judgement')[1]!.source
  assert.deepEqual(source, { page: 1, text: 'Leaders … Good', boxes: [], rule: 'table, wrapped row', certain: false })
})

test('a document of ten thousand paragraphs and items is gone through in a moment', () => {
  const text = (at: number): string => `Visit ${at} was late.`
  const many = Array.from({ length: 10_000 }, (_, at) => at)
  const paragraph = { number: null, section: 'other' as const, page: 1, sentences: [] }
  const items = many.map((at) => ({ text: `${text(at)} It was made later.`, leaning: 'context' as const }))
  const document = {
    ...inventedReport,
    paragraphs: many.map((at) => ({ ...paragraph, text: text(at) })),
    lists: [{ heading: 'Visits', section: 'other' as const, items }],
  }
  const source = { page: 1, text: '', boxes: [], rule: 'invented', certain: true }
  const sources = Object.fromEntries(many.map((at) => [`paragraphs.${at}`, source]))
  const start = performance.now()
  assert.ok(proposalsOf(document, sources).length >= 20_000)
  assert.ok(performance.now() - start < 3000, `took ${performance.now() - start} ms`)
})

test('a bullet that is proposed as an area or item is not asked again as a paragraph', () => {
  const area = { text: 'The recording of visits.', nationalFramework: ['outcome-3'], page: 2 }
  const bullet = {
    number: null,
    section: 'other' as const,
    page: 2,
    text: 'The recording of visits. (outcome 3, national framework)',
    sentences: [],
  }
  const item = { ...bullet, text: 'Train all staff' }
  const other = {
    ...bullet,
    text: 'The recording of visits is good in most teams and has been checked by managers each month since spring.',
  }
  const lists = [
    { heading: 'Next', section: 'other' as const, items: [{ text: 'Train all staff.', leaning: 'context' as const }] },
  ]
  const read = { ...inventedReport, areasForImprovement: [area], paragraphs: [bullet, item, other], lists }
  const kinds = proposalsOf(read, {}).map((one) => one.kind)
  assert.equal(kinds.filter((kind) => kind === 'paragraph').length, 1)
  assert.equal(kinds.filter((kind) => kind === 'list-item').length, 1)
})

test('nothing is a fact before a person accepts it', () => {
  const facts = factsOf(asProposals())
  assert.equal(facts.kind, 'unknown')
  assert.equal(facts.authority, null)
  assert.deepEqual(facts.onSite, [])
})

test('accepted values add up to the inspection; the framework follows the first day on site when it was not read', () => {
  const all = asProposals().map(accept)
  assert.equal(factsOf(all).framework, 'ilacs-2018')
  const without = all.filter((one) => one.kind !== 'framework')
  assert.equal(factsOf(without).framework, 'ilacs-2018')
  assert.equal(factsOf(without.filter((one) => one.kind !== 'on-site')).framework, null)
  assert.equal(factsOf(all).kind, 'standard-inspection')
  assert.equal(factsOf(all).receivedOn, null)
})

test('a review is complete when every value, the missing ones too, was decided', () => {
  const all = asProposals().map(accept)
  assert.equal(isComplete(all), false)
  assert.equal(isComplete(all.map((one) => (one.kind === 'received' ? { ...one, state: 'rejected' } : one))), true)
  assert.equal(isComplete([]), false)
})

test('missing and uncertain values come first, whatever their group, and no press accepts them unseen', () => {
  const all = asProposals()
  const doubtful = inReviewOrder(all).filter(isDoubtful)
  assert.deepEqual(
    doubtful.map((one) => one.kind),
    ['received', 'framework', 'judgement'],
  )
  const bulk = new Set(
    inReviewOrder(all)
      .filter(mayAcceptInBulk)
      .map((one) => one.kind),
  )
  assert.deepEqual(
    [...bulk],
    ['kind', 'authority', 'on-site', 'lead-inspector', 'inspectors', 'judgement', 'paragraph'],
  )
})

test('next goes through the doubtful values, then the others in order, and ends when none waits', () => {
  let all = asProposals()
  const seen: string[] = []
  for (let next = nextToDecide(all); next; next = nextToDecide(all, next.id)) {
    const { id } = next
    seen.push(next.kind)
    all = all.map((one) => (one.id === id ? { ...one, state: 'accepted' as const } : one))
  }
  assert.deepEqual(seen.slice(0, 4), ['received', 'framework', 'judgement', 'kind'])
  assert.equal(seen.length, all.length)
  assert.deepEqual(progressOf(asProposals()), { decided: 0, total: all.length, uncertain: 3 })
})

test('next goes on from the value just left undecided, and begins again at the top', () => {
  const sure = asProposals().filter((one) => !isDoubtful(one))
  const [first, second] = inReviewOrder(sure)
  assert.equal(nextToDecide(sure)!.id, first!.id)
  assert.equal(nextToDecide(sure, first!.id)!.id, second!.id)
  assert.equal(nextToDecide(sure, inReviewOrder(sure).at(-1)!.id)!.id, first!.id)
})

test('the council’s own lists stay lists: a heading and a judgement with their items in order', () => {
  const item = (text: string, heading: string, section: 'leaders' | 'other') => ({
    text,
    heading,
    section,
    leaning: 'concern' as const,
  })
  const values = [
    item('Caseloads', 'Still to do', 'leaders'),
    item('Audit', 'Still to do', 'leaders'),
    item('Audit', 'Still to do', 'other'),
  ]
  const proposals = values.map(
    (proposed, at) => ({ ...asProposals()[0]!, id: `l${at}`, kind: 'list-item', proposed }) as Proposal,
  )
  assert.deepEqual(
    listsOf(proposals).map((list) => [list.heading, list.section, list.items.length]),
    [
      ['Still to do', 'leaders', 2],
      ['Still to do', 'other', 1],
    ],
  )
})

const known = {
  authority: { name: 'Marlshire', code: '999' },
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  receivedOn: '2021-11-19',
  publishedOn: '2021-11-19',
  statedDeadline: null,
}
const marlshire = { code: '999', name: 'Marlshire' }

const doubts: readonly { because: string; change: Partial<Parameters<typeof doubtsAbout>[0]>; says: RegExp }[] = [
  { because: 'another authority', change: { authority: { name: 'Otherham', code: '998' } }, says: /about Otherham, not Marlshire/ },
  { because: 'received while inspectors were there', change: { receivedOn: '2021-10-01' }, says: /before inspectors left/ },
  { because: 'received in the future', change: { receivedOn: '2022-06-01', publishedOn: null }, says: /in the future/ },
  { because: 'published before they left', change: { publishedOn: '2021-10-07', receivedOn: null }, says: /date published, 7 October/ },
  { because: 'received after it was published', change: { receivedOn: '2021-11-22' }, says: /after the date published/ },
  { because: 'a deadline before receipt', change: { statedDeadline: '2021-11-01' }, says: /deadline stated by Ofsted/ },
] // biome-ignore format: a row for each doubt

test('dates and places that fit raise no doubt', () => {
  assert.deepEqual(doubtsAbout(known, marlshire, '2021-12-01'), [])
})

for (const { because, change, says } of doubts)
  test(`a doubt is raised: ${because}`, () => {
    const raised = doubtsAbout({ ...known, ...change }, marlshire, '2021-12-01')
    assert.equal(raised.length, 1)
    assert.match(raised[0]!, says)
  })
