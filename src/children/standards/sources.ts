import type { StandardSource } from '../../standards/model.ts'

/** Statutory guidance that was published anew in March 2026 and has not been read in that edition. */
export const workingTogether = (where: string, confidence: StandardSource['confidence']): StandardSource => ({
  title: 'Working Together to Safeguard Children',
  where,
  confidence,
  note: 'Not checked against the 2026 edition.',
})

/** A number that no law or guidance sets: what is common, and for the authority to decide. */
export const localPractice = (
  where: string,
  confidence: StandardSource['confidence'],
  note?: string,
): StandardSource => ({
  title: 'Local practice',
  where,
  confidence,
  ...(note === undefined ? {} : { note }),
})

export const needCensus = (where: string, confidence: StandardSource['confidence']): StandardSource => ({
  title: 'Characteristics of children in need',
  where,
  confidence,
})

/** What the published scripts and guidance call the law of court work with families before and in proceedings. */
export const courtOrdersGuidance = (confidence: StandardSource['confidence']): StandardSource => ({
  title: 'Children Act 1989: court orders and pre-proceedings',
  where: 'Pre-proceedings, with the best practice guidance of the Public Law Working Group',
  confidence,
})

export const missingGuidance = (where: string, confidence: StandardSource['confidence']): StandardSource => ({
  title: 'Statutory guidance on children who run away or go missing from home or care (2014)',
  where,
  confidence,
})
