import type { MapView } from '../canvas/mapViewTypes.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { element, iconButton, type MapIcon, setText } from '../a11y/dom.ts';

const STEP = 180;
const ZOOM = 1.7;
/** Stands for "all floors", which has no id. */
const ALL = '';

type Control = readonly [word: MapIcon, act: (view: MapView) => void];

/** Of no use while the whole venue is in view. */
const MOVES: readonly Control[] = [
  ['moveLeft', (view) => view.glidePan(STEP, 0)],
  ['moveUp', (view) => view.glidePan(0, STEP)],
  ['moveDown', (view) => view.glidePan(0, -STEP)],
  ['moveRight', (view) => view.glidePan(-STEP, 0)],
];
const ZOOMS: readonly Control[] = [
  ['zoomOut', (view) => view.glideZoom(1 / ZOOM)],
  ['zoomIn', (view) => view.glideZoom(ZOOM)],
  ['showAll', (view) => view.showAll()],
];

export interface Controls {
  readonly element: HTMLElement;
  /** Whether dragging chooses seats instead of moving the map. */
  readonly choosesSeveral: () => boolean;
}

/** Everything that dragging and pinching do, as buttons, in a bar below the map: they cover no seat. */
export function createControls(model: SeatMapModel, view: MapView, stops: (() => void)[]): Controls {
  const bar = element('div', 'seat-map__bar');
  const note = element('p', 'seat-map__note');
  const floors = element('select', 'seat-map__floors');
  const group = element('div', 'seat-map__controls', { role: 'group' });
  let isSeveral = false;
  const toggle: Control = ['several', () => (isSeveral = !isSeveral)];
  const buttons = [toggle, ...MOVES, ...ZOOMS].map((control) => {
    const button = iconButton(control[0]);
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') control[1](view);
      follow();
    });
    return { control, button };
  });
  group.append(...buttons.map(({ button }) => button));
  bar.append(note, floors, group);
  floors.addEventListener('change', () => model.pickFloor(floors.value || null));

  let shownFloors = '';
  let written: readonly unknown[] = [];
  const write = () => {
    const words = model.messages();
    const { layout } = model.store();
    const of = [words, layout, model.floor()];
    // Written again, the same texts take the browser a millisecond, and a change of seats comes with every poll.
    if (of.every((each, place) => each === written[place])) return;
    written = of;
    group.ariaLabel = words.controls;
    for (const { button, control } of buttons) button.ariaLabel = button.title = words[control[0]];
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
  stops.push(model.subscribe(write), view.onCamera(follow));
  write();
  follow();
  return { element: bar, choosesSeveral: () => isSeveral };
}
