import schema from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { createWorld, fillCart, SECOND_SEAT, type World } from '../support/world.ts';
import { renamings } from './renamings.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';

interface Document {
  channels: Record<string, { messages: Record<string, { payload: { $ref: string } }> }>;
  components: { schemas: Record<string, object> };
}

/** Every topic of the dialect gets a record: sold, declined, expired, generated. */
async function live(world: World): Promise<void> {
  const bought = await fillCart(world);
  await world.checkout(bought.orderId);
  await world.pay(bought.orderId, bought.reservationId, 50);
  const declined = await fillCart(world, SECOND_SEAT, 50.13);
  await world.checkout(declined.orderId);
  await world.pay(declined.orderId, declined.reservationId, 50.13);
  const section = { sectionCode: 'Z', rows: 1, seatsPerRow: 2, priceMultiplier: 1 };
  await world.ask('catalog', 'POST', `/admin/events/${EVENT}/seats`, { sectionConfigurations: [section] });
  await world.clock.settle();
  await world.reserve('550e8400-e29b-41d4-a716-446655440005');
  await world.clock.advance(20 * 60_000);
}

describe.each(['guide', 'docs', 'deployed'] as const)('the description of the topics, as %s', (dialect) => {
  it('is valid AsyncAPI 3.0', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(schema);
    validate(await createWorld({ dialect }).platform.asyncApi());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('fits every record, and none with a member renamed', async () => {
    const world = createWorld({ dialect });
    await live(world);
    const document = (await world.platform.asyncApi()) as Document;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [topic, { messages }] of Object.entries(document.channels)) {
      const [message] = Object.values(messages);
      const validate = ajv.compile({ ...message?.payload, components: document.components });
      const records = world.platform.log.records(topic);
      expect({ topic, isSilent: records.length === 0 }).toEqual({ topic, isSilent: false });
      for (const { value } of records) {
        expect({ topic, fits: validate(value), errors: validate.errors }).toEqual({ topic, fits: true, errors: null });
        expect(renamings(value).filter((one) => validate(one.value))).toEqual([]);
      }
    }
  });
});
