import { useMessages } from '../messages/MessagesContext.ts';
import { SCENE_NAMES } from '../model/sceneNames.ts';
import { SCENES } from '../stage/scenes.ts';
import type { PanelProps } from './panel.ts';

/** What can be seen with one press, or by an address that ends in `?scene=<name>`. */
export function Scenes({ send }: Pick<PanelProps, 'send'>) {
  const { world: say } = useMessages();
  return (
    <fieldset className="panel__row" aria-label={say.scenes}>
      <span className="panel__title">{say.scenes}</span>
      {SCENE_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className="stage-button"
          title={`?scene=${name}`}
          onClick={() => SCENES[name].commands.forEach(send)}
        >
          {say.sceneNames[name]}
        </button>
      ))}
    </fieldset>
  );
}
