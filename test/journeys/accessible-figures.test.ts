import { lookAtPages } from '../support/accessible-pages.ts'

await lookAtPages('figures')
