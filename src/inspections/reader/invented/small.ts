/** Small documents, each for one way of reading that the larger ones do not need. */

/** No title, no dates, no table: only section headings. The name is said often. */
export const withoutFrontPage = `Services for children in Kent are improving. Leaders in Kent know what to do. Kent has a clear plan.

What needs to improve?

The quality of plans for children.

The experiences and progress of children in care: good

1. Children in Kent live in stable homes.

The experiences and progress of care leavers: outstanding

2. Young people get help in time.

The experiences and progress of children who need help and protection: good

3. Children are seen.

The impact of leaders on social work practice with children and families: good

4. Leaders listen.
`

/** A judgement table with an empty cell, as columns of text. */
export const emptyCell = `Inspection of Marlshire and its partners local services

Inspection of children’s social care services

Inspection dates: 4 February 2019 to 15 February 2019

Judgement                                     Grade
The impact of leaders on social work          Good
practice with children and families
The experiences and progress of children
who need help and protection
The experiences and progress of children in   Good
care and care leavers
Overall effectiveness                         Good

Children are safe.

The experiences and progress of children who need help and protection

1. Children are seen.
`

/** A joint letter whose title does not name the place; the greeting does. */
export const namedInGreeting = `6 March 2020

Dear Marlshire Local Safeguarding Children Partnership

Joint targeted area inspection of the multi-agency response to mental health

This letter summarises the findings of the joint targeted area inspection. The inspection took place from 2 to 6 December 2019.

Headline findings

Partners work well together.

Yours sincerely
`

/** A letter without a title, with only a draft to be sent. */
export const namedInScope = `7 June 2021

Dear Ms Halloran

This letter summarises the findings of the focused visit to Marlshire children’s services on 4 and 5 May 2021. Her Majesty’s Inspectors for this visit were Ada Lindqvist and Bo Castellane.

Main findings

Plans are clear.

You should submit a draft action plan by 21 July 2021.

Yours sincerely

Ada Lindqvist
`

/** A report as printed to 2020: the council’s name over the title. */
export const councilLine = `Marlshire County Council

Inspection of children’s social care services

Inspection dates: 4 February 2019 to 8 February 2019

Lead inspector: Ada Lindqvist
Her Majesty’s Inspector

Judgement

Grade

Overall effectiveness

Good

Children are safe.

What needs to improve

◼ The quality of plans.
`

/** Nothing that is known here. */
export const unknown = `A note about biscuits.

There are none left. This is a longer sentence about it.
`

const marks = `Financial implications

None.

Legal implications

None.

Background papers

None.

Report author: Wren Halloran
`

/** A council's paper without a title: the kind from what it says, the grades as bullets, the place from an officer's address. */
export const untitledPaper = `Cabinet

21 October 2020

Ofsted came on 2 to 13 March 2020 and concluded, under ILACS, that overall services are good.

- The experiences and progress of children in care and care leavers - Good
- The experiences and progress of children who need help and protection - Good

The report identified one area for improvement: The matching of children with their long-term carers.

Area for improvement\tWhat we will do

Contact: wren.halloran@dorsetcouncil.gov.uk

${marks}`

/** A table of what Ofsted asked for and what the council will do. */
export const tablePaper = `Cabinet

21 July 2026

Short inspection of Marlshire children’s services, 11 to 15 May 2026

Area for improvement\tWhat we will do
The timeliness of strategy meetings.\tA weekly check.
The quality of supervision.\tTraining.

${marks}`
