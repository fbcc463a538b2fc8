import { council } from '../council.ts'
import type { FocusedVisitLetter } from './model.ts'
import { paragraphsOf } from './model.ts'

const focus = 'where care leavers live, how decisions about their homes are made, and how advisers are supervised'

/** The letter after a focused visit to Marlshire in June 2026, invented; it tests two areas of the 2025 report again. */
export const focusedVisit2026 = {
  file: 'marlshire-focused-visit-2026.pdf',
  kind: 'focused-visit',
  framework: 'ilacs-2026',
  title: 'Focused visit to Marlshire children’s services',
  authority: { name: council.name, code: council.code },
  date: '2026-07-21',
  onSite: { start: '2026-06-16', end: '2026-06-17' },
  addressee: { name: 'Ruth Okonedo', title: 'Director of Children’s Services', salutation: 'Dear Ms Okonedo' },
  inspectors: [
    { name: 'Corin Ashdale', title: 'His Majesty’s Inspector' },
    { name: 'Jory Penhallick', title: 'His Majesty’s Inspector' },
  ],
  signatory: { name: 'Corin Ashdale', title: 'His Majesty’s Inspector' },
  focus,
  opening: [
    'This letter tells you what was found during the focused visit to Marlshire children’s services on 16 and 17 June 2026. The inspectors were Corin Ashdale and Jory Penhallick.',
    `Inspectors looked at ${focus}.`,
    'The visit was made under the ILACS framework.',
  ],
  headlineFindings: paragraphsOf(`
    Fewer care leavers live in emergency accommodation than in September 2025, and those who do are known to senior
    managers by name. Young people have more choice about where they live. The records of moves do not yet explain why a
    home came to an end.

    Supervision of personal advisers is now regular in all six localities, and it has begun to make a difference.
  `),
  areasForImprovement: [
    {
      text: 'The recording of why care leavers move home, what was tried to prevent the move and what the young person thought of it.',
      printedReference: '(outcome 4, national framework)',
      nationalFramework: ['outcome-4'],
    },
  ],
  mainFindings: paragraphsOf(`
    Leaders acted quickly after the last inspection. A head of service now agrees every use of bed and breakfast or
    other emergency accommodation in person, and reviews it each week until the young person has moved. One young person
    was living in such a place at the time of this visit; in September 2025 there were four.

    A new agreement with the district housing service gives care leavers first call on one-bedroom flats in Marlport and
    Sallowmere. Eleven young people have moved in since February. They told inspectors that they had seen the flat first
    and had chosen the colours.

    Choice is more limited for young people in Cold Ambry, where there is little rented housing, and for those who wish
    to live outside the county. Advisers work hard to find homes for them, but options are often found late.

    Supported lodgings have doubled to 22 places. Hosts are well prepared, and young people speak warmly of them.
    Staying close is now available from both of the county’s new children’s homes, but has not run for long enough to
    show results.

    When a home breaks down, the record is brief. It says where the young person went but seldom why, what advisers and
    landlords tried first, or what the young person wanted. Managers cannot learn from moves that they do not understand.

    Care leavers with a tenancy are well supported. The rent guarantee scheme has been extended to all six localities,
    and arrears are spotted early. No care leaver has been made intentionally homeless.

    Young people leaving custody now have an address agreed at least four weeks before release. This was not so at the
    last inspection and is a marked improvement.

    Pathway plans say more about home than they did, and most are reviewed within six months. Plans for young people
    with poor mental health do not consistently set out who will help in a crisis.

    Personal advisers receive supervision every month and value it. Decisions are written down with a name and a date, and
    most are checked at the next meeting. In one team, too many are carried forward without a reason.

    Caseloads have come down in Ostley Vale. They remain high in Hethercombe, where two advisers are on long-term leave,
    and visits there are less frequent as a result.

    The corporate parenting panel now receives a monthly figure for unsuitable accommodation and has questioned partners
    about it. Care leavers sit on the panel and gave members their own account of moving home.

    Leaders’ own audits had identified the gap in recording before the visit. The training that they have planned is
    sensible but has not started.
  `),
  closing: 'Inspectors will return to these matters when they next come to Marlshire.',
} as const satisfies FocusedVisitLetter
