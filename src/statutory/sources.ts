import type { Day } from '../platform/day.ts'

/**
 * How sure we are of a fact: `verified` was read in the law or in Ofsted's own words, `secondary` in someone's account of them,
 * `recalled` is general knowledge. A period that is not law, or not verified, is a setting with a default (see timescales.ts).
 */
export type Confidence = 'verified' | 'secondary' | 'recalled'

export type Source = Readonly<{
  title: string
  /** Where to read it: provision, page or address. */
  where: string
  checkedOn: Day
  confidence: Confidence
  /** What was and was not read, when that matters. */
  note?: string
}>

const checkedOn: Day = '2026-11-21'

export const sources = {
  'eia-2006-s136': {
    title: 'Education and Inspections Act 2006, section 136',
    where: 'legislation.gov.uk/ukpga/2006/40/section/136',
    checkedOn,
    confidence: 'verified',
  },
  'eia-2006-s137': {
    title: 'Education and Inspections Act 2006, section 137(2) to (4)',
    where: 'legislation.gov.uk/ukpga/2006/40/section/137',
    checkedOn,
    confidence: 'verified',
  },
  'si-2007-462-reg-1': {
    title: 'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007, regulation 1(2)',
    where: 'legislation.gov.uk/uksi/2007/462',
    checkedOn,
    confidence: 'verified',
  },
  'si-2007-462-reg-2': {
    title: 'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007, regulation 2',
    where: 'legislation.gov.uk/uksi/2007/462',
    checkedOn,
    confidence: 'verified',
  },
  'si-2007-462-reg-3': {
    title: 'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007, regulation 3',
    where: 'legislation.gov.uk/uksi/2007/462',
    checkedOn,
    confidence: 'secondary',
    note: 'We have not seen the text of regulation 3: confirm the 70 days with your legal team. Councils and Ofsted quote it so.',
  },
  'si-2015-1792': {
    title: 'Children Act 2004 (Joint Area Reviews) Regulations 2015, regulations 3 and 4',
    where: 'legislation.gov.uk/uksi/2015/1792',
    checkedOn,
    confidence: 'verified',
    note: 'Regulation 3 was read; the 70 working days of regulation 4 in the explanatory note.',
  },
  'focused-visit-letters': {
    title: 'Closing paragraph of Ofsted’s focused-visit letters that have an area for priority action',
    where: 'Letters to Halton 17 November 2021, South Gloucestershire 14 December 2021, Shropshire 12 January 2024',
    checkedOn,
    confidence: 'verified',
    note: 'Action plan within 70 working days of receiving the letter; an early draft within 20 is asked for, not required.',
  },
  'st-helens-2018': {
    title: 'Ofsted’s focused-visit letter to St Helens, 8 August 2018, announcing the request for a draft',
    where: 'reports.ofsted.gov.uk, St. Helens',
    checkedOn,
    confidence: 'verified',
  },
  'area-send-framework': {
    title: 'Area SEND inspections: framework and handbook (6 June 2025)',
    where: 'gov.uk/government/publications/area-send-framework-and-handbook',
    checkedOn,
    confidence: 'secondary',
    note: 'Only its opening was read. Accounts of it give about 35 to 50 working days; the report or the inspectors’ letter decides.',
  },
  'monitoring-visits': {
    title: 'Ofsted’s guidance on monitoring visits to authorities judged inadequate',
    where: 'Inspecting local authority children’s services (framework), section on monitoring visits',
    checkedOn,
    confidence: 'secondary',
  },
  'draft-report-practice': {
    title: 'How long a draft takes and how long a council has to check its facts',
    where:
      'gov.uk, social care common inspection framework, boarding schools, section 10 (draft within 18 working days, comments within 5); the days between leaving and publication of 309 reports fit it',
    checkedOn,
    confidence: 'secondary',
    note: 'Read for another framework. Ofsted’s covering letter says the day that counts: enter it.',
  },
  'annual-engagement-meetings': {
    title: 'Self-evaluation guidance for local authorities on the annual engagement meeting',
    where: 'Accounts of it by councils and the sector; Ofsted’s letter comes within a month and is not published',
    checkedOn,
    confidence: 'secondary',
  },
  'peer-challenges': {
    title: 'Peer challenges are arranged between councils: no law asks for an answer',
    where: 'General knowledge of the sector',
    checkedOn,
    confidence: 'recalled',
  },
  'bank-holidays': {
    title: 'Bank holidays in England and Wales, 2013 to 2028',
    where: 'gov.uk/bank-holidays; each date compared with the PyPI package holidays 0.105',
    checkedOn,
    confidence: 'secondary',
    note: 'A proclamation can add or move a day: an administrator adds it.',
  },
  authorities: {
    title: 'Local authority lookup, as at 18 July 2026',
    where: 'github.com/JT-39/ofsted-ilacs-scrape-tool, Provider_data_lookup.csv, commit 54af59b (MIT)',
    checkedOn,
    confidence: 'secondary',
    note: 'Type follows the GSS code. The first and last days of authorities are general knowledge.',
  },
  'national-outcomes': {
    title: 'Ofsted’s reports of children’s services, published 11 February 2014 to 20 August 2026',
    where:
      'First pages of 488 reports at files.ofsted.gov.uk, listed by github.com/JT-39/ofsted-ilacs-scrape-tool, commit 54af59b',
    checkedOn,
    confidence: 'verified',
    note: 'Days and grades only, each report read three times. Not held: reports on Northamptonshire, Cumbria, Bournemouth, Poole and Dorset County Council. Reports are Crown copyright (Open Government Licence).',
  },
  'ofsted-statistics-rule': {
    title: 'Ofsted’s statistics: inspections carried out by a day and published by a later one',
    where:
      'gov.uk, main findings: local authority inspection outcomes as at 31 August 2019, 31 March 2020, 2022 and 2024',
    checkedOn,
    confidence: 'secondary',
    note: 'The later day is about a month after; that of 2024 was not seen (31 May and 30 June both give its figures).',
  },
  'national-framework': {
    title: 'Children’s Social Care National Framework, Department for Education, 15 December 2023',
    where: 'gov.uk/government/publications/childrens-social-care-national-framework',
    checkedOn,
    confidence: 'secondary',
    note: 'Names as quoted in Ofsted’s reports and in safeguarding partnerships’ procedures.',
  },
  'council-practice': {
    title: 'How councils work back from the deadline; a council sets its own',
    where: 'Setting: steps before the statement',
    checkedOn,
    confidence: 'recalled',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
