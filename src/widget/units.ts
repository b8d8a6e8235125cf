// The units a person may answer in, and how a value is written back in French.

/** A unit offered beside a number; `factor` turns the typed number into the canonical unit of the measure. */
export interface Unit {
  readonly id: string;
  readonly label: string;
  readonly factor: number;
}

const HOURS: readonly Unit[] = [
  { id: 'minutes', label: 'minutes', factor: 1 / 60 },
  { id: 'heures', label: 'heures', factor: 1 },
  { id: 'jours', label: 'jours', factor: 24 },
  { id: 'semaines', label: 'semaines', factor: 168 },
  { id: 'mois', label: 'mois', factor: 730 },
];

const YEARS: readonly Unit[] = [
  { id: 'ans', label: 'ans', factor: 1 },
  { id: 'mois', label: 'mois', factor: 1 / 12 },
];

/** Units offered for a canonical unit (`heures`, `années`, `°C` …); never empty. */
export function unitsFor(canonical: string | undefined): readonly Unit[] {
  if (canonical === 'heures') return HOURS;
  if (canonical === 'années') return YEARS;
  return [{ id: 'valeur', label: canonical ?? '', factor: 1 }];
}

/** A number as French people type it (« 38,5 »), or null when it is not a number of zero or more. */
export function parseNumber(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const FRENCH = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** A measure in words: 0.5 `heures` → « 30 minutes »; `{min: 65}` `années` → « au moins 65 ans ». */
export function describeQuantity(
  value: number | { readonly min?: number; readonly max?: number },
  canonical: string | undefined,
): string {
  if (typeof value === 'number') return describeNumber(value, canonical);
  const { min, max } = value;
  if (max !== undefined && min === 0) return `au plus ${describeNumber(max, canonical)}`;
  if (min !== undefined && max !== undefined && min !== max)
    return `entre ${describeNumber(min, canonical)} et ${describeNumber(max, canonical)}`;
  if (min !== undefined && max === undefined) return `au moins ${describeNumber(min, canonical)}`;
  if (max !== undefined && min === undefined) return `au plus ${describeNumber(max, canonical)}`;
  return min === undefined ? '' : describeNumber(min, canonical);
}

function describeNumber(value: number, canonical: string | undefined): string {
  const units = unitsFor(canonical);
  const first = units[0] as Unit;
  const unit =
    canonical === 'années'
      ? value < 2 && !Number.isInteger(value)
        ? (units[1] ?? first)
        : first
      : (units.findLast((u) => value >= u.factor * (u.id === 'mois' ? 2 : 1)) ?? first);
  const shown = FRENCH.format(value / unit.factor);
  if (unit.label === '') return shown;
  const label = shown === '1' && unit.id !== 'mois' ? unit.label.replace(/s$/, '') : unit.label;
  return `${shown} ${label}`;
}
