import type { DeclineCode, FaultRule } from '@speckit/mocks';
import { useState, type ReactNode } from 'react';
import type { ServiceName } from '../model/lanes.ts';
import type { PanelProps } from './panel.ts';

const DECLINES: readonly (readonly [DeclineCode, string])[] = [
  ['CARD_DECLINED', 'Card declined'],
  ['INSUFFICIENT_FUNDS', 'Insufficient funds'],
  ['PROCESSOR_TIMEOUT', 'Processor timeout'],
  ['AMOUNT_TOO_LARGE', 'Amount too large'],
];

const SERVICES: readonly ServiceName[] = ['inventory', 'ordering', 'payment', 'catalog'];

const FAULTS: readonly { readonly name: string; readonly rule: FaultRule }[] = [
  {
    name: 'The next answer of the cart is lost',
    rule: { service: 'ordering', path: '/cart/add', times: 1, fault: { kind: 'dropAfter' } },
  },
  {
    name: 'The next checkout answers 503',
    rule: { service: 'ordering', path: '/orders/checkout', times: 1, fault: { kind: 'status', status: 503 } },
  },
  {
    name: 'The next answer of payment is lost',
    rule: { service: 'payment', path: '/payments', times: 1, fault: { kind: 'dropAfter' } },
  },
  { name: 'Payment is frozen for 10 s', rule: { service: 'payment', times: 1, fault: { kind: 'frozen', ms: 10_000 } } },
  { name: 'Every answer takes 1 s', rule: { fault: { kind: 'latency', ms: 1_000, after: true } } },
];

/** What goes wrong on a bad day. */
export function Trouble({ view, send }: PanelProps) {
  const [decline, setDecline] = useState<DeclineCode>('CARD_DECLINED');
  const { outages, planned, faults } = view;
  return (
    <>
      <div className="panel__row">
        <label className="panel__field">
          <span>Reason</span>
          <select value={decline} onChange={({ target }) => setDecline(codeOf(target.value))}>
            {DECLINES.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button button--small"
          onClick={() => send({ type: 'decline_next', code: decline })}
        >
          Decline my next payment
        </button>
        <button type="button" className="button button--small" onClick={() => send({ type: 'end_my_holds' })}>
          End my hold
        </button>
      </div>
      <fieldset className="panel__row" aria-label="Outages">
        {SERVICES.map((service) => {
          const isDown = outages.services.includes(service);
          return (
            <Toggle key={service} isOn={isDown} onPress={() => send({ type: 'service', service, isDown: !isDown })}>
              {service} down
            </Toggle>
          );
        })}
        <Toggle isOn={outages.kafka} onPress={() => send({ type: 'kafka', isDown: !outages.kafka })}>
          Kafka down
        </Toggle>
        <Toggle isOn={outages.redis} onPress={() => send({ type: 'redis', isDown: !outages.redis })}>
          Redis down
        </Toggle>
        <button
          type="button"
          className="button button--small"
          onClick={() => send({ type: 'restart', service: 'ordering' })}
        >
          Restart ordering
        </button>
      </fieldset>
      <fieldset className="panel__row" aria-label="Faults of the network">
        {FAULTS.map(({ name, rule }) => (
          <button
            key={name}
            type="button"
            className="button button--small"
            onClick={() => send({ type: 'fault', rule })}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <ul className="panel__pairs">
        {faults.map(({ id, words, strikes }) => (
          <li key={id}>
            <span>{words}</span>
            <span className="tabular">struck {strikes} times</span>
          </li>
        ))}
        {planned.map(({ kind, customerId }, index) => (
          <li key={`${kind} ${index}`}>
            <span>{kind} is planned</span>
            <span>{customerId === undefined ? 'for whoever comes next' : 'for you'}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button button--small button--ink" onClick={() => send({ type: 'calm' })}>
        End all trouble
      </button>
    </>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Toggle({ isOn, onPress, children }: ToggleProps) {
  return (
    <button type="button" className="button button--small" aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}

function codeOf(value: string): DeclineCode {
  return DECLINES.find(([code]) => code === value)?.[0] ?? 'CARD_DECLINED';
}
