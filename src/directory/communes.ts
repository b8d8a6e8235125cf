// Reads the communes of the official division of the territory (INSEE and La Poste, packaged by Etalab).

import { normalise } from './normalise.js';

/** The fields used of one entry of `communes.json`; delegated and associated communes are former names, left out. */
export interface OfficialCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

export interface CommuneRow {
  readonly insee: string;
  readonly name: string;
  readonly search: string;
  readonly postcodes: string;
  readonly department: string;
  readonly population: number;
}

const KEPT: ReadonlySet<string> = new Set(['commune-actuelle', 'arrondissement-municipal']);

/** The rows to store: present communes and the arrondissements of Paris, Lyon and Marseille. */
export function communeRows(official: readonly OfficialCommune[]): CommuneRow[] {
  return official
    .filter((commune) => KEPT.has(commune.type))
    .map((commune) => ({
      insee: commune.code,
      name: commune.nom,
      search: ` ${normalise(commune.nom)} `,
      postcodes: (commune.codesPostaux ?? []).join(' '),
      department: commune.departement ?? '',
      population: commune.population ?? 0,
    }));
}
