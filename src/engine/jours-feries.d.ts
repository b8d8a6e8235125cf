// The calendar package used as an oracle by time.test.ts ships no types.

declare module '@socialgouv/jours-feries' {
  export default function joursFeries(year: number): Record<string, string | Date>;
}
