/** A joint letter as they were to about 2020: long bulleted findings, subheadings inside the list, boxed case studies between. */
export const joint2018 = `18 May 2018

Wren Halloran, Director of Children’s Services, Marlshire County Council
Sol Prentice, Police and Crime Commissioner
Local Safeguarding Children Board, Chair

Dear local partnership

Joint targeted area inspection of the multi-agency response to child sexual exploitation in Marlshire

Between 12 and 16 March 2018, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and HMI Probation undertook a joint inspection of the multi-agency response to child sexual exploitation in Marlshire.

This letter to all the service leaders in the area outlines our findings about the effectiveness of partnership working.

Key strengths

◼ Partners have a shared view of risk.
◼ The police disrupt offenders with determination.

Case study: highly effective practice

A worker built a relationship with a young person over a year.

Areas for improvement

Identifying risk at the front door

◼ Too few contacts from schools give the history of the family.
◼ Strategy meetings do not always include health.

Case study: area for improvement

A child’s case was closed too soon.

Leadership and management

◼ The board has not tested the quality of return home interviews.

Next steps

The director of children’s services should prepare a written statement of proposed action responding to the findings outlined in this letter. This should be a multi-agency response. The director should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 28 August 2018.

Yours sincerely

Ofsted\tCare Quality Commission
`

/** A joint letter with priority actions before the improvement list, and strengths after it. */
export const joint2024 = `12 February 2025

Wren Halloran, Director of Children’s Services, Marlshire Council

Dear Marlshire local safeguarding partnership

Joint targeted area inspection of Marlshire

This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to serious youth violence in Marlshire.

This inspection took place from 2 to 6 December 2024. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).

Headline findings

Children are mostly safe.

Areas for priority action

• The health partners must act at once on the backlog of referrals.

What needs to improve?

• The sharing of intelligence about places.
• Oversight of plans by managers in
 each agency.

Strengths

• Detached youth work.

Main findings

Youth workers know the places where children meet.

Next steps

We have determined that Marlshire Council is the principal authority and should prepare a written statement of proposed action. The director of children’s services should send it by 27 May 2025.

Yours sincerely
`
