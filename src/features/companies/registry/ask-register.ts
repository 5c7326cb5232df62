import type { CallFault, CallOut } from '../../../platform/outbound/call-out.ts';
import { type RegisterEntry, readProfile, readSearch } from './read-answer.ts';

const api = 'https://api.kvk.nl/api';

/** Why there is no answer: the key is refused, too much was asked, the register is not there, or it says what we do not know. */
export type RegisterFault = 'key_refused' | 'too_many' | 'away' | 'unknown_answer';
export type RegisterAnswer<T> = { ok: true; value: T } | { ok: false; fault: RegisterFault };

/** Looks up by eight digits of a KVK number, or by name. An empty list: the register knows none. */
export async function searchRegister(
  callOut: CallOut,
  key: string,
  text: string,
): Promise<RegisterAnswer<RegisterEntry[]>> {
  const digits = text.replace(/[\s.]/g, '');
  const query = new URLSearchParams(/^\d{8}$/.test(digits) ? { kvkNummer: digits } : { naam: text });
  query.set('resultatenPerPagina', '20');
  return ask(callOut, key, `${api}/v2/zoeken?${query}`, readSearch, []);
}

/** All that the register says of one company; null: it knows none with this number. */
export async function askProfile(
  callOut: CallOut,
  key: string,
  kvkNumber: string,
): Promise<RegisterAnswer<RegisterEntry | null>> {
  return ask<RegisterEntry | null>(callOut, key, `${api}/v1/basisprofielen/${kvkNumber}`, readProfile, null);
}

async function ask<T>(
  callOut: CallOut,
  key: string,
  url: string,
  read: (body: string) => T | null,
  none: T,
): Promise<RegisterAnswer<T>> {
  const outcome = await callOut({ url, headers: { apikey: key, accept: 'application/json' } });
  // The register answers that it knows none with 404.
  if (!outcome.ok)
    return outcome.status === 404
      ? { ok: true, value: none }
      : { ok: false, fault: faultOf(outcome.fault, outcome.status) };
  const value = read(outcome.text);
  return value === null ? { ok: false, fault: 'unknown_answer' } : { ok: true, value };
}

function faultOf(fault: CallFault, status: number | null): RegisterFault {
  if (status === 401 || status === 403) return 'key_refused';
  if (status === 429) return 'too_many';
  return fault === 'answer_too_large' ? 'unknown_answer' : 'away';
}
