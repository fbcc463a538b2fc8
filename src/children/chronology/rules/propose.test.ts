import assert from 'node:assert/strict'
import test from 'node:test'
import { type InventedRow, inventedHistory } from '../../../../test/support/invented-history.ts'
import type { TableId } from '../../history/model.ts'
import { historyTables } from '../../history/tables.ts'
import { proposeEntries } from './propose.ts'
import { notProposed, proposalRules } from './proposing/table.ts'

const today = '2026-11-02'
const said = (rows: readonly InventedRow[]): readonly string[] =>
  proposeEntries(inventedHistory(rows), { today }).map(
    ({ on, positive, words }) => `${on}${positive ? ' + ' : ' '}${words}`,
  )

/** Invented children, a rule each: what is held, what is proposed, and why. */
const children: readonly { rule: string; why: string; rows: readonly InventedRow[]; proposed: readonly string[] }[] = [
  { rule: 'birth', why: 'a chronology starts at birth', rows: [['person', null, null, { dateOfBirth: '2015-05-03' }]], proposed: ['2015-05-03 Born.'] },
  { rule: 'birth', why: 'a baby that is expected has no other day yet', rows: [['person', null, null, { expectedDateOfBirth: '2027-01-10' }]], proposed: ['2027-01-10 Expected to be born.'] },
  { rule: 'birth', why: 'two returns say the same birth once', rows: [['person', null, null, { dateOfBirth: '2015-05-03' }], ['person', null, null, { dateOfBirth: '2015-05-03' }]], proposed: ['2015-05-03 Born.'] },
  { rule: 'death', why: 'the child died', rows: [['person', null, null, { diedOn: '2025-02-01' }]], proposed: ['2025-02-01 The child died.'] },
  { rule: 'became-a-parent', why: 'her own child was born', rows: [['motherOf', null, null, { childDateOfBirth: '2026-01-09' }]], proposed: ['2026-01-09 Became a mother.'] },
  { rule: 'home-move', why: 'the first address known is no move, and the same postcode again is none', rows: [['address', '2015-05-03', '2018-01-01', { postcode: 'MA1 1AA' }], ['address', '2018-01-01', '2019-01-01', { postcode: 'MA2 2BB' }], ['address', '2019-01-01', null, { postcode: 'MA2 2BB' }]], proposed: ['2018-01-01 Moved home.'] },
  { rule: 'home-move', why: 'three homes in six months are one entry', rows: [['address', '2015-05-03', null, { postcode: 'A' }], ['address', '2018-01-01', null, { postcode: 'B' }], ['address', '2018-03-01', null, { postcode: 'C' }], ['address', '2018-05-01', null, { postcode: 'D' }]], proposed: ['2018-01-01 Moved home three times between 1 January 2018 and 1 May 2018.'] },
  { rule: 'home-move', why: 'the address of a placement is proposed as a placement', rows: [['address', '2015-05-03', null, { postcode: 'A' }], ['address', '2018-01-01', null, { kind: 'Placement', postcode: 'B' }]], proposed: [] },
  { rule: 'immigration-status', why: 'an unaccompanied child; the same status again is no change', rows: [['immigration', '2024-02-01', null, { status: 'UASC' }], ['immigration', '2024-08-01', null, { status: 'UASC' }]], proposed: ['2024-02-01 Recorded as an unaccompanied child seeking asylum.'] },
  { rule: 'early-help', why: 'early help began', rows: [['earlyHelp', '2020-02-01', '2020-08-01', { organisation: 'Marl Primary School' }]], proposed: ['2020-02-01 Early help began, led by Marl Primary School.'] },
  { rule: 'early-help', why: 'who leads it, in words, where the return gives a kind', rows: [['earlyHelp', '2020-02-01', null, { organisation: 'Local authority' }], ['earlyHelp', '2021-02-01', null, { organisation: 'Primary school' }], ['earlyHelp', '2022-02-01', null, { organisation: 'Other' }]], proposed: ['2020-02-01 Early help began, led by the council.', '2021-02-01 Early help began, led by a primary school.', '2022-02-01 Early help began.'] },
  { rule: 'immigration-status', why: 'a refugee, and a status in the source’s own words', rows: [['immigration', '2024-02-01', null, { status: 'Refugee' }], ['immigration', '2024-08-01', null, { status: 'Limited leave' }]], proposed: ['2024-02-01 Recognised as a refugee.', '2024-08-01 Immigration status recorded as: Limited leave.'] },
  { rule: 'worker-change', why: 'another worker after a closure and a new referral is no change', rows: [['childInNeed', '2023-01-05', '2023-06-30', {}], ['childInNeed', '2024-01-05', null, {}], ['involvement', '2023-01-06', '2023-06-30', { role: 'CW', worker: 'A' }], ['involvement', '2024-01-06', '2024-03-01', { role: 'CW', worker: 'B' }], ['involvement', '2024-03-01', null, { role: 'CW', worker: 'C', reason: 'TSPROC' }]], proposed: ['2023-06-30 Children’s social care ended its work.', '2024-03-01 The social worker changed, because the work passed to another team.'] },
  { rule: 'referral', why: 'on one day the referral comes before the enquiries, and these before care', rows: [['carePeriod', '2024-01-05', null, { need: 'N8' }], ['section47', '2024-01-05', null, {}], ['referral', '2024-01-05', null, { source: '6' }]], proposed: ['2024-01-05 Referred to children’s social care by the police.', '2024-01-05 Child protection enquiries (section 47) began.', '2024-01-05 Came into care, because nobody was there to look after the child.'] },
  { rule: 'referral', why: 'who referred, in words', rows: [['referral', '2021-03-04', null, { source: '6' }]], proposed: ['2021-03-04 Referred to children’s social care by the police.'] },
  { rule: 'referral', why: 'nothing more was done', rows: [['referral', '2021-03-04', null, { source: '2A', noFurtherAction: 'yes' }]], proposed: ['2021-03-04 Referred to children’s social care by the school. It was decided that nothing more was needed.'] },
  { rule: 'assessment', why: 'what it found, in words, once each', rows: [['assessment', '2021-03-05', '2021-04-20', { supportNeeded: 'yes', factors: '["3B","16A","3B"]' }]], proposed: ['2021-04-20 A social work assessment was completed. It found that the child needed help. It identified: domestic abuse of a parent or carer and neglect.'] },
  { rule: 'assessment', why: 'one that is not finished has found nothing yet', rows: [['assessment', '2026-10-05', null, {}]], proposed: [] },
  { rule: 'child-in-need-plan', why: 'its start and end', rows: [['childInNeedPlan', '2021-05-01', '2021-11-01']], proposed: ['2021-05-01 A child in need plan began.', '2021-11-01 The child in need plan ended.'] },
  { rule: 'closure', why: 'the plan that ended on that day is told with it', rows: [['childInNeed', '2021-03-04', '2021-11-02', { closureReason: 'RC7' }], ['childInNeedPlan', '2021-05-01', '2021-11-02']], proposed: ['2021-05-01 A child in need plan began.', '2021-11-02 Children’s social care ended its work. The child in need plan ended.'] },
  { rule: 'adoption', why: 'the move is said once although the placement says it too', rows: [['carePeriod', '2023-01-01'], ['placement', '2023-01-01', '2024-02-01', { type: 'U6', postcode: 'A', changeReason: 'CARPL' }], ['placement', '2024-02-01', '2024-06-01', { type: 'A6', postcode: 'B' }], ['permanence', null, null, { placed: '2024-02-01' }]], proposed: ['2023-01-01 Came into care. Placed in foster care.', '2024-01-01 + Had lived in the same home for a year.', '2024-02-01 + Moved to live with the family who plan to adopt. The last placement ended because the care plan changed.'] },
  { rule: 'closure', why: 'why work ended', rows: [['childInNeed', '2021-03-04', '2021-11-02', { closureReason: 'RC9' }]], proposed: ['2021-11-02 Children’s social care ended its work: early help took over after the assessment.'] },
  { rule: 'not-seen', why: 'three visits at which the child was not seen are one entry; two are routine', rows: [['visit', '2022-01-01', null, { seen: 'no' }], ['visit', '2022-01-20', null, { seen: 'no' }], ['visit', '2022-02-10', null, { seen: 'no' }], ['visit', '2022-07-01', null, { seen: 'no' }], ['visit', '2022-07-10', null, { seen: 'yes' }]], proposed: ['2022-01-01 The child was not seen at three visits between 1 January 2022 and 10 February 2022.'] },
  { rule: 'complaint', why: 'only what went beyond the first stage', rows: [['complaint', '2022-01-01', null, { stage: '1' }], ['complaint', '2022-03-01', null, { stage: '2', outcome: 'partly-upheld' }]], proposed: ['2022-03-01 A complaint about the service went beyond its first stage. It was upheld in part.'] },
  { rule: 'worker-change', why: 'the first worker is no change; changes within a year are one entry; a manager is not the child’s worker', rows: [['involvement', '2021-03-04', null, { role: 'CW', worker: 'A' }], ['involvement', '2021-06-01', null, { role: 'CW', worker: 'B' }], ['involvement', '2021-07-01', null, { role: 'Team manager', worker: 'M' }], ['involvement', '2021-09-01', null, { role: 'CW', worker: 'C' }], ['involvement', '2023-09-01', null, { role: 'CW', worker: 'D', reason: 'LEFTRL' }]], proposed: ['2021-06-01 The social worker changed twice between 1 June 2021 and 1 September 2021.', '2023-09-01 The social worker changed, because the worker left.'] },
  { rule: 'section-47', why: 'enquiries and how they ended are one entry', rows: [['section47', '2022-02-01', '2022-02-15', { conferenceUnnecessary: 'yes' }]], proposed: ['2022-02-01 Child protection enquiries (section 47) began. They ended on 15 February 2022 without a child protection conference.'] },
  { rule: 'conference', why: 'a conference and the plan it made are one entry', rows: [['conference', '2022-02-20', null, { planMade: 'yes' }], ['protectionPlan', '2022-02-20', null, { initialCategory: 'NEG' }]], proposed: ['2022-02-20 An initial child protection conference was held and decided that a plan was needed. A child protection plan began, because of neglect.'] },
  { rule: 'conference', why: 'no plan was made', rows: [['conference', '2022-02-20', null, { planMade: 'no' }]], proposed: ['2022-02-20 An initial child protection conference was held and decided that no plan was needed.'] },
  { rule: 'protection-plan', why: 'a plan that ended with nothing heavier after it is a strength', rows: [['protectionPlan', '2022-02-20', '2023-01-20', { initialCategory: 'NEG', latestCategory: 'NEG' }]], proposed: ['2022-02-20 A child protection plan began, because of neglect.', '2023-01-20 + The child protection plan ended. No new plan and no period of care began in the month after.'] },
  { rule: 'protection-plan', why: 'a plan that ended because the child came into care is none', rows: [['protectionPlan', '2022-02-20', '2023-01-20', {}], ['carePeriod', '2023-01-18', null, {}]], proposed: ['2022-02-20 A child protection plan began.', '2023-01-18 Came into care.', '2023-01-20 The child protection plan ended.'] },
  { rule: 'protection-plan', why: 'the category changed on a day that no return holds', rows: [['protectionPlan', '2022-02-20', null, { initialCategory: 'NEG', latestCategory: 'EMO' }]], proposed: ['2022-02-20 A child protection plan began, because of neglect.', '2022-02-20 The category of the child protection plan changed from neglect to emotional abuse.'] },
  { rule: 'proceedings', why: 'what was decided, and what came of it', rows: [['preProceedings', '2022-03-01', '2022-06-01', { letterOn: '2022-03-08', outcome: 'Decision to step down' }]], proposed: ['2022-03-01 The council decided to begin pre-proceedings, the last work with a family before it asks a court. The letter to the parents was sent on 8 March 2022.', '2022-06-01 + Pre-proceedings ended without going to court.'] },
  { rule: 'proceedings', why: 'issued on the day of the interim order: one entry with both', rows: [['preProceedings', '2022-03-01', '2022-06-01', { issuedOn: '2022-06-01', outcome: 'Decision to Issue Care Proceedings', concludedOn: '2022-12-01' }], ['legalStatus', '2022-06-01', null, { status: 'C1' }]], proposed: ['2022-03-01 The council decided to begin pre-proceedings, the last work with a family before it asks a court.', '2022-06-01 Care proceedings began in court. The court made an interim care order.', '2022-12-01 Care proceedings ended.'] },
  { rule: 'care', why: 'coming into care, the order and the first home are one entry', rows: [['carePeriod', '2023-01-18', null, { need: 'N1' }], ['legalStatus', '2023-01-18', null, { status: 'V2' }], ['placement', '2023-01-18', null, { type: 'U6', postcode: 'A' }]], proposed: ['2023-01-18 Came into care, because of abuse or neglect. Looked after without a court order (Children Act 1989, section 20). Placed in foster care.', '2024-01-18 + Had lived in the same home for a year.'] },
  { rule: 'care', why: 'short breaks are told once, and each stay is no coming into care', rows: [['legalStatus', '2023-01-07', '2023-01-09', { status: 'V4' }], ['carePeriod', '2023-01-07', '2023-01-09', {}], ['placement', '2023-01-07', '2023-01-09', { type: 'U6', postcode: 'A' }], ['legalStatus', '2023-02-07', '2023-02-09', { status: 'V4' }], ['carePeriod', '2023-02-07', '2023-02-09', {}], ['placement', '2023-02-07', '2023-02-09', { type: 'U6', postcode: 'B' }]], proposed: ['2023-01-07 Short breaks away from home began (Children Act 1989, section 20).'] },
  { rule: 'care', why: 'home as planned is a strength', rows: [['carePeriod', '2023-01-18', '2023-05-18', { ceasedReason: 'E4A' }]], proposed: ['2023-01-18 Came into care.', '2023-05-18 + Left care: went home to a parent, as planned.'] },
  { rule: 'legal-status', why: 'an interim order renewed is no change', rows: [['legalStatus', '2023-02-01', '2023-03-01', { status: 'C1' }], ['legalStatus', '2023-03-01', '2023-04-01', { status: 'C1' }], ['legalStatus', '2023-04-01', null, { status: 'C2' }]], proposed: ['2023-02-01 The court made an interim care order.', '2023-04-01 The court made a care order.'] },
  { rule: 'placement', why: 'a move, and why the last home ended; a holiday is no move', rows: [['placement', '2023-01-18', '2023-06-01', { type: 'U6', postcode: 'A', changeReason: 'CREQB' }], ['placement', '2023-04-01', '2023-04-14', { type: 'T2' }], ['placement', '2023-06-01', '2023-09-01', { type: 'K2', postcode: 'B', location: 'out' }]], proposed: ['2023-01-18 Placed in foster care.', '2023-06-01 Moved to a children’s home, outside the council’s area. The last placement ended because the carers asked for it to end, finding the child’s behaviour hard to manage.'] },
  { rule: 'placement', why: 'the same home that becomes long-term is a strength, and the year in it counts from moving in', rows: [['placement', '2023-01-18', '2023-06-01', { type: 'U6', postcode: 'A' }], ['placement', '2023-06-01', null, { type: 'U4', postcode: 'A' }]], proposed: ['2023-01-18 Placed in foster care.', '2023-06-01 + It was agreed that this foster home is for the long term.', '2024-01-18 + Had lived in the same home for a year.'] },
  { rule: 'hospital-stay', why: 'a stay in hospital while looked after', rows: [['placement', '2023-02-01', '2023-02-09', { type: 'T1' }]], proposed: ['2023-02-01 Stayed in hospital.'] },
  { rule: 'stable-home', why: 'a year in custody is no stable home', rows: [['placement', '2023-01-18', null, { type: 'R5' }]], proposed: ['2023-01-18 Placed in a young offender institution.'] },
  { rule: 'permanence-plan', why: 'the same plan confirmed is no change', rows: [['permanencePlan', '2023-05-01', null, { plan: 'return' }], ['permanencePlan', '2023-09-01', null, { plan: 'return' }], ['permanencePlan', '2023-11-01', null, { plan: 'other' }], ['permanencePlan', '2024-02-01', null, { plan: 'fostering' }]], proposed: ['2023-05-01 The plan for a lasting home became: going back to the family.', '2024-02-01 The plan for a lasting home became: long-term foster care.'] },
  { rule: 'earlier-permanence', why: 'the year alone is known', rows: [['previousPermanence', null, null, { option: 'P2', orderDate: 'zz/zz/2017' }]], proposed: ['2017-01-01 Had been placed under a special guardianship order, before coming back into care.'] },
  { rule: 'adoption', why: 'the placement order is said once although two records hold it', rows: [['permanence', null, null, { decision: '2024-01-05', placementOrder: '2024-03-01' }], ['legalStatus', '2024-03-01', null, { status: 'E1' }]], proposed: ['2024-01-05 It was decided that the child should be placed for adoption.', '2024-03-01 The court made a placement order, which allows the child to be placed for adoption.'] },
  { rule: 'adoption', why: 'a plan of adoption that was given up', rows: [['permanence', null, null, { reversed: '2024-09-01', reversedReason: 'RD3' }]], proposed: ['2024-09-01 It was decided that the child should no longer be placed for adoption: no adopters could be found.'] },
  { rule: 'life-story', why: 'completed; begun is no event', rows: [['lifeStory', '2024-01-01', '2024-06-01']], proposed: ['2024-06-01 + Life story work was completed.'] },
  { rule: 'missing', why: 'several close together are one entry; away without leave is not missing', rows: [['missing', '2025-01-03', '2025-01-05', { kind: 'M' }], ['missing', '2025-01-20', '2025-01-20', { kind: 'M' }], ['missing', '2025-01-22', '2025-01-22', { kind: 'A' }], ['missing', '2025-06-01', '2025-06-03', { kind: 'M' }]], proposed: ['2025-01-03 Was missing twice between 3 January 2025 and 20 January 2025.', '2025-06-01 Was missing for two days.'] },
  { rule: 'exploitation', why: 'the level changes, and the risk ends', rows: [['exploitation', '2025-02-01', '2025-05-01', { level: 'high' }], ['exploitation', '2025-05-01', '2025-09-01', { level: 'medium' }], ['exploitation', '2025-12-01', '2025-12-09', { level: 'none' }]], proposed: ['2025-02-01 A risk of being exploited was identified (level: high).', '2025-05-01 The level of the risk of exploitation changed (level: medium).', '2025-09-01 + The risk of being exploited was found to have ended.'] },
  { rule: 'conviction', why: 'the offence as recorded', rows: [['conviction', '2025-03-01', null, { offence: 'theft' }]], proposed: ['2025-03-01 Convicted of an offence: theft.'] },
  { rule: 'substance-misuse', why: 'the same substance within half a year is no news', rows: [['substanceMisuse', '2025-03-01', null, { substance: 'Cannabis', intervention: 'yes' }], ['substanceMisuse', '2025-06-01', null, { substance: 'Cannabis' }]], proposed: ['2025-03-01 Was found to be using cannabis harmfully. Received help for it.'] },
  { rule: 'serious-incident', why: 'notified to the national panel', rows: [['seriousIncident', '2025-04-01']], proposed: ['2025-04-01 A serious incident was reported to the national panel: the child died or was seriously harmed, and abuse or neglect was known or suspected.'] },
  { rule: 'strengths-and-difficulties', why: 'only crossing into concern and out of it is news', rows: [['sdq', '2023-01-01', null, { score: 12 }], ['sdq', '2024-01-01', null, { score: 21 }], ['sdq', '2025-01-01', null, { score: 19 }], ['sdq', '2026-01-01', null, { score: 11 }]], proposed: ['2024-01-01 The strengths and difficulties questionnaire gave cause for concern (score 21 of 40).', '2026-01-01 + The strengths and difficulties questionnaire no longer gave cause for concern (score 11 of 40).'] },
  { rule: 'missing-education', why: 'out of education and back', rows: [['missingEducation', '2024-09-10', '2024-12-01']], proposed: ['2024-09-10 Was found to be missing education.', '2024-12-01 + Was in education again.'] },
  { rule: 'home-education', why: 'not suitable', rows: [['homeEducation', '2024-09-10', null, { suitable: 'no' }]], proposed: ['2024-09-10 The parents began to educate the child at home. The council found that it was not suitable.'] },
  { rule: 'education-health-care-plan', why: 'made', rows: [['specialNeeds', '2024-09-10']], proposed: ['2024-09-10 An education, health and care plan was made.'] },
  { rule: 'private-fostering', why: 'living with someone who is no close relative', rows: [['privateFostering', '2024-09-10', '2025-01-10']], proposed: ['2024-09-10 Went to live with someone who is not a close relative (private fostering).', '2025-01-10 The private fostering arrangement ended.'] },
  { rule: 'leaver-home', why: 'into bed and breakfast that nobody planned, and out of it into a home that stays: a strength', rows: [['leaverHome', '2025-03-06', '2025-04-02', { kind: 'emergency', accommodation: 'W', planned: 'no' }], ['leaverHome', '2025-04-02', null, { kind: 'settled', accommodation: 'U', planned: 'yes' }]], proposed: ['2025-03-06 Moved to bed and breakfast. The move was not planned.', '2025-04-02 + Moved to independent living.'] },
  { rule: 'leaver-home', why: 'a foyer for a short time, and custody', rows: [['leaverHome', '2025-03-06', '2025-04-02', { kind: 'temporary', accommodation: 'T', planned: 'yes' }], ['leaverHome', '2025-04-02', null, { kind: 'settled', accommodation: 'X' }]], proposed: ['2025-03-06 Moved to a foyer or a similar home. It was meant to be for a short time.', '2025-04-02 Went into custody.'] },
  { rule: 'leaver-home', why: 'visits, sign-offs and other things that are done while a home lasts are routine', rows: [['leaverHome', '2025-03-06', null, { kind: 'settled', accommodation: 'E' }], ['homeVisit', '2025-03-07'], ['homeSignOff', '2025-03-06'], ['homeContact', '2025-03-08']], proposed: ['2025-03-06 Moved to supported lodgings.'] },
  { rule: 'leaver-home', why: 'left for nobody knows where; a home that was recorded since tells it', rows: [['leaverHome', '2025-03-06', '2025-04-02', { kind: 'settled', accommodation: 'U' }, 'h'], ['homeMoveOut', '2025-04-02', null, { homeKey: 'h', destination: 'no' }], ['leaverHome', '2025-05-01', '2025-06-01', { kind: 'settled', accommodation: 'K' }, 'i'], ['homeMoveOut', '2025-06-01', null, { homeKey: 'i', destination: 'no' }], ['leaverHome', '2025-06-01', null, { kind: 'settled', accommodation: 'B' }, 'j']], proposed: ['2025-03-06 Moved to independent living.', '2025-04-02 Left home. Nobody knew where to.', '2025-05-01 Moved to lodgings.', '2025-06-01 Moved to live with parents or relatives.'] },
  { rule: 'leaver-home', why: 'the placement that a return tells two days later, and the address, are the same move', rows: [['carePeriod', '2024-01-01'], ['placement', '2024-01-01', '2025-03-08', { type: 'U6', postcode: 'A' }], ['placement', '2025-03-08', null, { type: 'H5', postcode: 'B' }], ['address', '2024-01-01', '2025-03-07', { postcode: 'A' }], ['address', '2025-03-07', null, { postcode: 'B' }], ['leaverHome', '2025-03-06', null, { kind: 'settled', accommodation: 'D' }]], proposed: ['2024-01-01 Came into care. Placed in foster care.', '2025-01-01 + Had lived in the same home for a year.', '2025-03-08 Moved to supported accommodation.', '2026-03-08 + Had lived in the same home for a year.'] },
  { rule: 'leaver-home', why: 'an address that changed with it is the same move, and one that changed a week later is another', rows: [['address', '2024-01-01', null, { postcode: 'A' }], ['address', '2025-03-08', null, { postcode: 'B' }], ['address', '2025-03-20', null, { postcode: 'C' }], ['leaverHome', '2025-03-06', null, { kind: 'settled', accommodation: 'D' }]], proposed: ['2025-03-06 Moved to semi-independent or self-contained accommodation.', '2025-03-20 Moved home.'] },
  { rule: 'leaver-home', why: 'leaving care and the home that it was left for are one entry', rows: [['carePeriod', '2024-01-01', '2025-03-06', {}], ['leaverHome', '2025-03-06', null, { kind: 'settled', accommodation: 'Z' }]], proposed: ['2024-01-01 Came into care.', '2025-03-06 Left care. Moved to live with former foster carers.'] },
  { rule: 'leaver-home-again', why: 'from one emergency home to the next is one entry; what came a week after is a move of its own', rows: [['leaverHome', '2025-03-06', '2025-03-08', { kind: 'emergency', accommodation: 'W' }], ['leaverHome', '2025-03-08', '2025-03-10', { kind: 'emergency', accommodation: 'V' }], ['leaverHome', '2025-03-11', '2025-03-20', { kind: 'temporary', accommodation: 'Y' }], ['leaverHome', '2025-03-27', null, { kind: 'emergency', accommodation: 'S' }]], proposed: ['2025-03-06 Moved to bed and breakfast.', '2025-03-08 Moved from one emergency or temporary home to the next twice between 8 March 2025 and 11 March 2025.', '2025-03-27 Had no fixed home.'] },
] // biome-ignore format: a table reads best a child a line

