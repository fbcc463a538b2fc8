import type { FrameworkId } from './editions.ts'
import type { Area } from './model.ts'

/** `same`: one judgement in both. `with-care`: alike, with a difference that may explain a change. `not`: no comparison. */
export type Comparability = 'same' | 'with-care' | 'not'

/** How one judgement of an edition goes on in the next. `to` null: it ends there. */
export type Bridge = Readonly<{ area: Area; to: Area | null; comparability: Comparability; reason: string }>

/** From one edition to the next. What lies further apart is put together from these steps. */
export type Step = Readonly<{ from: FrameworkId; to: FrameworkId; source: string; bridges: readonly Bridge[] }>

const otherSchedule = 'The same children, judged by another evaluation schedule.'
const revised = 'The name stayed; the criteria were revised for inspections from April 2026.'

export const crosswalk: readonly Step[] = [
  {
    from: 'sif',
    to: 'ilacs-2018',
    source: 'The judgement tables of single inspection reports (2014 to 2018) and of ILACS reports from 2018.',
    bridges: [
      {
        area: 'leaders',
        to: 'leaders',
        comparability: 'with-care',
        reason:
          'Leadership, management and governance of the whole service became the impact of leaders on social work practice.',
      },
      { area: 'help-and-protection', to: 'help-and-protection', comparability: 'with-care', reason: otherSchedule },
      {
        area: 'in-care',
        to: 'care-and-care-leavers',
        comparability: 'with-care',
        reason:
          'Looked-after children and achieving permanence took in adoption and care leavers, each with a grade of its own within it; from 2018 there is one grade for children in care and care leavers.',
      },
      {
        area: 'care-leavers',
        to: 'care-and-care-leavers',
        comparability: 'not',
        reason:
          'The grade for care leavers was a part of another judgement; from 2018 they are judged together with children in care.',
      },
      { area: 'adoption', to: null, comparability: 'not', reason: 'From 2018 adoption has no grade of its own.' },
      {
        area: 'overall',
        to: 'overall',
        comparability: 'with-care',
        reason: 'Both sum up the whole service, from other judgements and by another evaluation schedule.',
      },
      {
        area: 'safeguarding-board',
        to: null,
        comparability: 'not',
        reason: 'The review of the local safeguarding children board is not part of inspections from 2018.',
      },
    ],
  },
  {
    from: 'ilacs-2018',
    to: 'ilacs-2023',
    source:
      'The judgement tables of ILACS reports before and after January 2023, when the judgement on care leavers came.',
    bridges: [
      { area: 'leaders', to: 'leaders', comparability: 'same', reason: 'The same judgement in both editions.' },
      {
        area: 'help-and-protection',
        to: 'help-and-protection',
        comparability: 'same',
        reason: 'The same judgement in both editions.',
      },
      {
        area: 'care-and-care-leavers',
        to: 'in-care',
        comparability: 'with-care',
        reason:
          'The earlier grade was for children in care and care leavers together, so a change may be about care leavers.',
      },
      {
        area: 'care-and-care-leavers',
        to: 'care-leavers',
        comparability: 'not',
        reason:
          'The earlier grade was for children in care and care leavers together. Compare care leavers only where both grades are of 2023 or later.',
      },
      {
        area: 'overall',
        to: 'overall',
        comparability: 'with-care',
        reason:
          'From 2023 it also rests on the grade for care leavers, which alone has made some authorities inadequate.',
      },
    ],
  },
  {
    from: 'ilacs-2023',
    to: 'ilacs-2026',
    source:
      'Ofsted’s announcement of 27 November 2025 and reports of inspections from April 2026. The revised criteria themselves were not read.',
    bridges: [
      { area: 'leaders', to: 'leaders', comparability: 'with-care', reason: revised },
      { area: 'help-and-protection', to: 'help-and-protection', comparability: 'with-care', reason: revised },
      { area: 'in-care', to: 'in-care', comparability: 'with-care', reason: revised },
      { area: 'care-leavers', to: 'care-leavers', comparability: 'with-care', reason: revised },
      {
        area: 'overall',
        to: null,
        comparability: 'not',
        reason:
          'Overall effectiveness is not given for inspections from April 2026. Not given is neither better nor worse.',
      },
    ],
  },
]

/** What the words for grades were, and whether they mean the grade of today. */
export const gradeWords = [
  {
    printed: 'Requires improvement',
    where: 'Single inspections and the first ILACS reports',
    today: 'Requires improvement to be good',
    comparability: 'same',
    reason: 'The longer wording of the same grade.',
  },
  {
    printed: 'Adequate',
    where: 'Inspections before November 2013',
    today: null,
    comparability: 'not',
    reason: 'It stood where requires improvement stands now, under other frameworks: neither is the other.',
  },
] as const satisfies readonly {
  printed: string
  where: string
  today: string | null
  comparability: Comparability
  reason: string
}[]
