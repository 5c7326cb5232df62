import type { ComponentChild } from 'preact';
import type { StaffRequest } from '../../shell/index.ts';
import type { CompanyDetails } from './rules/company.ts';

/** What another feature shows on the page of a company; null where it has nothing to show to this actor. */
export type CompanyCard = (r: StaffRequest<object>, company: CompanyDetails) => Promise<ComponentChild>;

/** The cards of other features: beside what is going on, and what is looked up. */
export type CompanyCards = { main: readonly CompanyCard[]; aside: readonly CompanyCard[] };
