import type { Right } from './kernel/rights.ts';

/**
 * Who may come at a path at all:
 * public – everyone; identity – a logged-in person, role chosen or not; role – any chosen role; a right – roles that have it;
 * task – a browser that opened a task link; token – who sends the token of the settings; api – who sends a token of a hogeschool with the scope it takes; setup – only while the database is empty; demo – only in a demo database.
 */
export type Access = 'public' | 'identity' | 'role' | 'task' | 'token' | 'api' | 'setup' | 'demo' | Right;

type ParamNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;
export type Params<Pattern extends string> = { [Name in ParamNames<Pattern>]: string };

export type Path<Pattern extends string = string> = {
  (...params: [ParamNames<Pattern>] extends [never] ? [] : [Params<Pattern>]): string;
  readonly pattern: Pattern;
  readonly access: Access;
};

/** A path by its pattern and who may come there: called with its parameters it is a link. */
export function path<const Pattern extends string>(pattern: Pattern, access: Access): Path<Pattern> {
  // A page has a hundred links, so the pattern is taken apart once: text and names of parameters, in turn.
  const [start = '', ...parts] = pattern.split(/:([a-zA-Z]+)/);
  const link = (params: Record<string, string> = {}) => {
    let address = start;
    for (let at = 0; at < parts.length; at += 2)
      address += encodeURIComponent(params[parts[at] ?? ''] ?? '') + (parts[at + 1] ?? '');
    return address;
  };
  return Object.assign(link, { pattern, access }) as Path<Pattern>;
}
