/** What a status means. A component shows it with a word, a shape and a colour, never with colour alone. */
export type Tone = 'neutral' | 'brand' | 'ok' | 'warn' | 'bad' | 'info';

/** The colours that a house style gives to the parties around a triangle; the caller supplies letter and name. */
export type PartyTone = 'company' | 'school' | 'third' | 'student' | 'neutral';
