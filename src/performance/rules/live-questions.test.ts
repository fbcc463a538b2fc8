import assert from 'node:assert/strict'
import test from 'node:test'
import { liveQuestions } from './live-questions.ts'
import { completedIn, liveOn } from './period.ts'

const [ofReturn, today] = ['2026-10-31', '2026-11-22']
const month = completedIn({ from: '2026-10-01', to: '2026-10-31' })
const questions = [month, liveOn(ofReturn)]
const dayOf = (name: string) => (name.startsWith('home') ? today : ofReturn)

test('Where every standard is of the day that the page names nothing more is asked, and of none anything else', () => {
  const { all, of } = liveQuestions(questions, 1, ['visits', 'reviews'], dayOf)
  assert.deepEqual(all, questions)
  assert.deepEqual(of('visits'), { questions, places: [0, 1] })
})

test('A standard of another day is asked that day in the place of the page’s, and its months as the others are', () => {
  const { all, of } = liveQuestions(questions, 1, ['visits', 'homes', 'home signed'], dayOf)
  assert.deepEqual(all, [...questions, liveOn(today)])
  assert.deepEqual(of('homes'), { questions: [month, liveOn(today)], places: [0, 2] })
  assert.deepEqual(of('visits'), { questions, places: [0, 1] })
})

test('Where an address names the day every standard is asked that day', () => {
  const { all, of } = liveQuestions(questions, undefined, ['homes'], dayOf)
  assert.deepEqual([all, of('homes')], [questions, { questions, places: [0, 1] }])
})
