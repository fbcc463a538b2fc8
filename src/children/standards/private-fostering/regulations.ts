import type { StandardSource } from '../../../standards/model.ts'

export const fosteringRegulations = (where: string): StandardSource => ({
  title: 'Children (Private Arrangements for Fostering) Regulations 2005',
  where,
  confidence: 'verified',
})
