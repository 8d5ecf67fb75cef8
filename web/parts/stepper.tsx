/** A number field with a button on either side. Arrow keys step, with Shift ten times; + and − step by one. */
import type { Ref } from 'preact';
import './stepper.css';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What stands behind the label, such as a unit or a range. */
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  readonly onLeave: () => void;
  readonly onStep: (steps: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, '+': 1, '-': -1 };

export function Stepper(props: Props) {
  const { id, label, hint, value, error, disabled = false, onInput, onLeave, onStep } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(event.shiftKey && event.key.startsWith('Arrow') ? step * 10 : step);
  };
  const noun = label.toLowerCase();
  return (
    <div class="stepper">
      <label for={id}>
        {label} <small>{hint}</small>
      </label>
      <div class="stepper-row">
        <button type="button" disabled={disabled} aria-label={`Less ${noun}`} onClick={() => onStep(-1)}>
          −
        </button>
        <input
          id={id}
          ref={props.inputRef ?? null}
          value={value}
          disabled={disabled}
          inputMode="decimal"
          autocomplete="off"
          maxLength={15}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
          onKeyDown={onKeyDown}
        />
        <button type="button" disabled={disabled} aria-label={`More ${noun}`} onClick={() => onStep(1)}>
          +
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
