import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../../platform/day.ts'
import type { Edition } from './edition.ts'
import { statementSaid } from './said.ts'

const edition = (sentOn: Day | null, answer: { on: Day; needsRevision: boolean } | null = null): Edition => ({
  id: 'e1',
  number: 1,
  content: {} as Edition['content'],
  sha256: '',
  ready: { at: new Date('2022-02-20T10:00:00Z'), by: 'Ruth Okonedo' },
  withdrawn: null,
  sendings: sentOn ? [{ recipient: 'Ofsted', on: sentOn, how: 'E-mail', by: 'Ruth Okonedo' }] : [],
  responses: answer ? [{ ...answer, says: 'Noted', by: 'Ruth Okonedo' }] : [],
})

test('what became of the statement is said in a line, with whether anything is still waited for', () => {
  const due = '2022-03-02'
  const rows: readonly (readonly [readonly Edition[], Day | null, RegExp, boolean])[] = [
    [[], due, /being drafted: none is marked ready/, false],
    [[edition(null)], due, /Edition 1 .* is ready: no sending is recorded/, false],
    [[edition('2022-03-02')], due, /sent on 2 March 2022, in time$/, true],
    [[edition('2022-03-03')], due, /sent on 3 March 2022, 1 day late$/, true],
    // No day was owed, so none was kept or missed.
    [[edition('2022-03-03')], null, /sent on 3 March 2022$/, true],
    [[edition('2022-03-01', { on: '2022-04-05', needsRevision: false })], due, /in time\. Answered on 5 April/, true],
    [
      [edition('2022-03-01', { on: '2022-04-05', needsRevision: true })],
      due,
      /revision was asked for on 5 April/,
      false,
    ],
    [[{ ...edition(null), withdrawn: { by: 'Ruth Okonedo', why: 'A slip' } }], due, /being drafted/, false],
  ]
  for (const [editions, day, words, settled] of rows) {
    const said = statementSaid(editions, day)
    assert.match(said.text, words)
    assert.equal(said.settled, settled, said.text)
  }
})
