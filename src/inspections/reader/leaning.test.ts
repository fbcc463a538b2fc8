import assert from 'node:assert/strict'
import test from 'node:test'
import { cues, cuesIn, leaningOf, leaningRules, ruleOf } from './leaning.ts'
import { openings } from './leaning-context.ts'
import { leaningsInItem } from './leaning-item.ts'
import { leaningOfParagraph, paragraphRules } from './leaning-paragraph.ts'
import type { Leaning } from './model.ts'

for (const cue of cues) {
  test(`${cue.role}: “${cue.phrases.slice(0, 40)}” reads its example: ${cue.example}`, () => {
    assert.ok(
      cuesIn(cue.example)
        .flat()
        .some(({ entry }) => entry === cue) ||
        cue.role === 'contrast' ||
        cue.role === 'scene',
      'the example holds none of the words',
    )
    assert.equal(leaningOf(cue.example), cue.reads)
  })
}

for (const rule of leaningRules) {
  test(`rule: ${rule.says} ${rule.example}`, () => {
    assert.equal(ruleOf(rule.example)?.says, rule.says)
    assert.equal(leaningOf(rule.example), rule.leaning)
  })
}

for (const { words, example } of openings) {
  test(`a sentence of method is context: ${example}`, () => {
    assert.match(example.toLowerCase(), words)
    assert.equal(leaningOf(example), 'context')
  })
}

const table: readonly (readonly [string, string, string])[] = [
  ['denied praise is a worry', 'concern', 'Plans are not effective.'],
  ['“not” reaches over a list', 'concern', 'Plans are not clear, focused or timely.'],
  ['a denied worry is praise', 'strength', 'There is no unnecessary delay for children.'],
  ['“rarely” denies', 'concern', 'Plans rarely say what is good enough.'],
  ['“rare” belittles a worry', 'strength', 'Delays are rare.'],
  ['what is halved is relieved', 'strength', 'Waiting lists have been halved.'],
  ['a backlog that is cleared is no worry', 'strength', 'The backlog has been cleared.'],
  ['a backlog that is not cleared is one', 'concern', 'The backlog has not been cleared.'],
  ['few of a trouble at the start', 'strength', 'Very few live in unsuitable accommodation.'],
  ['however far the trouble stands', 'strength', 'Very few children move placements in an unplanned way.'],
  ['few of what is good', 'concern', 'Very few children have an advocate.'],
  ['a few are some', 'concern', 'A few children wait too long.'],
  ['too few is a trouble by itself', 'concern', 'Too few foster carers are available, and children wait.'],
  ['steadied', 'strength', 'Staffing has steadied.'],
  ['too few', 'concern', 'Too few children have advocates.'],
  ['not always', 'concern', 'Visits are not always recorded.'],
  ['variable alone', 'concern', 'The quality of plans is variable.'],
  ['most stays praise', 'strength', 'Most children live in stable homes.'],
  ['reduced risk', 'strength', 'This has reduced risk for children.'],
  ['reduced capacity', 'concern', 'Sickness has reduced capacity in the team.'],
  ['caseloads up', 'concern', 'Caseloads have risen in two teams.'],
  ['caseloads down', 'strength', 'Caseloads have fallen in two teams.'],
  ['caseloads alone lean nowhere', 'context', 'In 2020 caseloads were 14 and 15.'],
  ['trouble that is dealt with', 'strength', 'Risks to children are identified and shared.'],
  ['trouble that is not', 'concern', 'Risks to children are not identified.'],
  ['what is aimed at was not found', 'concern', 'Supervision is too rare to ensure that plans are effective.'],
  ['when it happens is not how it goes', 'strength', 'When plans drift, reviewing officers act promptly.'],
  ['who they are is not how it goes', 'strength', 'Children who are not in school are visited weekly.'],
  ['what comes after delays is lost', 'concern', 'There are delays in children getting the right help.'],
  ['while', 'mixed', 'While visits are regular, records lack detail.'],
  ['although', 'mixed', 'Although records are brief and late, visits are purposeful.'],
  ['but', 'mixed', 'Reviews are timely but their quality varies.'],
  ['not only … but also', 'strength', 'Workers not only visit often, but also listen well.'],
  ['despite: what is overcome is no worry', 'strength', 'Despite high turnover, children have trusting relationships.'],
  ['despite: praise that did not help is mixed', 'mixed', 'Despite good training, records are poor.'],
  ['however, with a worry', 'concern', 'However, not all children are helped well.'],
  ['however, with praise', 'strength', 'However, children are now visited promptly.'],
  ['aware only', 'context', 'Senior leaders recognise that visits are too infrequent.'],
  [
    'aware, and it is put right',
    'mixed',
    'Leaders know that visits were late, but they are now timely and purposeful.',
  ],
  ['planned', 'context', 'Leaders plan to recruit six advisers.'],
  ['hoped', 'context', 'The council hopes to open a home next year.'],
  ['a judgement of the past', 'context', 'Services were judged to be good in 2018.'],
  ['facts', 'context', 'In March 2020 there were 212 children in care.'],
  ['yet to', 'concern', 'The strategy has yet to improve visits.'],
  ['remains', 'concern', 'Recording remains weak.'],
  [
    'a “not” decides, whatever troubles people have',
    'concern',
    'Plans for young people with poor mental health do not consistently set out who will help in a crisis.',
  ],
  ['“for children” says whom it is for, not when', 'concern', 'Help for young people is not timely.'],
  ['fewer of a trouble', 'strength', 'Fewer care leavers live in emergency accommodation than last year.'],
  ['fewer who are in trouble', 'strength', 'Few children drift.'],
  ['fewer of what is good', 'concern', 'Fewer children have an up-to-date plan.'],
  ['“fewer than half” counts no trouble', 'concern', 'Fewer than half of foster carers have had a good review.'],
  ['a trouble as the object of its control', 'strength', 'A head of service agrees every use of bed and breakfast.'],
  [
    'a trouble that figures are received for',
    'strength',
    'The panel receives a monthly figure for unsuitable accommodation.',
  ],
  ['a trouble as the subject of its control', 'strength', 'Gaps in health histories are followed up by the nurse.'],
  ['control that is denied', 'concern', 'Gaps in health histories are not followed up.'],
  ['what is controlled is not what is poor', 'concern', 'What is tracked is poor.'],
  ['“too many” is not kept in hand', 'concern', 'Managers agreed every one of too many moves.'],
  ['what was found is acted on', 'strength', 'Managers have acted on the weaknesses found at the last visit.'],
  ['what was found is not acted on', 'concern', 'Managers have not acted on the weaknesses found at the last visit.'],
  ['what was found is known', 'context', 'Leaders’ own audits had identified the gap in recording.'],
  ['what is put right', 'strength', 'Weaknesses that were found in 2024 have been put right.'],
  ['it was not so before', 'strength', 'This was not so at the last inspection and is a marked improvement.'],
  ['what had been before', 'strength', 'New leaders have steadied a service that had lost its way.'],
  ['who they have become is not how it goes', 'strength', 'Young people who become homeless are seen the same day.'],
  ['“no” holds of all that is said of its subject', 'strength', 'No child in these homes was found unsafe.'],
  ['nothing without', 'strength', 'Nothing is decided about a child without their view.'],
  [
    '“without” does not take away “too many”',
    'concern',
    'Meetings are held without health colleagues in too many cases.',
  ],
  ['people who are without something', 'concern', 'There are children without a school place.'],
  ['fewer people who are without it', 'strength', 'The number of children without a school place has halved.'],
  ['a burden', 'concern', 'Disabled children have to tell their story again.'],
  ['a burden taken away', 'strength', 'Disabled children do not have to tell their story again.'],
  ['what follows “before” takes nothing away', 'concern', 'Children are closed to services before risk is reduced.'],
  [
    '“however” of the whole sentence parts no clauses',
    'concern',
    'There is more to do, however, to ensure that plans are clear.',
  ],
  ['“however” of one side parts them', 'mixed', 'Visits are regular; however, records are poor.'],
  ['less than it should', 'concern', 'Supervision is less effective in this team.'],
]

