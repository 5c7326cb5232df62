import type { Place } from '../../../../kernel/week-pattern.ts';

export type Box = { x: number; y: number; width: number; height: number };

/** Literal colours, for a picture that leaves the page (PDF). On a page the stylesheet decides. */
export type CellColours = { paper: string; free: string } & Record<Place, { line: string; soft: string; on: string }>;

export type CellDrawingProps = {
  box: Box;
  place: Place | null;
  remote: boolean;
  letter: string;
  fontSize: number;
  colours?: CellColours | undefined;
};

/** Company is solid, school is soft, third is hatched, online is white with a dashed edge; so it also reads in grey. */
export function CellDrawing({ box, place, remote, letter, fontSize, colours }: CellDrawingProps) {
  if (!place) return <rect class="cell-free" {...box} rx={5} fill={colours?.free} />;
  const fill = remote ? 'remote' : fills[place];
  const own = colours?.[place];
  const background = { solid: own?.line, soft: own?.soft, hatched: colours?.paper, remote: colours?.paper }[fill];
  return (
    <g class={`party-${place}`}>
      <rect
        class={`cell-${fill}`}
        {...inset(box, 0.75)}
        rx={5}
        fill={background}
        stroke={own?.line}
        stroke-width={1.5}
        stroke-dasharray={remote ? '5 3' : undefined}
      />
      {fill === 'hatched' && (
        <path class="hatch" d={hatch(inset(box, 2.5))} stroke={own?.line} stroke-width={2} stroke-opacity={0.38} />
      )}
      <text
        class={`cell-letter cell-letter-${fill}`}
        x={box.x + box.width / 2}
        y={box.y + box.height / 2 + fontSize * 0.35}
        font-size={fontSize}
        font-weight={700}
        font-family={colours && 'Atkinson Hyperlegible Next'}
        text-anchor="middle"
        fill={fill === 'solid' ? own?.on : own?.line}
        {...(fill === 'hatched' && {
          'stroke-width': 5,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          stroke: colours?.paper,
        })}
      >
        {letter}
      </text>
    </g>
  );
}

const fills = { company: 'solid', school: 'soft', third: 'hatched' } as const satisfies Record<Place, string>;

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

/** Slanting lines, cut to the box here, because a pattern or clip path needs an id that is unique on the page. */
function hatch({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let reach = 4; reach < width + height; reach += 8) {
    const [fromX, fromY] = [Math.min(reach, width), Math.max(0, reach - width)];
    const [toX, toY] = [Math.max(0, reach - height), Math.min(reach, height)];
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return lines.join('');
}

const round = (value: number) => Math.round(value * 100) / 100;
