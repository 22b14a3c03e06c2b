import type { MapView } from '../canvas/mapView.ts';
import type { SeatMapMessages } from '../model/messages.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { element, iconButton, type MapIcon, setText } from './dom.ts';

const STEP = 180;
const ZOOM = 1.7;

type WordKey = {
  [Key in keyof SeatMapMessages]: SeatMapMessages[Key] extends string ? Key : never;
}[keyof SeatMapMessages];

interface Control {
  readonly icon: MapIcon;
  readonly word: WordKey;
  readonly act: (view: MapView) => void;
  /** Of no use while the whole venue is in view. */
  readonly moves?: boolean;
}

const CONTROLS: readonly Control[] = [
  { icon: 'left', word: 'moveLeft', act: (view) => view.glidePan(STEP, 0), moves: true },
  { icon: 'up', word: 'moveUp', act: (view) => view.glidePan(0, STEP), moves: true },
  { icon: 'down', word: 'moveDown', act: (view) => view.glidePan(0, -STEP), moves: true },
  { icon: 'right', word: 'moveRight', act: (view) => view.glidePan(-STEP, 0), moves: true },
  { icon: 'minus', word: 'zoomOut', act: (view) => view.glideZoom(1 / ZOOM) },
  { icon: 'plus', word: 'zoomIn', act: (view) => view.glideZoom(ZOOM) },
  { icon: 'fit', word: 'showAll', act: (view) => view.showAll() },
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
  const group = element('div', 'seat-map__controls', { role: 'group' });
  const several = iconButton('several', 'seat-map__control');
  several.setAttribute('aria-pressed', 'false');
  several.addEventListener('click', () => {
    several.setAttribute('aria-pressed', String(several.getAttribute('aria-pressed') !== 'true'));
  });
  const buttons = CONTROLS.map((control) => {
    const button = iconButton(control.icon, 'seat-map__control');
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') control.act(view);
    });
    return { ...control, button };
  });
  group.append(several, ...buttons.map(({ button }) => button));
  bar.append(note, group);

  const write = () => {
    const words = model.messages();
    group.setAttribute('aria-label', words.controls);
    several.setAttribute('aria-label', words.several);
    several.title = words.several;
    for (const { button, word } of buttons) {
      button.setAttribute('aria-label', words[word]);
      button.title = words[word];
    }
    setText(note, model.store().layout.isSchematic ? words.schematic : '');
  };
  // Not `disabled`: a button that takes itself out of reach would lose the focus.
  const follow = () => {
    for (const { button, moves } of buttons)
      if (moves === true) button.setAttribute('aria-disabled', String(view.isWhole()));
  };
  const stops = [model.subscribe(write), view.onCamera(follow)];
  write();
  follow();
  return {
    element: bar,
    choosesSeveral: () => several.getAttribute('aria-pressed') === 'true',
    dispose: () => stops.forEach((stop) => stop()),
  };
}
