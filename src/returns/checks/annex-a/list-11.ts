import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check, RowCheck, Values } from '../model.ts'
import { countIn, dayIn, isBlank, isYes } from '../rows.ts'
import { adoptionAct, adoptionRegulations, annexA } from '../sources.ts'
import { inWindow, rulesOf } from './rules.ts'

const check = rowChecksOf('list-11')
const list = 'list-11'
const stages = adoptionRegulations('regulations 26 to 30: stage 1, stage 2, approval')
const orderOf = (id: string, first: string, then: string, severity: 'must-fix' | 'look-at' = 'must-fix') =>
  inOrder({
    id: `adopter.${id}`,
    list,
    earlier: first,
    later: then,
    severity,
    source: stages,
    why: 'How long approval took is counted between its stages.',
  })

const needs = (
  id: string,
  then: string,
  first: string,
  rule: string,
  message: string,
  pass: readonly [string, Record<string, string | null>],
  severity: 'must-fix' | 'look-at' = 'must-fix',
) =>
  check({
    id: `adopter.${id}`,
    severity,
    rule,
    why: 'The step before is not counted without its day.',
    source: stages,
    columns: [first, then],
    find: (values) => (!isBlank(values, then) && isBlank(values, first) ? message : null),
    finds: [['a step without the one before', { [then]: '2026-01-08', [first]: null }]],
    passes: [['both', { [then]: '2026-01-08', [first]: '2025-12-01' }], pass],
  })

/** Fostering for adoption: the child comes before the match, which comes with the court's order. */
const unlessFostering = (of: RowCheck, values: Values): RowCheck => ({
  ...of,
  columns: [...of.columns, 'fosteringForAdoption'],
  find: (row, look, whole) => (isYes(row, 'fosteringForAdoption') ? null : of.find(row, look, whole)),
  example: {
    ...of.example,
    passes: [
      ...of.example.passes,
      {
        because: 'in fostering for adoption the child comes before the match',
        rows: { [list]: [{ ...values, fosteringForAdoption: 'yes' }] },
      },
    ],
  },
})

