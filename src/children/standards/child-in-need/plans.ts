import type { Reads } from '../standard.ts'

type Plans = Pick<Reads<'childInNeedPlan' | 'childInNeed'>, 'childInNeedPlan' | 'childInNeed'>

/**
 * Child in need plans. Annex A tells the episode of need and that it stands at a plan, and not when the plan began, so that the start of
 * the episode stands for it; the dataset has the plans themselves.
 */
export const plansInNeed = ({
  childInNeedPlan,
  childInNeed,
}: Plans): readonly (Plans['childInNeedPlan'][number] | Plans['childInNeed'][number])[] =>
  childInNeedPlan.length > 0 ? childInNeedPlan : childInNeed.filter(({ fields }) => fields.status === 'in-need')
