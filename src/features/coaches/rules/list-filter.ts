export const coachSignals = [
  'no_training',
  'training_unfinished',
  'load_too_high',
  'no_deputy',
  'level_unknown',
] as const;
export type CoachSignal = (typeof coachSignals)[number];

/** In how many days a term ends, as the filter offers. */
export const endsWithinDays = [30, 60, 90, 180] as const;

export const coachStandings = ['now', 'earlier'] as const;

/** What the list of coaches is narrowed to. */
export type CoachFilter = {
  /** A part of a name; '' is any. */
  text: string;
  signal: CoachSignal | null;
  endsWithin: number | null;
  /** Who coaches or stands in now or later, or who did. */
  standing: (typeof coachStandings)[number];
};

export const isFiltered = ({ text, signal, endsWithin, standing }: CoachFilter): boolean =>
  text !== '' || signal !== null || endsWithin !== null || standing !== 'now';

/** The filter as it stands in an address; what makes no sense is left out. */
export function readFilter(query: URLSearchParams): CoachFilter {
  const days = Number(query.get('eindigt'));
  return {
    text: (query.get('q') ?? '').trim().slice(0, 80),
    signal: coachSignals.find((signal) => signal === query.get('signaal')) ?? null,
    endsWithin: endsWithinDays.find((one) => one === days) ?? null,
    standing: query.get('stand') === 'earlier' ? 'earlier' : 'now',
  };
}

export function filterQuery({ text, signal, endsWithin, standing }: CoachFilter): URLSearchParams {
  const named = { q: text, signaal: signal, eindigt: endsWithin, stand: standing === 'earlier' ? standing : null };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}
