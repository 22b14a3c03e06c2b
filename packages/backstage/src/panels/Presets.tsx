import { useMessages } from '../messages/MessagesContext.ts';
import { PRESET_NAMES } from '../model/presetNames.ts';
import { PRESETS } from '../stage/presets.ts';
import type { PanelProps } from './panel.ts';

/** What can be seen with one press, or by an address that ends in `?preset=<name>`. */
export function Presets({ send }: Pick<PanelProps, 'send'>) {
  const { world: say } = useMessages();
  return (
    <fieldset className="panel__row" aria-label={say.presets}>
      <span className="panel__title">{say.presets}</span>
      {PRESET_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className="stage-button"
          title={`?preset=${name}`}
          onClick={() => PRESETS[name].commands.forEach(send)}
        >
          {say.presetNames[name]}
        </button>
      ))}
    </fieldset>
  );
}
