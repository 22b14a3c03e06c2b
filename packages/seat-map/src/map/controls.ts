import type { MapView } from '../canvas/mapViewTypes.ts';
import type { SeatMapMessages } from '../model/messages.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { element, iconButton, type MapIcon, setText } from './dom.ts';

const STEP = 180;
const ZOOM = 1.7;
/** Stands for "all floors", which has no id. */
const ALL = '';

type WordKey = {
  [Key in keyof SeatMapMessages]: SeatMapMessages[Key] extends string ? Key : never;
}[keyof SeatMapMessages];

type Control = readonly [icon: MapIcon, word: WordKey, act: (view: MapView) => void];

/** Of no use while the whole venue is in view. */
const MOVES: readonly Control[] = [
  ['left', 'moveLeft', (view) => view.glidePan(STEP, 0)],
  ['up', 'moveUp', (view) => view.glidePan(0, STEP)],
  ['down', 'moveDown', (view) => view.glidePan(0, -STEP)],
  ['right', 'moveRight', (view) => view.glidePan(-STEP, 0)],
];
const ZOOMS: readonly Control[] = [
  ['minus', 'zoomOut', (view) => view.glideZoom(1 / ZOOM)],
  ['plus', 'zoomIn', (view) => view.glideZoom(ZOOM)],
  ['fit', 'showAll', (view) => view.showAll()],
];

export interface Controls {
  readonly element: HTMLElement;
  /** Whether dragging chooses seats instead of moving the map. */
  readonly choosesSeveral: () => boolean;
  readonly dispose: () => void;
}

/** Everything that dragging and pinching do, as buttons, in a bar below the map: they cover no seat. */
export function createControls(model: SeatMapModel, view: MapView): Controls {
  const bar = element('div', 'seat-map__bar');
  const note = element('p', 'seat-map__note');
  const floors = element('select', 'seat-map__floors');
  const group = element('div', 'seat-map__controls', { role: 'group' });
  let isSeveral = false;
  const toggle: Control = ['several', 'several', () => (isSeveral = !isSeveral)];
  const buttons = [toggle, ...MOVES, ...ZOOMS].map((control) => {
    const button = iconButton(control[0]);
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') control[2](view);
      follow();
    });
    return { control, button };
  });
  group.append(...buttons.map(({ button }) => button));
  bar.append(note, floors, group);
  floors.addEventListener('change', () => model.pickFloor(floors.value || null));

  let shownFloors = '';
  const write = () => {
    const words = model.messages();
    const { layout } = model.store();
    group.ariaLabel = words.controls;
    for (const { button, control } of buttons) button.ariaLabel = button.title = words[control[1]];
    setText(note, layout.isSchematic ? words.schematic : '');
    floors.ariaLabel = words.floor;
    floors.hidden = layout.floors.length < 2;
    const options = [
      ...(layout.isStacked ? [] : [[ALL, words.allFloors] as const]),
      ...layout.floors.map(({ id, label }) => [id, label] as const),
    ];
    if (shownFloors !== String(options)) {
      shownFloors = String(options);
      floors.replaceChildren(...options.map(([id, label]) => new Option(label, id)));
    }
    floors.value = model.floor() ?? ALL;
  };
  // Not `disabled`: a button that takes itself out of reach would lose the focus.
  const follow = () => {
    for (const { button, control } of buttons) {
      if (control === toggle) button.ariaPressed = String(isSeveral);
      if (MOVES.includes(control)) button.ariaDisabled = String(view.isWhole());
    }
  };
  const stops = [model.subscribe(write), view.onCamera(follow)];
  write();
  follow();
  return { element: bar, choosesSeveral: () => isSeveral, dispose: () => stops.forEach((stop) => stop()) };
}
