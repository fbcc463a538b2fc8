import { council } from '../council.ts'
import { inspection2025 } from './inspection-2025/index.ts'
import type { CommitteeReport } from './model.ts'
import { paragraphsOf } from './model.ts'

/** Marlshire's paper to its cabinet about the inspection of September 2025, invented. */
export const cabinet2025 = {
  file: 'marlshire-cabinet-2025.docx',
  kind: 'committee-report',
  about: 'standard-inspection',
  title: 'The inspection of children’s services and what we will do next',
  authority: { name: council.name, code: council.code },
  meeting: { body: 'Cabinet', date: '2025-11-18' },
  onSite: inspection2025.onSite,
  judgements: inspection2025.judgements,
  areasForImprovement: inspection2025.areasForImprovement,
  statedDeadline: '2026-02-06',
  sections: [
    {
      heading: 'Why this paper has come to Cabinet',
      paragraphs: paragraphsOf(`
        Ofsted inspected Marlshire’s services for children between 8 and 19 September 2025. It was a standard inspection
        under the ILACS framework. The report arrived on 28 October 2025 and was made public that day.

        The county has to publish a written statement of the action it proposes, and to send it to the Secretary of State
        and to Ofsted, by 6 February 2026. That is 70 working days after the report was received.
      `),
      lists: [],
    },
    {
      heading: 'What inspectors praised and what is still to do',
      paragraphs: paragraphsOf(`
        Officers have read the report with managers, practitioners, foster carers and the children in care council. The
        lists below are theirs. Each entry can be traced to a paragraph of the report.
      `),
      lists: [
        {
          heading: 'Help and protection: strengths',
          area: 'help-and-protection',
          items: [
            'Family help in all six localities',
            'The out-of-hours service',
            'Work before care proceedings',
            'Skilled help when domestic abuse is the main worry',
          ],
        },
        {
          heading: 'Help and protection: still to do',
          area: 'help-and-protection',
          items: [
            'Hold strategy discussions on time, with health and education there, and write down who will do what.',
            'Rewrite the plan template so that it says what has to change and by when.',
            'Agree one route for stepping up from family help, and measure how long it takes.',
            'Make better use of what children say in return home interviews.',
            'Explain to homeless 16- and 17-year-olds what it would mean to become looked after.',
          ],
        },
        {
          heading: 'Children in care: still to do',
          area: 'in-care',
          items: [
            'Sign consent for the first health assessment on the day of placement.',
            'Shorten the wait for help after adoption.',
            'Offer life-story work to teenagers.',
          ],
        },
        {
          heading: 'Care leavers: still to do',
          area: 'care-leavers',
          items: [
            'Record every night in emergency accommodation, and have a head of service approve each stay.',
            'Find more homes, with a choice of at least two for every young person.',
            'Bring every pathway plan up to date, with a plan for when things go wrong.',
            'See young people who live far away as often as those who live near.',
          ],
        },
        {
          heading: 'Leadership: still to do',
          area: 'leaders',
          items: [
            'Hold supervision as often as our own standard says, and check that decisions are carried out.',
            'Follow audit actions to the end in every team.',
            'Report monthly on where care leavers live.',
          ],
        },
      ],
    },
    {
      heading: 'What we have learned',
      paragraphs: paragraphsOf(`
        Two lessons go beyond single services. The improvement board will look at both in January.
      `),
      lists: [
        {
          heading: 'Learning from this inspection',
          area: null,
          items: [
            'Our self-evaluation missed the delay in strategy discussions because we counted how many were held and never when.',
            'We hear from young people who come to the drop-in, and too little from those who do not.',
          ],
        },
      ],
    },
    {
      heading: 'Financial implications',
      paragraphs: paragraphsOf(`
        The actions above are met from existing budgets, save the search for homes for care leavers. A separate paper on
        that will come to Cabinet in February.
      `),
      lists: [],
    },
    {
      heading: 'Legal implications',
      paragraphs: paragraphsOf(`
        The duty to prepare and publish a written statement is in section 137 of the Education and Inspections Act 2006
        and the regulations made under it.
      `),
      lists: [],
    },
    {
      heading: 'Background papers',
      paragraphs: paragraphsOf('The inspection report, published on 28 October 2025.'),
      lists: [],
    },
  ],
} as const satisfies CommitteeReport
