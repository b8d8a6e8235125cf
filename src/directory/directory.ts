// The directory as the rest of the service sees it: asynchronous, so that a local file and a distant base look the same.

export interface Commune {
  /** INSEE code, five characters. */
  readonly insee: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  /** Department code: `21`, `2A`, `974`. */
  readonly department: string;
  readonly population: number;
}

export interface DirectoryMeta {
  readonly communes: number;
  /** Name and version of the imported file; null before any import. */
  readonly source: string | null;
  /** Day of the import, `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Both methods reject when the base cannot be read. */
export interface Directory {
  /** Communes whose name or postcode begins like `query`, best first, `limit` at most. */
  communes(query: string, limit: number): Promise<Commune[]>;
  meta(): Promise<DirectoryMeta>;
}