for (const { rule, why, rows, proposed } of children)
  test(`${rule}: ${why}`, () => assert.deepEqual(said(rows), proposed))

test('every rule has an invented child', () => {
  const shown = new Set(children.map(({ rule }) => rule))
  assert.deepEqual(
    proposalRules.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    [],
  )
})

test('every rule says what it reads, what it leaves out and where that is written, and ids are unique', () => {
  for (const rule of proposalRules)
    for (const text of [rule.title, rule.from, rule.significance, rule.leavesOut, rule.source])
      assert.ok(text.length > 2, rule.id)
  assert.equal(new Set(proposalRules.map(({ id }) => id)).size, proposalRules.length)
})

test('every kind of record about a child is read by a rule, or it is said why nothing is proposed from it', () => {
  const read = new Set<TableId>(proposalRules.flatMap(({ reads }) => reads))
  const silent = (Object.keys(historyTables) as TableId[]).filter(
    (id) => historyTables[id].about === 'child' && !read.has(id) && !notProposed[id],
  )
  assert.deepEqual(silent, [])
  assert.deepEqual(
    (Object.keys(notProposed) as TableId[]).filter((id) => read.has(id)),
    [],
  )
})

test('calls, routine visits, core groups, reviews and health checks are never proposed', () => {
  assert.deepEqual(
    said([
      ['contact', '2024-01-01', null, { source: '6' }],
      ['visit', '2024-01-02', null, { kind: 'protection', seen: 'yes' }],
      ['coreGroup', '2024-01-03', null, {}],
      ['review', '2024-01-04', null, { kind: 'protection', continues: 'yes' }],
      ['health', '2024-01-05', null, { kind: 'dental' }],
    ]),
    [],
  )
})

