import type { Theme } from './theme.ts'
import { themesOfCare } from './themes-of-care.ts'
import { themesOfHelp } from './themes-of-help.ts'
import { themesOfService } from './themes-of-service.ts'

export type { Theme } from './theme.ts'

/** Every practice area that inspectors and councils write about, in the order of a child's way through services, then leadership. */
export const themes = [...themesOfHelp, ...themesOfCare, ...themesOfService] as const satisfies readonly Theme[]

export type ThemeId = (typeof themes)[number]['id']
