import type { ZodType } from 'zod';
import { z } from 'zod';
import type { AnyRoute } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** A schema as OpenAPI writes it; what cannot be written (a transformed value) is told by what it takes in. */
const schemaOf = (schema: ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' });

/** One parameter for each property of a params or query schema. */
function parametersOf(schema: ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

const problems = Object.fromEntries(
  [
    ['400', 'The address or the body cannot be read'],
    ['401', 'Sign in: the token is missing, ended or expired'],
    ['404', 'Not there, or not for you: the same answer for both'],
    ['409', 'It cannot be done as things stand; nothing was changed'],
    ['422', 'Part of the body is wrong: each field with what to do'],
  ].map(([status, description]) => [status, { description, content: { 'application/problem+json': {} } }]),
);

function operationOf(row: AnyRoute): Json {
  return {
    operationId: row.name,
    summary: row.audit.charAt(0).toUpperCase() + row.audit.slice(1),
    parameters: [...parametersOf(row.params, 'path'), ...parametersOf(row.query, 'query')],
    ...(row.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(row.body) } } },
    }),
    responses: {
      [row.method === 'GET' ? '200' : '201']: {
        description: row.method === 'GET' ? 'What you may see of it' : 'Done',
        content: { 'application/json': { schema: { type: 'object', properties: { data: {} } } } },
      },
      ...problems,
    },
  };
}

/** The contract of the API (OpenAPI 3.0.3), made from the same rows and schemas that serve it, so that it cannot drift. */
export function openApiOf(rows: readonly AnyRoute[], origin: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const row of rows) {
    if (!row.api) continue;
    const path = row.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operationOf(row) };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Kith', version: '1', description: 'The same rows, by the same policies, as the pages show.' },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}
