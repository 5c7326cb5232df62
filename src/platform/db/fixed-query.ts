import { type Compilable, CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Tx } from './db.ts';

/** Stands for each value while the statement is built. */
export type FixedValues<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> };

/**
 * A statement of which only the values differ: it is built once and kept as text, since building it anew takes longer than most of them take
 * to run. `build` gets a stand-in for each value, to be used wherever a value can stand:
 * `const byId = fixedQuery<{ id: string }>()((tx, { id }) => tx.selectFrom('company').selectAll().where('id', '=', id))`; then
 * `await byId(tx, { id })` gives its rows.
 */
export const fixedQuery =
  <Values extends Record<string, unknown>>() =>
  <Row>(build: (tx: Tx, values: FixedValues<Values>) => Compilable<Row> | RawBuilder<Row>) => {
    let text: string | undefined;
    let parameters: readonly unknown[] = [];
    return async (tx: Tx, values: Values): Promise<Row[]> => {
      if (text === undefined) {
        const compiled = compile(build, tx);
        text = compiled.sql;
        parameters = compiled.parameters;
      }
      const filledIn = parameters.map((one) => (one instanceof StandIn ? values[one.name] : one));
      const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, filledIn));
      return rows;
    };
  };

class StandIn {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function compile<Values, Row>(
  build: (tx: Tx, values: FixedValues<Values>) => Compilable<Row> | RawBuilder<Row>,
  tx: Tx,
): { sql: string; parameters: readonly unknown[] } {
  const values = new Proxy({}, { get: (_, name) => sql.val(new StandIn(String(name))) }) as FixedValues<Values>;
  return build(tx, values).compile(tx);
}
