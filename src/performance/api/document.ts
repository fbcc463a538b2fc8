import { z } from 'zod'
import { groupKinds } from '../records/figures.ts'
import { errorShape, figureShape, figuresShape, standardShape, standardsShape } from './shapes.ts'

const registry = z.registry<{ id: string }>()
const shapes = {
  Figure: figureShape,
  Figures: figuresShape,
  Standard: standardShape,
  Standards: standardsShape,
  Error: errorShape,
}
for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id })
const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, target: 'draft-2020-12' })
/** Ids of their own would be addresses that lead nowhere. */
const components = Object.fromEntries(
  Object.entries(schemas).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
)

const text = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})
const day = { type: 'string', format: 'date' }

const answerOf = (name: keyof typeof shapes, description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})

const refusals = {
  401: answerOf('Error', 'No key, or one that has ended'),
  429: answerOf('Error', 'Too many questions in a minute; Retry-After says how many seconds to wait'),
}

const parameters = [
  text('view', 'completed, live or both', { type: 'string', enum: ['both', 'completed', 'live'], default: 'both' }),
  text('on', 'The day of live figures, and up to which months are counted back: the last day of a month or the day of the newest return, else 400; left out: that of the newest return, and of each standard whose records are all kept in Throughline today (each figure names its day in to); months are counted back from the newest return all the same', day),
  text('from', 'First day of a period of completed figures, with to: whole months only, so the first day of one, else 400', day),
  text('to', 'Last day of it, which is the last day of a month', day),
  text('months', 'Instead of from and to: so many whole months back', { type: 'integer', minimum: 1, maximum: 24, default: 1 }),
  text('by', 'A figure for each of these', { type: 'string', enum: [...groupKinds], default: 'authority' }),
  text('standard', 'Ids with commas between; left out: all'),
] // biome-ignore format: a parameter a line

/** What programs may ask and are told, as OpenAPI 3.1. `origin`: where the service is reached. */
export const openApi = (origin: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Throughline: figures of practice standards',
    version: '1',
    description:
      'Read only. Aggregates and nothing about one child. A key that is not allowed true counts reads the months that were published for members, as they were published: rounded, small counts withheld, by authority or locality; it cannot ask for days and periods of its own (on, from, to). 60 questions a minute by each key.',
  },
  servers: [{ url: origin }],
  security: [{ key: [] }],
  paths: {
    '/api/v1/figures': {
      get: {
        operationId: 'figures',
        summary: 'Figures by standard, group and period',
        parameters,
        responses: {
          200: answerOf('Figures', 'The figures'),
          400: answerOf('Error', 'What is asked is not understood'),
          ...refusals,
        },
      },
    },
    '/api/v1/standards': {
      get: {
        operationId: 'standards',
        summary: 'The practice standards in words, with targets of this year',
        responses: { 200: answerOf('Standards', 'The standards'), ...refusals },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } }, schemas: components },
})
