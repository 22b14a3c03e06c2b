import {
  ArrowRight,
  Calendar,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Clock,
  Contrast,
  Info,
  List,
  Map,
  Maximize,
  Minimize,
  Minus,
  Moon,
  Plus,
  Printer,
  Sparkles,
  Sun,
  Ticket,
  Trash2,
  TriangleAlert,
  User,
  X,
} from 'lucide-react';

const ICONS = {
  arrow: ArrowRight,
  back: ChevronLeft,
  calendar: Calendar,
  clock: Clock,
  close: X,
  contrast: Contrast,
  down: ChevronDown,
  fit: Maximize,
  info: Info,
  list: List,
  map: Map,
  minus: Minus,
  moon: Moon,
  person: User,
  plus: Plus,
  print: Printer,
  right: ChevronRight,
  shrink: Minimize,
  sparkle: Sparkles,
  sun: Sun,
  tick: Check,
  ticket: Ticket,
  trash: Trash2,
  up: ChevronUp,
  warning: TriangleAlert,
} as const;

export type IconName = keyof typeof ICONS;

/** Line icons of one family. Always decoration: the words are beside it or on the button. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  const Drawn = ICONS[name];
  const isDirected = name === 'arrow' || name === 'back' || name === 'right';
  return (
    <Drawn
      className={isDirected ? 'icon icon--directed' : 'icon'}
      size={size}
      strokeWidth={1.9}
      aria-hidden="true"
      focusable="false"
    />
  );
}
