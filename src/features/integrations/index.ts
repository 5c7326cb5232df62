export { addToken, selectActingRoles } from './add-token.ts';
export { mountIntegrations } from './integration-pages.tsx';
