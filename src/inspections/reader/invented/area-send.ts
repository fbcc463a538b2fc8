import type { Set as Printed } from '../pdf-of.ts'

/** An area SEND report with the third outcome: a table of two columns that wraps over lines and a page. */
export const actions = [
  'Leaders from the council and the board should agree one set of data about waiting times and act on what it shows.',
  'Leaders across education, health and care must urgently reduce the time that children wait for an assessment of need.',
] as const
export const areas = [
  'Leaders should make sure that young people are prepared for adult life from the age of 14.',
  'Leaders should improve the quality of annual reviews.',
] as const

export const report = `Area SEND inspection of Marlshire Local Area Partnership

Inspection dates: 9 to 13 December 2024

Dates of previous inspection: 4 to 8 March 2019

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

A monitoring inspection will be carried out within approximately 18 months.

Information about the local area partnership

Marlshire Council and the Fenland Integrated Care Board (ICB) are jointly responsible for planning services.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

Children wait too long for support.

What is the area partnership doing that is effective?

◼ Early years settings are strong.

What does the area partnership need to do better?

◼ Leaders do not have accurate information.

Areas for priority action

Responsible body\tAreas for priority action
Marlshire Council and Fenland ICB\t${actions[0]}
Fenland ICB\t${actions[1]}

Areas for improvement

Areas for improvement
${areas[0]}

${areas[1]}

Local area partnership details

Local authority\tIntegrated Care Board
Marlshire Council\tFenland Integrated Care Board

Inspection team

Ofsted\tCare Quality Commission
Ada Lindqvist, HMI, Ofsted lead inspector\tBo Castellane, CQC lead inspector
Ines Okafor-Grey, HMI\tOle Thorne, CQC inspector
`

/** The same table as a PDF prints it: the names wrap on the left while the actions wrap on the right. */
export const tablePage: readonly Printed[] = [
  { text: 'Area SEND inspection of Marlshire Local Area Partnership', x: 72, y: 80, size: 18, bold: true },
  { text: 'Inspection dates: 9 to 13 December 2024', x: 72, y: 110 },
  { text: 'Inspection outcome', x: 72, y: 140, size: 14, bold: true },
  {
    text: 'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for',
    x: 72,
    y: 160,
  },
  {
    text: 'children and young people with SEND. The partnership must work jointly to make improvements.',
    x: 72,
    y: 174,
  },
  { text: 'Areas for priority action', x: 72, y: 210, size: 14, bold: true },
  { text: 'Responsible body', x: 78, y: 236, bold: true },
  { text: 'Areas for priority action', x: 230, y: 236, bold: true },
  { text: 'Marlshire Council', x: 78, y: 260 },
  { text: 'Leaders from the council and the board should agree one', x: 230, y: 260 },
  { text: 'and Fenland Integrated', x: 78, y: 274 },
  { text: 'set of data about waiting times and act on what it', x: 230, y: 274 },
  { text: 'Care Board (ICB)', x: 78, y: 288 },
  { text: 'shows.', x: 230, y: 288 },
  { text: 'Fenland Integrated', x: 78, y: 314 },
  { text: 'Leaders across education, health and care must urgently', x: 230, y: 314 },
  { text: 'Care Board', x: 78, y: 328 },
  { text: 'reduce the time that children wait for an assessment of', x: 230, y: 328 },
  { text: 'need.', x: 230, y: 342 },
  { text: 'Areas for improvement', x: 72, y: 380, size: 14, bold: true },
  { text: 'Areas for improvement', x: 78, y: 404, bold: true },
  { text: 'Leaders should make sure that young people are prepared for adult life from the age of 14.', x: 78, y: 428 },
  { text: 'Leaders should improve the quality of annual reviews.', x: 78, y: 456 },
  { text: 'Local area partnership details', x: 72, y: 500, size: 14, bold: true },
  { text: 'Marlshire Council', x: 78, y: 524 },
]

/** The letter that such inspections ended with to 2022. */
export const letter2018 = `14 March 2018

Ms Wren Halloran
Director of Children’s Services, Marlshire Council

Dear Ms Halloran

Joint local area SEND inspection in Marlshire

Between 5 February 2018 and 9 February 2018, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Marlshire to judge the effectiveness of the area in implementing the reforms.

Her Majesty’s Chief Inspector has determined that a written statement of action is required because of significant areas of weakness in the local area’s practice.

Main findings

◼ Leaders know what must be better.

The local area is required to produce and submit a written statement of action to Ofsted that explains how it will tackle the following areas of significant weakness:

◼ the lack of a joint plan for commissioning
◼ the time that families wait for an assessment

Yours sincerely

Ada Lindqvist
Her Majesty’s Inspector
`
