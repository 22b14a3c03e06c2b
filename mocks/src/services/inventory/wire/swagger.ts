import { endpoint, type Endpoint } from '../../../aspnet/endpoint.ts';
import { empty, type Result } from '../../../aspnet/results.ts';

const DOCUMENT = {
  openapi: '3.0.1',
  info: { title: 'Inventory.Api', version: '1.0' },
  paths: {
    '/reservations': {
      post: {
        tags: ['Inventory.Api'],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateReservationRequest' } } },
          required: true,
        },
        responses: { 200: { description: 'OK' } },
      },
    },
    '/health': { get: { tags: ['Inventory.Api'], responses: { 200: { description: 'OK' } } } },
  },
  components: {
    schemas: {
      CreateReservationRequest: {
        type: 'object',
        properties: {
          seatId: { type: 'string', format: 'uuid' },
          customerId: { type: 'string', nullable: true },
          eventId: { type: 'string', format: 'uuid', nullable: true },
        },
        additionalProperties: false,
      },
    },
  },
};
const PAGE = `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="UTF-8"><title>Swagger UI</title></head>\n<body><div id="swagger-ui"></div><p><a href="v1/swagger.json">v1/swagger.json</a></p></body>\n</html>\n`;

function file(contentType: string, content: string): Result {
  return { kind: 'bytes', status: 200, contentType, bytes: new TextEncoder().encode(content) };
}

/** What Swashbuckle serves of inventory in Development: it says nothing of 201 and of any refusal. */
export function swaggerEndpoints(): Endpoint[] {
  const get = (path: string, handle: () => Result) => endpoint({ method: 'GET', path, handle });
  return [
    get('/swagger', () => empty(301, { Location: 'swagger/index.html' })),
    get('/swagger/index.html', () => file('text/html;charset=utf-8', PAGE)),
    get('/swagger/v1/swagger.json', () => file('application/json;charset=utf-8', JSON.stringify(DOCUMENT, null, 2))),
  ];
}
