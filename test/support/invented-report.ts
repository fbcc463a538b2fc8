import type { ReadDocument, Sources } from '../../src/inspections/reader/model.ts'

/** What the reader gives for an invented report of Marlshire: for tests of this slice and of those that use it. */
export const inventedReport: ReadDocument = {
  file: 'marlshire.pdf',
  kind: 'standard-inspection',
  about: null,
  meeting: null,
  authority: { name: 'Marlshire', code: '999' },
  framework: 'ilacs-2018',
  onSite: [{ start: '2021-09-27', end: '2021-10-08' }],
  published: null,
  statedDeadline: null,
  inspectors: ['Rowan Hale'],
  leadInspector: 'Rowan Hale',
  focus: null,
  judgements: [
    { area: 'leaders', grade: 'good', printed: 'Good', page: 1 },
    { area: 'help-and-protection', grade: 'requires-improvement', printed: 'Requires improvement to be good', page: 1 },
    { area: 'care-and-care-leavers', grade: 'good', printed: 'Good', page: 1 },
    { area: 'overall', grade: 'good', printed: 'Good', page: 1 },
  ],
  areasForImprovement: [
    { text: 'The timeliness of visits to children on a plan.', nationalFramework: ['outcome-3'], page: 2 },
    { text: 'The recording of management oversight.', nationalFramework: [], page: 2 },
  ],
  areasForPriorityAction: [],
  paragraphs: [
    {
      number: '1',
      section: 'help-and-protection',
      page: 2,
      text: 'Thresholds are well understood. Chronologies are not always up to date.',
      sentences: [
        { text: 'Thresholds are well understood.', leaning: 'strength', themes: ['thresholds'] },
        { text: 'Chronologies are not always up to date.', leaning: 'concern', themes: ['chronologies'] },
      ],
    },
    {
      number: '2',
      section: 'leaders',
      page: 3,
      text: 'Leaders know their services well.',
      sentences: [{ text: 'Leaders know their services well.', leaning: 'strength', themes: ['leadership'] }],
    },
  ],
  lists: [],
  warnings: [],
}

const line = (page: number, text: string, y: number, certain = true) => ({
  page,
  text,
  boxes: [{ page, x: 72, y, width: 300, height: 14 }],
  rule: 'invented',
  certain,
})

export const inventedSources: Sources = {
  kind: line(1, 'Inspection of Marlshire local authority children’s services', 80),
  authority: line(1, 'Inspection of Marlshire local authority children’s services', 80),
  'onSite.0': line(1, 'Inspection dates: 27 September to 8 October 2021', 110),
  framework: line(1, 'Inspection dates: 27 September to 8 October 2021', 110, false),
  leadInspector: line(1, 'Lead inspector: Rowan Hale, His Majesty’s Inspector', 130),
  'inspectors.0': line(1, 'Lead inspector: Rowan Hale, His Majesty’s Inspector', 130),
  'judgements.0.area': line(1, 'The impact of leaders', 200),
  'judgements.0.grade': line(1, 'Good', 200),
  'judgements.1.grade': line(1, 'Requires improvement to be good', 220),
  'judgements.2.grade': line(1, 'Good', 240),
  'judgements.3.grade': line(1, 'Good', 260, false),
  'areasForImprovement.0': line(2, 'The timeliness of visits to children on a plan. (Outcome 3)', 90),
  'areasForImprovement.1': line(2, 'The recording of management oversight.', 110),
  'paragraphs.0': line(2, 'Thresholds are well understood. Chronologies are not always up to date.', 160),
  'paragraphs.1': line(3, 'Leaders know their services well.', 90),
}
