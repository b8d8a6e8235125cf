// Tolerance to typing faults: a dictionary indexed by deletions (the SymSpell idea), checked by Damerau-Levenshtein.

/** Most faults forgiven for a word of this length. Short words are too close to one another. */
export function tolerance(length: number): 0 | 1 | 2 {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

const LONGEST = 24;

function deletions(word: string, depth: number, into: Set<string>): void {
  into.add(word);
  if (depth === 0) return;
  for (let i = 0; i < word.length; i++) {
    const shorter = word.slice(0, i) + word.slice(i + 1);
    if (depth > 1 || !into.has(shorter)) deletions(shorter, depth - 1, into);
  }
}

/** Damerau-Levenshtein distance (adjacent swap counts one), or `limit + 1` as soon as it is passed. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Faults are rare on the first letter, and real words often differ by it alone (« centre », « ventre »). */
function sameStart(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/**
 * A lookup of the nearest known word. Both lengths must allow the faults, so that a short real word is never stretched
 * into a long one; two known words equally near give nothing, for a guess is worse than silence.
 */
export function createFuzzy<T>(words: ReadonlyMap<string, T>): (word: string) => T | undefined {
  const index = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length > LONGEST) continue;
    const forms = new Set<string>();
    deletions(word, tolerance(word.length), forms);
    for (const form of forms) {
      const bucket = index.get(form);
      if (bucket === undefined) index.set(form, [word]);
      else bucket.push(word);
    }
  }
  return (word) => {
    const limit = tolerance(word.length);
    if (limit === 0 || word.length > LONGEST) return undefined;
    const forms = new Set<string>();
    deletions(word, limit, forms);
    const seen = new Set<string>();
    let best: T | undefined;
    let least = limit + 1;
    let tied = false;
    for (const form of forms) {
      for (const candidate of index.get(form) ?? []) {
        if (seen.has(candidate) || !sameStart(word, candidate)) continue;
        seen.add(candidate);
        const d = distance(word, candidate, Math.min(limit, tolerance(candidate.length)));
        if (d > Math.min(limit, tolerance(candidate.length)) || d > least) continue;
        const value = words.get(candidate);
        if (d === least) tied ||= value !== best;
        else {
          least = d;
          best = value;
          tied = false;
        }
      }
    }
    return tied ? undefined : best;
  };
}
