import type { Right } from '../../kernel/rights.ts';

/** What a token may be given. The role behind it must have the right as well. */
export const scopes = ['agreements:read', 'agreements:write', 'agreements:send'] as const;
export type Scope = (typeof scopes)[number];

export const rightOf: Record<Scope, Right> = {
  'agreements:read': 'agreement.read',
  'agreements:write': 'agreement.edit',
  'agreements:send': 'agreement.edit',
};

/** For the document. */
export const tokenScheme = {
  type: 'http' as const,
  scheme: 'bearer',
  description:
    'A token of one hogeschool, made by its administrator under Beheer → Koppelingen. Scopes: agreements:read (read), agreements:write (make drafts), agreements:send (send for signing). A token acts in the name of a role and never reaches further than that role.',
};

/** A route that needs a token with this scope. */
export const needs = (scope: Scope): { token: string[] }[] => [{ token: [scope] }];
