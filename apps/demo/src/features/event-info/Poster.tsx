import { useMemo, type ReactElement } from 'react';
import { planPoster, type PosterPlan } from './posterShapes.ts';

interface PosterProps {
  readonly seed: string;
  readonly className?: string;
}

/** A poster for an event that has none: the same event always gets the same one. */
export function Poster({ seed, className = '' }: PosterProps) {
  const art = useMemo(() => {
    const plan = planPoster(seed);
    return { ground: plan.ground, shapes: MOTIFS[plan.motif](plan) };
  }, [seed]);
  return (
    <svg
      className={`poster ${className}`}
      viewBox="0 0 300 400"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="300" height="400" fill={art.ground} />
      {art.shapes}
    </svg>
  );
}

const MOTIFS: Readonly<Record<PosterPlan['motif'], (plan: PosterPlan) => ReactElement>> = {
  arcs({ inks, next }) {
    const y = 300 + next() * 60;
    return (
      <g fill="none" strokeWidth="17">
        {Array.from({ length: 8 }, (_, ring) => (
          <circle key={ring} cx="150" cy={y} r={48 + ring * 31} stroke={inks[ring % 3]} />
        ))}
        <circle cx="150" cy={y} r="22" fill={inks[0]} stroke="none" />
      </g>
    );
  },
  rays({ inks, next }) {
    const x = 90 + next() * 120;
    const y = 120 + next() * 60;
    return (
      <g>
        {Array.from({ length: 18 }, (_, ray) => {
          const from = (ray * Math.PI) / 9;
          const to = from + Math.PI / 18;
          const point = (angle: number) => `${x + 600 * Math.cos(angle)} ${y + 600 * Math.sin(angle)}`;
          return <path key={ray} d={`M${x} ${y}L${point(from)}L${point(to)}Z`} fill={inks[ray % 2 === 0 ? 0 : 2]} />;
        })}
        <circle cx={x} cy={y} r="74" fill={inks[1]} />
        <path d="M0 322c70-38 130 16 300-26v104H0Z" fill={inks[1]} />
      </g>
    );
  },
  record({ inks, next }) {
    const x = 150 + (next() - 0.5) * 120;
    return (
      <g>
        <circle cx={x} cy="205" r="168" fill={inks[1]} />
        <g fill="none" stroke={inks[0]} strokeWidth="1.6" opacity="0.55">
          {Array.from({ length: 8 }, (_, groove) => (
            <circle key={groove} cx={x} cy="205" r={78 + groove * 11} />
          ))}
        </g>
        <circle cx={x} cy="205" r="58" fill={inks[2]} />
        <circle cx={x} cy="205" r="9" fill={inks[0]} />
        <path d={`M${x + 150} 12 ${x + 30} 190`} stroke={inks[0]} strokeWidth="9" strokeLinecap="round" />
      </g>
    );
  },
  curtain({ inks, next }) {
    const gap = 60 + next() * 50;
    const half = (300 - gap) / 2;
    return (
      <g>
        <circle cx="150" cy="270" r={gap * 0.85} fill={inks[0]} />
        {Array.from({ length: 5 }, (_, fold) => {
          const left = (half / 5) * fold;
          const width = half / 5;
          const fill = fold % 2 === 0 ? inks[1] : inks[2];
          const foot = 40 + fold * 14;
          return (
            <g key={fold} fill={fill}>
              <path
                d={`M${left} 0h${width}c0 160 ${-foot * 0.3} 260 ${-foot} 400h${-width}c${foot * 0.7}-140 ${foot}-240 ${foot}-400Z`}
              />
              <path
                d={`M${300 - left} 0h${-width}c0 160 ${foot * 0.3} 260 ${foot} 400h${width}c${-foot * 0.7}-140 ${-foot}-240 ${-foot}-400Z`}
              />
            </g>
          );
        })}
      </g>
    );
  },
  confetti({ inks, next }) {
    return (
      <g>
        {Array.from({ length: 48 }, (_, piece) => {
          const x = (piece % 6) * 52 + 14 + next() * 22;
          const y = Math.floor(piece / 6) * 52 + 12 + next() * 22;
          const ink = inks[Math.floor(next() * 3)];
          const size = 9 + next() * 17;
          if (next() < 0.5) return <circle key={piece} cx={x} cy={y} r={size * 0.62} fill={ink} />;
          const turn = Math.floor(next() * 4) * 45;
          return (
            <rect
              key={piece}
              x={x - size / 2}
              y={y - size / 2}
              width={size}
              height={size}
              fill={ink}
              transform={`rotate(${turn} ${x} ${y})`}
            />
          );
        })}
      </g>
    );
  },
};
