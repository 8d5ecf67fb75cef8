/** A choice of a few, as radio buttons in one row. */
import './segmented.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly tone?: 'buy' | 'sell' | 'warn';
}

interface Props<T extends string> {
  /** Accessible name of the group; also the name of its inputs. */
  readonly name: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: T) => void;
}

export function Segmented<T extends string>({ name, options, value, disabled = false, onChange }: Props<T>) {
  return (
    <fieldset class="segmented" disabled={disabled}>
      <legend class="hidden">{name}</legend>
      {options.map((option) => (
        <label key={option.value} data-tone={option.tone}>
          <input
            type="radio"
            name={name}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span aria-hidden="true">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