test('nothing after today is proposed', () =>
  assert.deepEqual(
    said([
      ['referral', '2026-11-03', null, {}],
      ['referral', '2026-11-02', null, {}],
    ]),
    ['2026-11-02 Referred to children’s social care.'],
  ))

test('no name, address, postcode or adoptive family is ever in the words', () => {
  const rows: readonly InventedRow[] = [
    ['person', null, null, { forename: 'Zebedee', surname: 'Quillfeather', dateOfBirth: '2015-05-03' }],
    ['address', '2015-05-03', null, { postcode: 'MA1 1AA', lines: '1 Quill Lane' }],
    ['address', '2018-05-03', null, { postcode: 'MA9 9ZZ', lines: '9 Quill Lane' }],
    ['placement', '2019-05-03', null, { type: 'A6', postcode: 'ZZ9 9ZZ', urn: 'SC999' }],
    ['permanence', null, null, { placed: '2019-05-03', adoptiveFamily: 'Family Quill' }],
    ['involvement', '2018-01-01', null, { worker: 'Quilla One' }],
    ['involvement', '2019-01-01', null, { worker: 'Quilla Two' }],
  ]
  assert.ok(said(rows).length >= 4)
  assert.doesNotMatch(said(rows).join('\n'), /quill|zebedee|MA\d|ZZ9|SC999/i)
})
