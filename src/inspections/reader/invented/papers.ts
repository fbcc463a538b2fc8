/** A scrutiny paper on a focused visit with a priority action: agenda front sheet, table of contents of the report, appendix. */
export const focusedWithPriority = `Agenda item 7

Children and Families Overview and Scrutiny Committee

Date of meeting: Tuesday, 14 May 2024

Title of report: Outcome of the Ofsted focused visit to Marlshire children’s services

Report of: Executive Director for Children
Report author: Sol Prentice
Contact details: sol.prentice@marlshire.gov.uk
Ward(s) affected: All

1. Purpose of the report

1.1 To inform the Committee of the outcome of the focused visit on 5 and 6 March 2024.

2. Recommendations

2.1 That the Committee:

a) notes the letter from Ofsted; and
b) receives the action plan at its meeting in September.

3. Background

3.1 Marlshire was inspected in 2021, when its overall effectiveness was judged to be good. There was a JTAI in 2022.

3.2 Inspectors looked at the local authority’s arrangements for the front door. The letter was published on 11 April 2024.

4. Findings

4.1 Inspectors identified one area for priority action:

• The timeliness of the response to children at risk of significant harm out of hours. Cover has since been doubled.

4.2 Ofsted identified two areas for improvement:

• The application of thresholds.
• The quality of recording.

4.3 We have already:

• appointed two more managers
• started a weekly audit

5. Financial implications

5.1 None at this stage.

6. Legal implications

6.1 The final action plan must be sent to Ofsted by 22 July 2024.

7. Equality implications

7.1 None.

Appendices

Appendix A – Letter from Ofsted

Background papers

None
`

/** A Health and Wellbeing Board paper on an area SEND inspection. */
export const aboutSend = `MARLSHIRE COUNCIL

REPORT TO: HEALTH AND WELLBEING BOARD
DATE: 6 March 2025
SUBJECT: Area SEND inspection: outcome and next steps
REPORT AUTHOR: Wren Halloran
KEY DECISION: No
WARDS: All

SUMMARY

Ofsted and the Care Quality Commission carried out an Area SEND inspection of the Marlshire local area partnership from 9 to 13 December 2024. The report was published on 18 February 2025.

RECOMMENDATIONS

1. That the Board notes the report.
2. That the Board agrees the oversight of the priority action plan.

BACKGROUND

The inspection outcome was that there are widespread and/or systemic failings.

Areas for priority action identified by inspectors:

- Leaders should agree one set of data about waiting times.
- Leaders must urgently reduce waiting times.

Areas for improvement

- Leaders should improve the quality of annual reviews.

NEXT STEPS

- Publish the priority action plan.
- Meet families each term.

FINANCIAL IMPLICATIONS

None.

LEGAL IMPLICATIONS

None.

BACKGROUND PAPERS

None.
`

/** A cabinet paper on a joint inspection, in Markdown as converters leave it. */
export const aboutJoint = `# Cabinet

**Meeting date:** 9 July 2025

## Joint targeted area inspection (JTAI) of the multi-agency response to domestic abuse in Marlshire

**Portfolio holder:** Cllr N Example

**Key decision:** No

| Report author | Wren Halloran |
|---|---|
| Local member | All |

## Executive summary

A joint targeted area inspection took place in Marlshire from 3 to 7 February 2025. The letter was published on 31 March 2025. The partnership must send a written statement of action by 11 July 2025.

## What needs to improve

Inspectors identified the following areas for improvement:

- The recording of decisions at strategy meetings.
- Contingency planning.

## Strengths

- Schools know their families.

## Financial implications

None.

## Risk assessment

Low.

## Background papers

None.
`

/** A children's committee paper on a monitoring visit. */
export const aboutMonitoring = `Marlshire Council

Report to the Children’s Committee

Date of Meeting: 3 September 2024

Subject of Report: Ofsted monitoring visit, 14 and 15 May 2024

Officer Presenting: Wren Halloran, Director of Children’s Services

Key Decision: No

Recommendations

1. That the Committee notes the fourth monitoring visit letter.

1. Summary of Report

The fourth monitoring visit since the inspection of 2022, which judged services inadequate overall, took place on 14 and 15 May 2024. The letter was published on 18 June 2024. The visit looked at the timeliness of assessments.

2. Details

What is going well

- Care leavers get better help.
- Assessments are timely.

Still to do

- Supervision in two teams.

3. Financial Implications

None.

4. Legal Powers and Implications

None.

5. Risk Management

None.

6. Equality Implications

None.
`

/** A paper whose judgements stand in a sentence, and on a single inspection, with numbered recommendations. */
export const aboutSingle = `Marlshire County Council

Cabinet – 20 July 2015

Ofsted inspection of services for children in need of help and protection, children looked after and care leavers

Report by the Director of Children’s Services

Portfolio Holder: Cllr N Example

Recommendations

1. Cabinet is asked to note the report.

1. Introduction

1.1 Ofsted inspected children’s services from 3 March 2015 to 25 March 2015 under the single inspection framework. The report was published on 12 May 2015.

1.2 The judgements were:

Overall effectiveness\tRequires improvement
Children who need help and protection\tRequires improvement
Children looked after and achieving permanence\tGood
Adoption performance\tOutstanding
Experiences and progress of care leavers\tGood
Leadership, management and governance\tRequires improvement

1.3 Ofsted made the following recommendations:

- Improve the quality of plans so that families know what must change.
- Ensure that return home interviews are offered in time.

2. Financial implications

2.1 None.

3. Legal implications

3.1 None.

4. Background papers

4.1 None.
`