/** List 11, adopters. Who adopted before goes straight to stage 2; foster carers too. */
export const adopterChecks: readonly Check[] = [
  ...columnChecks(rulesOf(11, 'adopter', 'not-checked'), 'adopterId'),
  inWindow({
    number: 11,
    prefix: 'adopter',
    days: ['leftProcess', 'adoptionOrder'],
    isOpen: (values) => isBlank(values, 'leftProcess') && isBlank(values, 'adoptionOrder'),
    openExample: ['approved and waiting', { enquiry: '2023-03-31' }],
    months: 12,
  }),
  orderOf('stage-1-before-enquiry', 'enquiry', 'stage1Start'),
  orderOf('stage-1-end-before-start', 'stage1Start', 'stage1End'),
  orderOf('stage-2-before-stage-1-end', 'stage1End', 'stage2Start'),
  orderOf('stage-2-end-before-start', 'stage2Start', 'stage2End'),
  orderOf('stage-2-before-enquiry', 'enquiry', 'stage2Start'),
  orderOf('application-before-enquiry', 'enquiry', 'applicationSubmitted'),
  orderOf('approved-before-application', 'applicationSubmitted', 'applicationApproved'),
  orderOf('approved-before-stage-2', 'stage2Start', 'applicationApproved'),
  orderOf('approved-before-stage-2-end', 'stage2End', 'applicationApproved', 'look-at'),
  orderOf('approved-before-enquiry', 'enquiry', 'applicationApproved'),
  orderOf('matched-before-approved', 'applicationApproved', 'matched'),
  unlessFostering(orderOf('placed-before-matched', 'matched', 'placed'), {
    matched: '2026-02-10',
    placed: '2025-12-01',
  }),
  orderOf('order-before-placed', 'placed', 'adoptionOrder'),
  orderOf('left-before-enquiry', 'enquiry', 'leftProcess'),
  needs(
    'stage-1-end-without-start',
    'stage1End',
    'stage1Start',
    'Stage 1 that ended has started.',
    'Stage 1 ended, but the day it started is blank. Enter it.',
    [
      'no stage 1 at all: who adopted before goes straight to stage 2',
      { stage1End: null, stage1Start: null, stage2Start: '2026-01-08' },
    ],
  ),
  needs(
    'stage-2-end-without-start',
    'stage2End',
    'stage2Start',
    'Stage 2 that ended has started.',
    'Stage 2 ended, but the day it started is blank. Enter it.',
    ['stage 2 not begun', { stage2End: null, stage2Start: null }],
  ),
  needs(
    'matched-without-approval',
    'matched',
    'applicationApproved',
    'Adopters who were matched were approved.',
    'The adopter was matched, but the day of approval is blank. Enter it.',
    ['approved, not matched', { matched: null, applicationApproved: '2026-01-08' }],
  ),
  unlessFostering(
    needs(
      'placed-without-match',
      'placed',
      'matched',
      'Adopters with whom a child was placed were matched.',
      'A child was placed, but the day of matching is blank. Enter it.',
      ['matched, not placed', { placed: null, matched: '2026-01-08' }],
    ),
    { placed: '2026-01-08', matched: null },
  ),
  needs(
    'order-without-placement',
    'adoptionOrder',
    'placed',
    'Adopters with an order had a child placed.',
    'There is an adoption order, but the day of placement is blank. Enter it.',
    ['placed, no order yet', { adoptionOrder: null, placed: '2026-01-08' }],
  ),
  check({
    id: 'adopter.left-without-reason',
    rule: 'Who left the process has a reason for it.',
    why: 'Why adopters leave is counted from it.',
    source: annexA(11, 'reason for leaving adoption process'),
    columns: ['leftReason', 'leftProcess', 'adoptionOrder'],
    find: (values) =>
      !isBlank(values, 'leftProcess') && isBlank(values, 'leftReason') && isBlank(values, 'adoptionOrder')
        ? 'The adopter left the process, but the reason is blank. Enter it.'
        : null,
    finds: [['left, and no reason', { leftProcess: '2026-01-08', leftReason: null }]],
    passes: [
      ['in the process', { leftProcess: null, leftReason: null }],
      [
        'left because a child was adopted: no reason fits',
        { leftProcess: '2026-01-08', leftReason: null, adoptionOrder: '2026-01-08' },
      ],
    ],
  }),
  check({
    id: 'adopter.reason-without-leaving',
    rule: 'A reason for leaving stands with the day of leaving.',
    why: 'The adopter counts as waiting.',
    source: annexA(11, 'date of leaving adoption process'),
    columns: ['leftProcess', 'leftReason'],
    find: (values) =>
      isBlank(values, 'leftProcess') && !isBlank(values, 'leftReason')
        ? 'There is a reason for leaving, but no day. Enter the day, or take the reason out.'
        : null,
    finds: [['a reason, and no day', { leftProcess: null, leftReason: '1' }]],
    passes: [['both', { leftProcess: '2026-01-08', leftReason: '1' }]],
  }),
  check({
    id: 'adopter.refused-but-approved',
    severity: 'look-at',
    rule: 'Whose application was refused has no day of approval.',
    why: 'The two contradict each other.',
    source: annexA(11, 'reason 3'),
    columns: ['applicationApproved', 'leftReason'],
    find: (values) => {
      const approved = dayIn(values, 'applicationApproved')
      return values.leftReason === '3' && approved !== null
        ? `The application was refused, but approved on ${on(approved)}. Look which of the two is so.`
        : null
    },
    finds: [['both', { leftReason: '3', applicationApproved: '2026-01-08' }]],
    passes: [['withdrew after approval', { leftReason: '1', applicationApproved: '2026-01-08' }]],
  }),
  check({
    id: 'adopter.placed-without-number',
    rule: 'Where a child was placed, the number of children is at least 1.',
    why: 'Children placed are counted from it.',
    source: annexA(11, 'no. of children placed'),
    columns: ['childrenPlaced', 'placed', 'leftProcess'],
    find: (values) =>
      !isBlank(values, 'placed') && isBlank(values, 'leftProcess') && (countIn(values, 'childrenPlaced') ?? 0) < 1
        ? 'A child was placed, but the number of children is blank or 0. Enter it.'
        : null,
    finds: [['placed, and none', { placed: '2026-01-08', childrenPlaced: 0 }]],
    passes: [
      ['a pair', { placed: '2026-01-08', childrenPlaced: 2 }],
      [
        'the placement ended, and the adopter left',
        { placed: '2026-01-08', childrenPlaced: 0, leftProcess: '2026-02-20' },
      ],
    ],
  }),
  check({
    id: 'adopter.number-without-placement',
    rule: 'Where children were placed, the day is given.',
    why: 'The placement is not counted without its day.',
    source: annexA(11, 'date child placed with adopter'),
    columns: ['placed', 'childrenPlaced'],
    find: (values) =>
      isBlank(values, 'placed') && (countIn(values, 'childrenPlaced') ?? 0) > 0
        ? 'Children were placed, but the day is blank. Enter it.'
        : null,
    finds: [['one, on no day', { placed: null, childrenPlaced: 1 }]],
    passes: [['none yet', { placed: null, childrenPlaced: 0 }]],
  }),
  check({
    id: 'adopter.left-after-order',
    severity: 'look-at',
    rule: 'Who has an adoption order did not withdraw or get refused.',
    why: 'The two contradict each other.',
    source: adoptionAct('section 46'),
    columns: ['leftReason', 'adoptionOrder'],
    find: (values) =>
      !isBlank(values, 'adoptionOrder') && (values.leftReason === '1' || values.leftReason === '3')
        ? 'There is an adoption order, and the adopter withdrew or was refused. Look which of the two is so.'
        : null,
    finds: [['both', { adoptionOrder: '2026-01-08', leftReason: '1' }]],
    passes: [['an order', { adoptionOrder: '2026-01-08', leftReason: null }]],
  }),
]
