/** Invented documents in the structure of the real ones, for tests. Marlshire (code 999) does not exist. */

export const report2026 = `Inspection of Marlshire local authority
children’s services

Inspection dates: 11 to 22 May 2026

Lead inspector: Ada Lindqvist, His Majesty’s Inspector

Judgement
Grade

The impact of leaders on social work
practice with children and families

Good

The experiences and progress of
children who need help and protection

Requires improvement
to be good

The experiences and progress of
children in care

Good

The experiences and progress of children
care leavers

Outstanding

Services in Marlshire have improved since the last inspection in 2022, when they were judged inadequate. Leaders
know their services well.

What needs to improve?1
◼ The timeliness of strategy meetings when risks to children increase (outcome 3, national
framework)
◼ The quality of supervision. (enabler: the workforce is equipped and effective, national framework)

The experiences and progress of children who need help and
protection: requires improvement to be good
1.

Families receive well-
considered help from the front door. Some children wait too long for an assessment.

2. Return home interviews are timely, but their quality varies. Children aged 16 and
17 who present as homeless are helped quickly.

The experiences and progress of children in care: good
3. Children live in stable homes. They are well-considered in their plans.

The experiences and progress of care leavers: outstanding
4. Personal advisers keep in touch with young people.

The impact of leaders on social work practice with children and families: good
6. Leaders are ambitious for children.

The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.
`

export const focusedVisit = `Ofsted
Piccadilly Gate
Store Street
Manchester

9 January 2026

Ms Wren Halloran
Director of Children’s Services
County Hall
Marlbury

Dear Ms Halloran

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on 9 and 10 December 2025. His Majesty’s Inspectors for this visit were lead inspector Ada Lindqvist and team inspectors Bo Castellane and Ines Okafor-Grey.

Inspectors looked at the local authority’s arrangements for the front door.

Headline findings

Children receive a timely response. In June 2022 this was an area for improvement.

Areas for priority action

The local authority needs to act swiftly on the following:

◼ The screening of contacts out of hours.

What needs to improve in this area of social work practice?

◼ The quality of chronologies.
– in the assessment teams
– in the duty team
◼ The challenge by managers

Main findings

◼ Chronologies are often out of date.

Managers do not challenge drift.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit. You should submit a final action plan by 21 April 2026 and a draft by 6 February 2026.

Yours sincerely

Ada Lindqvist
His Majesty’s Inspector
`

export const monitoringVisit = `9 March 2026

Dear Ms Halloran

Monitoring visit to Marlshire children’s services

This letter summarises the findings of the monitoring visit to Marlshire children’s services on 3 and 4 February 2026. This was the second monitoring visit since the local authority was judged inadequate in July 2025. His Majesty’s Inspectors for this visit were Ada Lindqvist and Bo Castellane.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:

◼ the quality of assessments
◼ management oversight

Headline findings

Progress is too slow.

Findings and evaluation of progress

Assessments have improved.

Yours sincerely

Bo Castellane
His Majesty’s Inspector
`

export const jointLetter = `31 March 2025

Wren Halloran, Director of Children’s Services, Marlshire Council
Sol Prentice, Chief Constable

Dear Marlshire Local Safeguarding Partnership

Joint targeted area inspection of Marlshire

This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to children affected by domestic abuse in Marlshire.

This inspection took place from 3 to 7 February 2025. It was carried out by inspectors from Ofsted and the Care Quality Commission.

Headline findings

Partners share information well.

What needs to improve?

◼ The recording of decisions at strategy meetings.
◼ Contingency planning.

Strengths

◼ Schools know their families.

Main findings

Partners act quickly.

Next steps

The director of children’s services should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by 11 July 2025. This statement will inform the lines of enquiry at any future activity.

Yours sincerely
`

export const areaSend = `Area SEND inspection of Marlshire Local Area Partnership

Inspection dates: 9 to 13 December 2024

Dates of previous inspection: 4 to 8 March 2019

Inspection outcome

There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.

What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?

Children wait too long for support.

What is the area partnership doing that is effective?

◼ Early years settings are strong.

What does the area partnership need to do better?

◼ Leaders do not have accurate information.

Areas for priority action

◼ Leaders across the partnership must act urgently to reduce waiting times.

Areas for improvement

◼ Leaders should improve transitions.

Local area partnership details
`

export const councilPaper = `Marlshire Council

Report to the Cabinet

Date of Meeting: 21 July 2026

Portfolio Holder: Cllr N Example

Executive Summary:

Ofsted carried out an Inspection of Local Authority Children’s Services (ILACS) in Marlshire from 11th May 2026 to 22nd May 2026.

1. Introduction

1.1 Inspectors identified two areas for improvement, which were:

(a) Strengthen the timeliness of strategy meetings. This matters because risks can rise fast.

(b) The quality of supervision.

1.2 The judgements were:

The impact of leaders on social work practice with children and families	Good
The experiences and progress of children in care	Good

2. Children in care

Areas of strength

- Stable homes
- Family time

Still work to do to improve

- Dental checks

3. Financial Implications

None.

4. Background Papers

None.
`
