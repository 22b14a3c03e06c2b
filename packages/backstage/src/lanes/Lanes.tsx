import { useEffect, useRef, useState } from 'react';
import { millis, pause, tick } from '../messages/format.ts';
import { useMessages } from '../messages/MessagesContext.ts';
import { callName } from '../messages/timelineRows.ts';
import { LABEL_WIDTH, LANE_BOXES, PICTURE_HEIGHT, RULER_TOP } from './boxes.ts';
import type { CallMark, RecordMark } from './marks.ts';
import { layOut, type Drawn } from './picture.ts';
import './stage.css';
import './lanes.css';

/** The purchase on its lanes. Only a picture: the table beside it says the same. */
export function Lanes(drawn: Drawn) {
  const [width, measure] = useWidth();
  const messages = useMessages();
  const { steps, calls, records, ticks, folds, nowX } = layOut(drawn, width);
  return (
    <div className="lanes" dir="ltr" ref={measure}>
      <svg width={width} height={PICTURE_HEIGHT} aria-hidden="true" focusable="false">
        {LANE_BOXES.map(({ lane, top, height }) => (
          <g key={lane} data-lane={lane}>
            <rect className="lanes__lane" y={top} width={width} height={height} />
            <text className="lanes__name" x="10" y={top + height / 2 + 4}>
              {messages.lanes[lane]}
            </text>
          </g>
        ))}
        {ticks.map(({ x, ms, stepMs }) => (
          <g key={x} className="lanes__tick">
            <line x1={x} x2={x} y1="0" y2={RULER_TOP} />
            <text x={x} y={RULER_TOP + 15} textAnchor="middle">
              {tick(messages, ms, stepMs)}
            </text>
          </g>
        ))}
        {folds.map(({ x, ms }) => (
          <g key={x} className="lanes__fold">
            <rect x={x - 9} width="18" y="0" height={RULER_TOP} />
            <text x={x} y={RULER_TOP + 15} textAnchor="middle">
              {`⋯ ${pause(messages, ms)}`}
            </text>
          </g>
        ))}
        {records.map((record) => (
          <RecordPath key={record.id} record={record} />
        ))}
        {calls.map((call) => (
          <CallBar key={call.id} call={call} />
        ))}
        {steps.map(({ id, tone, from, until, y }) => (
          <g key={id} className="lanes__call" data-tone={tone}>
            <rect x={from} width={until - from} y={y - 4} height="8" rx="2" />
            {tone !== 'open' && <Answer x={until} y={y} tone={tone} />}
          </g>
        ))}
        {nowX !== null && <line className="lanes__now" x1={nowX} x2={nowX} y1="0" y2={RULER_TOP} />}
        <line className="lanes__edge" x1={LABEL_WIDTH} x2={LABEL_WIDTH} y1="0" y2={RULER_TOP} />
      </svg>
    </div>
  );
}

function CallBar({ call: { tone, from, until, askerY, y, path, isLabelled } }: { readonly call: CallMark }) {
  const messages = useMessages();
  const isWide = until - from > 8;
  return (
    <g className="lanes__call" data-tone={tone}>
      <line x1={from} x2={from} y1={askerY} y2={y} />
      {isWide && tone !== 'open' && <line x1={until} x2={until} y1={y} y2={askerY} />}
      <rect x={from} width={until - from} y={y - 5} height="10" rx="2" />
      {isLabelled && (
        <text x={from + 5} y={y - 8}>
          {callName(path, messages)}
        </text>
      )}
    </g>
  );
}

/** Told apart by shape, not by colour alone. */
function Answer({ x, y, tone }: { readonly x: number; readonly y: number; readonly tone: string }) {
  if (tone === 'ok') return <circle className="lanes__answer" cx={x} cy={y} r="4" />;
  if (tone === 'refused') return <circle className="lanes__answer lanes__answer--hollow" cx={x} cy={y} r="3.5" />;
  return <path className="lanes__answer" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />;
}

function RecordPath({ record: { x, y, fromY, readings } }: { readonly record: RecordMark }) {
  const messages = useMessages();
  return (
    <g className="lanes__record">
      <line x1={x} x2={x} y1={fromY} y2={y} />
      {readings.map(({ group, lane, from, until, y: rowY, laneY, hasArrived, ms, isLabelled }) => (
        <g key={group} data-reader={lane} data-arrived={hasArrived}>
          <line className="lanes__way" x1={from} x2={until} y1={rowY} y2={rowY} />
          {hasArrived && <line className="lanes__drop" x1={until} x2={until} y1={rowY} y2={laneY} />}
          {hasArrived && <circle cx={until} cy={laneY} r="3.5" />}
          {!hasArrived && <rect className="lanes__parcel" x={until - 5} y={rowY - 5} width="10" height="10" rx="2" />}
          {isLabelled && (
            <text x={hasArrived ? from + 8 : until - 10} y={rowY - 3} textAnchor={hasArrived ? 'start' : 'end'}>
              {`${messages.lanes[lane]} ${millis(messages, ms)}`}
            </text>
          )}
        </g>
      ))}
      <path className="lanes__diamond" d={`M${x} ${y - 5}l5 5-5 5-5-5Z`} />
    </g>
  );
}

const FIRST_WIDTH = 480;

function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [width, element] as const;
}
