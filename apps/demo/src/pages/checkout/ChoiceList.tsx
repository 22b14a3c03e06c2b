interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly note: string;
}

interface ChoiceListProps<Id extends string> {
  readonly legend: string;
  /** Of the radio buttons. */
  readonly name: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: string;
  readonly onChange: (id: Id) => void;
}

/** One of a few, each with a word of explanation. */
export function ChoiceList<Id extends string>({ legend, name, choices, value, onChange }: ChoiceListProps<Id>) {
  return (
    <fieldset className="choice-list choice-list--row">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.id}
            checked={value === choice.id}
            onChange={() => onChange(choice.id)}
          />
          <strong>{choice.name}</strong>
          <span>{choice.note}</span>
        </label>
      ))}
    </fieldset>
  );
}
