import { type Act, audit } from '../../shell/index.ts';
import { wholeStyle } from '../../ui/house-style.ts';
import { type InstitutionSettings, lockInstitutionSettings, updateInstitutionSettings } from './institution-store.ts';

/** Saves name, contact and house style; the logo stays. Answers whether anything changed; only then the log gets a line. */
export async function changeSettings(act: Act, wanted: InstitutionSettings): Promise<boolean> {
  const { institutionId } = act.actor;
  const stored = await lockInstitutionSettings(act.tx, institutionId);
  const { logo } = stored.houseStyle;
  const after = { ...wanted, houseStyle: { ...wanted.houseStyle, ...(logo && { logo }) } };
  // What was never chosen looked like the default.
  const before = { ...stored, houseStyle: wholeStyle(stored.houseStyle) };
  if (sameSettings(stored, after)) return false;
  await updateInstitutionSettings(act.tx, institutionId, after);
  await audit(act, {
    action: 'institution.changed',
    subjectKind: 'institution',
    subjectId: institutionId,
    before,
    after,
  });
  return true;
}

// jsonb keeps its keys in an order of its own.
const sameSettings = (one: InstitutionSettings, other: InstitutionSettings): boolean => {
  const flat = ({ houseStyle, ...rest }: InstitutionSettings) => Object.entries({ ...rest, ...houseStyle }).sort();
  return JSON.stringify(flat(one)) === JSON.stringify(flat(other));
};
