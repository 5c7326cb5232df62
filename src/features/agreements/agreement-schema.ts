import { z } from '@hono/zod-openapi';
import { langs } from '../../platform/i18n/lang.ts';
import { agreementStates } from './rules/agreement.ts';
import { endKinds } from './rules/ending.ts';
import { parties } from './rules/party.ts';

const date = () => z.string().openapi({ format: 'date', example: '2027-09-01' });
const instant = () => z.string().openapi({ format: 'date-time', example: '2026-11-23T09:00:00Z' });
const named = z.object({ id: z.uuid(), name: z.string() });

const common = {
  id: z.uuid(),
  reference: z.string().openapi({ example: '2027-0012' }),
  state: z.enum(agreementStates),
  language: z.enum(langs),
  mkbRoute: named,
  cohortId: z.uuid(),
  student: named,
  company: named.nullable(),
  startDate: date().nullable(),
  endDate: date().nullable(),
  /** Earlier than endDate when it was ended. */
  endedOn: date().nullable(),
  changedAt: instant(),
};

export const agreementItem = z.object(common).openapi('AgreementItem');

export const agreementResponse = z
  .object({
    ...common,
    sentAt: instant().nullable(),
    concludedAt: instant().nullable(),
    amends: z
      .object({ agreementId: z.uuid(), from: date() })
      .nullable()
      .openapi({ description: 'Of an addendum: what it changes, and from which day. Null for an agreement.' }),
    addenda: z.array(z.object({ id: z.uuid(), reference: z.string(), state: z.enum(agreementStates), from: date() })),
    ending: z
      .object({ kind: z.enum(endKinds), lastDay: date() })
      .nullable()
      .openapi({ description: 'How it ended, and on which day. Null while it has not.' }),
    textSha256: z.string().nullable().openapi({ description: 'Of the text that was sent and counts, in hex.' }),
    signers: z.array(
      z.object({
        id: z.uuid(),
        party: z.enum(parties),
        name: z.string().nullable(),
        state: z.enum(['planned', 'waiting', 'signed', 'refused', 'lapsed']),
        at: instant().nullable().openapi({ description: 'When signed or refused.' }),
        means: z
          .enum(['link', 'paper'])
          .nullable()
          .openapi({ description: 'How it was signed; null while it is not.' }),
      }),
    ),
  })
  .openapi('Agreement');
export type AgreementResponse = z.infer<typeof agreementResponse>;

export const agreementPage = z
  .object({
    items: z.array(agreementItem),
    nextCursor: z
      .string()
      .nullable()
      .openapi({ description: 'Send it as `cursor` to get the next page; null: the last.' }),
  })
  .openapi('AgreementPage');

export const agreementQuery = z.object({
  state: z.enum(agreementStates).optional(),
  mkbRouteId: z.uuid().optional(),
  waitsOn: z.enum(parties).optional().openapi({ description: 'Somebody of this party still has to sign.' }),
  search: z.string().trim().max(100).optional().openapi({
    description: 'Part of the name of the student or the company, or of the reference.',
  }),
  cursor: z.string().max(100).optional(),
});

export const newAgreement = z
  .strictObject({
    cohortId: z.uuid(),
    studentId: z.uuid().optional(),
    studentNumber: z.string().trim().min(1).max(40).optional().openapi({ description: 'Instead of studentId.' }),
    companyId: z.uuid().optional(),
    kvkNumber: z
      .string()
      .regex(/^\d{8}$/)
      .optional()
      .openapi({ description: 'Instead of companyId. Neither: not known yet.' }),
    workplaceId: z.uuid().optional(),
    language: z.enum(langs).default('nl'),
    beside: z.boolean().default(false).openapi({
      description: 'True: also when the student already has an open agreement in this cohort.',
    }),
  })
  .openapi('NewAgreement', {
    example: { cohortId: '3f2f9c0e-58c1-4d6e-9a51-0b6f3d0f7c11', studentNumber: '1087452', kvkNumber: '12345678' },
  });

export const agreementState = z
  .object({ id: z.uuid(), reference: z.string(), state: z.enum(agreementStates) })
  .openapi('AgreementState');

export const cohortList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        mkbRoute: named,
        programmeName: z.string(),
        startDate: date(),
        endDate: date(),
      }),
    ),
  })
  .openapi('CohortList');
