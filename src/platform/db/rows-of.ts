import { type RawBuilder, sql } from 'kysely';

/**
 * The rows of a query as one value in another query, so that one statement reads all that belongs together: each statement costs
 * more than the rows that it reads. The values are those of JSON, so an instant comes as text; give names in camel case as `"sentAt"`.
 */
export const rowsOf = <Row>(query: RawBuilder<unknown>): RawBuilder<Row[]> =>
  sql<Row[]>`(select coalesce(json_agg(q), '[]') from (${query}) q)`;
