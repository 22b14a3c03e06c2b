import type { DeclineCode, FaultRule } from '@speckit/mocks';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages/MessagesContext.ts';
import type { FaultName } from '../messages/messages.ts';
import type { ServiceName } from '../model/lanes.ts';
import type { PanelProps } from './panel.ts';

const DECLINES: readonly DeclineCode[] = [
  'CARD_DECLINED',
  'INSUFFICIENT_FUNDS',
  'PROCESSOR_TIMEOUT',
  'AMOUNT_TOO_LARGE',
];

const SERVICES: readonly ServiceName[] = ['inventory', 'ordering', 'payment', 'catalog'];

const FAULTS: readonly (readonly [FaultName, FaultRule])[] = [
  ['cartLost', { service: 'ordering', path: '/cart/add', times: 1, fault: { kind: 'dropAfter' } }],
  ['checkout503', { service: 'ordering', path: '/orders/checkout', times: 1, fault: { kind: 'status', status: 503 } }],
  ['paymentLost', { service: 'payment', path: '/payments', times: 1, fault: { kind: 'dropAfter' } }],
  ['paymentFrozen', { service: 'payment', times: 1, fault: { kind: 'frozen', ms: 10_000 } }],
  ['slow', { fault: { kind: 'latency', ms: 1_000, after: true } }],
];

/** What goes wrong on a bad day. */
export function Trouble({ view, send }: PanelProps) {
  const { trouble: say } = useMessages();
  const [decline, setDecline] = useState<DeclineCode>('CARD_DECLINED');
  const { outages, planned, faults } = view;
  return (
    <>
      <div className="panel__row">
        <label className="panel__field">
          <span>{say.reason}</span>
          <select value={decline} onChange={({ target }) => setDecline(codeOf(target.value))}>
            {DECLINES.map((code) => (
              <option key={code} value={code}>
                {say.declines[code]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="stage-button" onClick={() => send({ type: 'decline_next', code: decline })}>
          {say.declineNext}
        </button>
        <button type="button" className="stage-button" onClick={() => send({ type: 'end_my_holds' })}>
          {say.endHold}
        </button>
      </div>
      <fieldset className="panel__row" aria-label={say.outages}>
        {SERVICES.map((service) => {
          const isDown = outages.services.includes(service);
          return (
            <Toggle key={service} isOn={isDown} onPress={() => send({ type: 'service', service, isDown: !isDown })}>
              {say.down(service)}
            </Toggle>
          );
        })}
        <Toggle isOn={outages.kafka} onPress={() => send({ type: 'kafka', isDown: !outages.kafka })}>
          {say.down('Kafka')}
        </Toggle>
        <Toggle isOn={outages.redis} onPress={() => send({ type: 'redis', isDown: !outages.redis })}>
          {say.down('Redis')}
        </Toggle>
        <button type="button" className="stage-button" onClick={() => send({ type: 'restart', service: 'ordering' })}>
          {say.restart}
        </button>
      </fieldset>
      <fieldset className="panel__row" aria-label={say.network}>
        {FAULTS.map(([name, rule]) => (
          <button key={name} type="button" className="stage-button" onClick={() => send({ type: 'fault', rule })}>
            {say.faults[name]}
          </button>
        ))}
      </fieldset>
      <ul className="panel__pairs">
        {faults.map(({ id, kind, target, strikes }) => (
          <li key={id}>
            <span>{say.active(kind, target ?? say.everyRequest)}</span>
            <span className="stage-tabular">{say.struck(strikes)}</span>
          </li>
        ))}
        {planned.map(({ kind, customerId }, index) => (
          <li key={`${kind} ${index}`}>
            <span>{say.planned(kind)}</span>
            <span>{customerId === undefined ? say.forNext : say.forYou}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="stage-button stage-button--ink" onClick={() => send({ type: 'calm' })}>
        {say.calm}
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
    <button type="button" className="stage-button" aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}

function codeOf(value: string): DeclineCode {
  return DECLINES.find((code) => code === value) ?? 'CARD_DECLINED';
}
