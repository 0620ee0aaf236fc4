import type { Command, Query } from '@baucu/contract'
import { z } from 'zod'

type Schema = Readonly<Record<string, unknown>>

/** Every command and query as OpenAPI 3.1, made from their schemas. */
export function openApi(commands: readonly Command[], queries: readonly Query[]): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bầu Cử',
      version: '0.1.0',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description: 'Commands change, queries ask. The id of a command is a UUID made by its sender.',
    },
    paths: Object.fromEntries([...commands.map(commandPath), ...queries.map(queryPath)]),
    components: { schemas: { Problem: problem } },
  }
}

function commandPath({ name, title, input, output, roles }: Command): [string, Schema] {
  const body = {
    type: 'object',
    required: ['id', 'input'],
    properties: { id: { type: 'string', format: 'uuid' }, input: schemaOf(input, 'input') },
  }
  const answer = {
    type: 'object',
    required: ['id', 'status', 'result'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      status: { enum: ['done', 'already-done'] },
      result: schemaOf(output, 'output'),
    },
  }
  return [
    `/api/commands/${name}`,
    {
      post: {
        operationId: name,
        summary: title.vi,
        description: title.en,
        'x-roles': roles,
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
        responses: { '200': json('Done', answer), default: refusal },
      },
    },
  ]
}

function queryPath({ name, title, input, output, roles }: Query): [string, Schema] {
  const parameter = {
    name: 'input',
    in: 'query',
    description: 'JSON',
    content: { 'application/json': { schema: schemaOf(input, 'input') } },
  }
  return [
    `/api/queries/${name}`,
    {
      get: {
        operationId: name,
        summary: title.vi,
        description: title.en,
        'x-roles': roles,
        parameters: [parameter],
        responses: { '200': json('Answer', schemaOf(output, 'output')), default: refusal },
      },
    },
  ]
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const json = (description: string, schema: Schema): Schema => ({
  description,
  content: { 'application/json': { schema } },
})

const problem: Schema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'fields'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    fields: { type: 'array', items: { type: 'string' } },
    detail: { type: 'string' },
  },
}

const refusal: Schema = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
