import { z } from '@hono/zod-openapi';
import { criterionCodes, statuses } from './rules/criterion.ts';
import { mkbRouteDegrees } from './rules/degree.ts';
import { periodLimits } from './rules/period-faults.ts';

/** Bounds of the public check; not law. */
export const requestLimits = { periods: 40, companies: 500, credits: 1000 } as const;

const { minWeeks, maxWeeks, minDays, maxDays, maxHoursPerDay, maxStudyHoursPerWeek } = periodLimits;
const halfDays = () => z.number().min(0).max(maxDays).multipleOf(0.5);
const credits = () => z.number().min(0).max(requestLimits.credits);
const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

const days = z
  .strictObject({ company: halfDays(), school: halfDays(), third: halfDays().default(0) })
  .refine(({ company, school, third }) => {
    const sum = company + school + third;
    return sum >= minDays && sum <= maxDays;
  })
  .openapi({ description: `Days a week per place, in halves; ${minDays} to ${maxDays} together.` });

const period = z
  .strictObject({
    weeks: z.number().int().min(minWeeks).max(maxWeeks),
    days,
    hoursPerDay: z.number().gt(0).max(maxHoursPerDay).default(8),
    studyHoursPerWeek: z.number().min(0).max(maxStudyHoursPerWeek).default(0).openapi({
      description: 'Hours a week of study besides the days.',
    }),
    credits: known(z.strictObject({ company: credits(), school: credits(), third: credits().default(0) })).openapi({
      description: 'EC per place in this period. The shares in EC are known once every period has them.',
    }),
  })
  .openapi('Period');

const company = z
  .strictObject({
    staff: known(z.number().min(0)).openapi({
      description: 'Annual work units, linked and partner companies counted.',
    }),
    turnover: known(z.number().min(0)).openapi({ description: 'Euros a year.' }),
    balanceSheet: known(z.number()).openapi({ description: 'Balance sheet total in euros.' }),
  })
  .openapi('Company');

/** The request of the public check. All but degree and periods may be left out; what is left out is not known. */
export const routeCheckRequest = z
  .strictObject({
    degree: z.enum(mkbRouteDegrees),
    periods: z.array(period).min(1).max(requestLimits.periods),
    employment: known(z.strictObject({ employed: known(z.boolean()), paid: known(z.boolean()) })),
    companies: known(z.array(company).max(requestLimits.companies)),
    tripartiteAgreement: known(z.boolean()),
    coDesign: known(z.boolean()),
    connected: known(z.boolean()),
  })
  .openapi('MkbRouteCheckRequest', {
    example: {
      degree: 'associate_degree',
      periods: [
        {
          weeks: 84,
          days: { company: 4, school: 1, third: 0 },
          hoursPerDay: 8,
          studyHoursPerWeek: 0,
          credits: { company: 80, school: 40, third: 0 },
        },
      ],
      employment: { employed: true, paid: true },
      companies: [{ staff: 40, turnover: 5_000_000, balanceSheet: 3_000_000 }],
      tripartiteAgreement: true,
      coDesign: true,
      connected: true,
    },
  });

const perPlace = z.object({ company: z.number(), school: z.number(), third: z.number() });
const explained = { code: z.string(), explanation: z.string() };

/** The answer of the public check. Shares are 0–1 and not rounded. */
export const routeCheckResponse = z
  .object({
    shares: z.object({ days: perPlace, credits: perPlace.nullable() }),
    hours: perPlace.extend({ study: z.number(), perWeek: z.array(z.number()) }),
    credits: z.object({ total: z.number(), expected: z.number() }).nullable(),
    dualFigures: z
      .object({ schoolCredits: z.number(), practiceWeeks: z.number(), practiceCredits: z.number() })
      .nullable()
      .openapi({ description: 'The three figures of WHW 7.7(4): binding for a dual programme, advice for others.' }),
    criteria: z.array(z.object({ ...explained, code: z.enum(criterionCodes), status: z.enum(statuses) })),
    warnings: z.array(z.object(explained)),
  })
  .openapi('MkbRouteCheck');
