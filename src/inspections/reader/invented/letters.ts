/** Monitoring-visit letters as they have been printed: "Overview" to about 2019, "Headline findings" since. */
export const monitoring2018 = `9 March 2018

Ms Wren Halloran
Director of Children’s Services
Marlshire County Council

Dear Ms Halloran

Monitoring visit of Marlshire County Council children’s services

I am writing to summarise the findings of the monitoring visit to Marlshire County Council children’s services on 6 and 7 February 2018. The visit was the third monitoring visit since the local authority was judged inadequate in March 2017. The inspectors were Ada Lindqvist HMI and Bo Castellane HMI.

The local authority is making steady progress in improving services for children who need help.

Areas covered by the visit

During the course of this visit, inspectors reviewed the progress made in the area of help and protection, with a particular focus on:

▪ the front door
▪ management oversight.

A range of evidence was considered during the visit, including electronic case records.

Overview

The pace of change has increased since the last visit.

Findings and evaluation of progress

▪ Contacts are dealt with in time.
▪ Supervision is not yet regular.

I would like to thank your staff for their help during this visit.

Yours sincerely

Ada Lindqvist
Her Majesty’s Inspector
`

export const monitoring2024 = `18 June 2024

Wren Halloran
Executive Director for Children
Marlshire Council

Dear Wren

Fourth monitoring visit to Marlshire children’s services

This letter summarises the findings of the monitoring visit to Marlshire children’s services on 14 and 15 May 2024. This was the fourth monitoring visit since the local authority was judged inadequate in September 2022. His Majesty’s Inspectors for this visit were Bo Castellane and Ines Okafor-Grey.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

• The timeliness of assessments.
• The quality of plans for care leavers.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Headline findings

Care leavers get better help than at the last inspection.

Findings and evaluation of progress

Assessments are now timely.

I am copying this letter to the Department for Education. It will be published on the Ofsted website on 18 June 2024.

Yours sincerely

Bo Castellane
His Majesty’s Inspector
`

/** A letter that has a section of priority actions to say that there are none, and no areas for improvement. */
export const focusedNone = `9 May 2022

Dear Ms Halloran

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on 29 and 30 March 2022. Her Majesty’s Inspectors for this visit were Ada Lindqvist and Bo Castellane.

Inspectors looked at the local authority’s arrangements for children in need.

Headline findings

At the focused visit of 4 March 2019 there were two areas for priority action. These have been dealt with.

Areas for priority action

No areas for priority action were identified during this visit.

Main findings

Plans are clear.

Yours sincerely

Ada Lindqvist
Her Majesty’s Inspector
`
