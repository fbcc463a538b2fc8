import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { peopleIn } from './people-in.ts'

const staff = ['Owen Trask', 'Margaret Ellery', 'Wren Ashdown', 'Wren']

const table: readonly [why: string, text: string, expected: readonly string[]][] = [
  ['a relative after the word', 'Stayed with grandmother Ann Jones over the summer.', ['Ann Jones']],
  ['a relative in brackets', 'Her uncle (Dave) was at the flat.', ['Dave']],
  ['a relative before the word', 'Ann Jones, his grandmother, telephoned.', ['Ann Jones']],
  ['a first name alone', 'Told his sister Kim’s teacher.', ['Kim']],
  ['a referrer', 'The neighbour called Sue Bell rang at night.', ['Sue Bell']],
  ['a word at the beginning of a sentence', 'Mother Karen said no.', ['Karen']],
  ['a title', 'Mrs Pargeter next door heard shouting.', ['Pargeter']],
  ['a hyphen and an apostrophe', 'Her aunt Mary-Jane O’Neill came.', ['Mary-Jane O’Neill']],
  ['a telephone number and an address', 'Reach nan on 01632 960 123 or nan@example.org.', ['01632 960 123', 'nan@example.org']],
  ['staff are named as they acted', 'Mother told Owen Trask. Sister Margaret Ellery chaired; Mr Trask visited.', []],
  ['the child is not another person', 'His sister and Wren went home. Partner Wren Ashdown.', []],
  ['what begins a sentence is no name', 'Seen with mother. The police came. Mother was well. Father In March.', []],
  ['a doctor acts in their work', 'Dr Patel examined the child.', []],
] // biome-ignore format: a table

for (const [why, text, expected] of table)
  test(why, () => {
    assert.deepEqual(peopleIn(text, staff), expected)
  })

test('whatever is written, each name that is found stands in the text, and no staff is among them', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'mother',
          'Uncle',
          'Mr',
          'Ann',
          'Bell',
          'Owen',
          'Trask',
          '(',
          ')',
          ',',
          '.',
          '’s',
          '07700 900123',
        ),
        {
          maxLength: 20,
        },
      ),
      (words) => {
        const text = words.join(' ')
        for (const one of peopleIn(text, staff)) {
          assert.ok(text.includes(one), one)
          assert.ok(!staff.includes(one), one)
        }
      },
    ),
  )
})
