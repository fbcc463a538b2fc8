import type { HeldRow } from '../../../history/model.ts'
import { practiceTool } from '../sources.ts'
import { atomOf, inTurn, type Rule } from './atom.ts'

/** Scores of 17 and over are a cause for concern; under 14 is as most children. Department for Education's bands. */
const isHigh = (row: HeldRow<'sdq'> | null): boolean => (row?.fields.score ?? 0) >= 17
const isUsual = (row: HeldRow<'sdq'>): boolean => row.fields.score !== undefined && row.fields.score < 14

const sdq: Rule = {
  id: 'strengths-and-difficulties',
  title: 'A questionnaire about feelings and behaviour that became a cause for concern, or stopped being one',
  reads: ['sdq'],
  from: 'Score: 17 or more after less; less than 14 after 17 or more',
  significance: 'Notable; the fall is a strength',
  type: 'health',
  leavesOut: 'Scores that stay as they were, routine health assessments, dental checks and immunisations',
  source: `${practiceTool}; Department for Education’s bands of the strengths and difficulties questionnaire`,
  read: (history) => {
    let wasHigh = false
    return inTurn(history.sdq.filter(({ fields }) => fields.score !== undefined)).flatMap(({ row }) => {
      const { score } = row.fields
      if (isHigh(row) && !wasHigh) {
        wasHigh = true
        return atomOf(sdq, 'notable', row, {
          on: row.starts,
          facts: [score],
          words: `The strengths and difficulties questionnaire gave cause for concern (score ${score} of 40).`,
        })
      }
      if (isUsual(row) && wasHigh) {
        wasHigh = false
        return atomOf(sdq, 'notable', row, {
          on: row.starts,
          facts: [score],
          words: `The strengths and difficulties questionnaire no longer gave cause for concern (score ${score} of 40).`,
          positive: true,
        })
      }
      return []
    })
  },
}

const missingEducation: Rule = {
  id: 'missing-education',
  title: 'Missing education',
  reads: ['missingEducation'],
  from: 'Start and end',
  significance: 'Major',
  type: 'education',
  leavesOut: 'Exclusions, attendance and changes of school: no return holds them; add them by hand',
  source: practiceTool,
  read: (history) =>
    history.missingEducation.flatMap((row) => [
      ...atomOf(missingEducation, 'major', row, {
        part: 'start',
        on: row.starts,
        words: 'Was found to be missing education.',
      }),
      ...atomOf(missingEducation, 'notable', row, {
        part: 'end',
        on: row.ends,
        words: 'Was in education again.',
        positive: true,
      }),
    ]),
}

const homeEducation: Rule = {
  id: 'home-education',
  title: 'Educated at home',
  reads: ['homeEducation'],
  from: 'Start and end; whether it is suitable',
  significance: 'Notable; major where it is not suitable',
  type: 'education',
  leavesOut: 'Contacts about it',
  source: practiceTool,
  read: (history) =>
    history.homeEducation.flatMap((row) => {
      const { suitable } = row.fields
      return [
        ...atomOf(homeEducation, suitable === 'no' ? 'major' : 'notable', row, {
          part: 'start',
          on: row.starts,
          facts: [suitable],
          words: `The parents began to educate the child at home.${suitable === 'no' ? ' The council found that it was not suitable.' : ''}`,
        }),
        ...atomOf(homeEducation, 'notable', row, { part: 'end', on: row.ends, words: 'Education at home ended.' }),
      ]
    }),
}

const carePlanOfEducation: Rule = {
  id: 'education-health-care-plan',
  title: 'Education, health and care plan',
  reads: ['specialNeeds'],
  from: 'Start',
  significance: 'Notable',
  type: 'education',
  leavesOut: 'Requests, annual reviews and the end',
  source: practiceTool,
  read: (history) =>
    history.specialNeeds.flatMap((row) =>
      atomOf(carePlanOfEducation, 'notable', row, {
        on: row.starts,
        words: 'An education, health and care plan was made.',
      }),
    ),
}

const privateFostering: Rule = {
  id: 'private-fostering',
  title: 'Private fostering: living with someone who is not a close relative',
  reads: ['privateFostering'],
  from: 'Start and end of the arrangement',
  significance: 'Major at its start',
  type: 'home',
  leavesOut: 'The council’s visits to it',
  source: `${practiceTool}; Children Act 1989 s.66`,
  read: (history) =>
    history.privateFostering.flatMap((row) => [
      ...atomOf(privateFostering, 'major', row, {
        part: 'start',
        on: row.starts,
        words: 'Went to live with someone who is not a close relative (private fostering).',
      }),
      ...atomOf(privateFostering, 'notable', row, {
        part: 'end',
        on: row.ends,
        words: 'The private fostering arrangement ended.',
      }),
    ]),
}

export const healthAndEducationRules: readonly Rule[] = [
  sdq,
  missingEducation,
  homeEducation,
  carePlanOfEducation,
  privateFostering,
]
