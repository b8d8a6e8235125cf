// What the hour says: whether ordinary surgeries are open, in French legal time, public holidays included.

const DAY = 86_400_000;

/** Easter Sunday of a year (Gregorian computus, Meeus / Jones / Butcher), as a UTC date. */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Date(Date.UTC(year, month - 1, day));
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** The eleven public holidays of metropolitan France (Code du travail, L3133-1), as `YYYY-MM-DD`. */
export function publicHolidays(year: number): string[] {
  const sunday = easter(year).getTime();
  const moving = [1, 39, 50].map((days) => new Date(sunday + days * DAY).toISOString().slice(0, 10));
  return [...FIXED.map((day) => `${year}-${day}`), ...moving].sort();
}

const PARIS = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
  weekday: 'short',
});

/**
 * True outside the hours of "permanence des soins" (R. 6315-1 CSP: nights from 20 h to 8 h, Sundays, public holidays,
 * Saturday from noon), that is, when an ordinary surgery can be expected to answer.
 */
export function isOfficeHours(now: Date): boolean {
  const part = Object.fromEntries(PARIS.formatToParts(now).map((p) => [p.type, p.value]));
  const date = `${part['year']}-${part['month']}-${part['day']}`;
  const hour = Number(part['hour']);
  if (part['weekday'] === 'dim.' || publicHolidays(Number(part['year'])).includes(date)) return false;
  return hour >= 8 && hour < (part['weekday'] === 'sam.' ? 12 : 20);
}
