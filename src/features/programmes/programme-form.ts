import { z } from 'zod';
import { type Fields, formSchema } from '../../platform/http/fields.ts';
import { modes, programmeDegrees, sectors } from './programme.ts';

/** The fields of a base programme, for forms that hold one. */
export const programmeFields = (f: Fields) => ({
  name: f.text(120),
  programmeCode: f.text(20),
  degree: f.choice(programmeDegrees),
  credits: f.int(1, 480),
  mode: f.choice(modes),
  sector: f.optionalChoice(sectors),
});

export const programmeForm = formSchema((f) => z.object(programmeFields(f)));
