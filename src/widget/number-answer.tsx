// The answer to a question about a measure: a number and its unit.

import { useId, useState } from 'preact/hooks';
import { Choice } from './choice.js';
import { parseNumber, unitsFor } from './units.js';

interface NumberProps {
  /** Canonical unit of the measure: `heures`, `années`, `°C` … */
  readonly canonical: string | undefined;
  readonly onAnswer: (value: number | null, said: string) => () => void;
  readonly dontKnow: string;
}

/** A number with its unit: nothing is chosen in advance between hours and days, a mistake there would be grave. */
export function NumberAnswer({ canonical, onAnswer, dontKnow }: NumberProps) {
  const id = useId();
  const units = unitsFor(canonical);
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState(canonical === 'heures' ? undefined : units[0]);
  const [fault, setFault] = useState('');
  const send = (event: Event): void => {
    event.preventDefault();
    const number = parseNumber(typed);
    if (number === null) setFault('Écrivez un nombre, par exemple 3.');
    else if (unit === undefined) setFault(`Choisissez : ${units.map((u) => u.label).join(', ')}.`);
    else onAnswer(number * unit.factor, `${typed.trim()} ${unit.label}`.trim())();
  };
  return (
    <form class="answers number" onSubmit={send} noValidate>
      <label class="number-box">
        <span>Nombre</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={fault !== ''}
          aria-describedby={id}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {units.length === 1 && <span class="unit">{units[0]?.label}</span>}
      </label>
      {units.length > 1 && (
        <fieldset class="units">
          <legend>Unité</legend>
          {units.map((one) => (
            <label class="choice" key={one.id}>
              <input
                type="radio"
                name={`unite-${id}`}
                checked={unit?.id === one.id}
                onChange={() => setUnit(one)}
              />
              <span>{one.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p id={id} class="fault" role="alert">
        {fault}
      </p>
      <button class="button primary" type="submit">
        Valider
      </button>
      <Choice quiet onClick={onAnswer(null, dontKnow)}>
        {dontKnow}
      </Choice>
    </form>
  );
}