for (const [why, leaning, sentence] of table) {
  test(`${why}: ${sentence}`, () => {
    assert.equal(leaningOf(sentence), leaning)
  })
}

test('an item of an improvement list is a concern, however it is put, and what it tells of facts stays context', () => {
  const table: [string[], string[]][] = [
    [['The quality of plans, so that they are clear.'], ['concern']],
    [['While visits are regular, records lack detail.'], ['mixed']],
    [
      ['Visits are late.', 'This visit took place in 2019.', 'Managers track them well.'],
      ['concern', 'context', 'concern'],
    ],
    [
      ['Ensure that there is no delay.', 'This includes care leavers.'],
      ['concern', 'concern'],
    ],
  ]
  for (const [sentences, leanings] of table) assert.deepEqual(leaningsInItem(sentences), leanings, sentences[0])
})

test('a paragraph leans by its sentences, and each rule has a case', () => {
  const table: [Leaning[], Leaning][] = [
    [['strength', 'context', 'concern'], 'mixed'],
    [['context', 'mixed'], 'mixed'],
    [['context', 'strength', 'strength'], 'strength'],
    [['concern', 'context'], 'concern'],
    [['context'], 'context'],
    [[], 'context'],
  ]
  for (const [sentences, whole] of table)
    assert.equal(leaningOfParagraph(sentences.map((leaning) => ({ leaning }))), whole, sentences.join(' + '))
  assert.deepEqual(new Set(table.map(([, whole]) => whole)), new Set(paragraphRules.map(({ leaning }) => leaning)))
})
