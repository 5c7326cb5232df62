export type TriangleProps = {
  /** Text alternative of the picture. */
  title: string;
  top: string;
  left: string;
  right: string;
  /** The word in the middle: what ties the three. */
  centre: string;
};

/** The three parties and what they agree, as a picture. */
export function Triangle({ title, top, left, right, centre }: TriangleProps) {
  return (
    <svg class="triangle" viewBox="0 0 360 196" role="img" aria-label={title}>
      <path class="triangle-line" d="M180 52 300 150H60Z" />
      <circle class="party-school" cx="180" cy="50" r="48" />
      <circle class="party-student" cx="52" cy="150" r="44" />
      <circle class="party-company" cx="308" cy="150" r="44" />
      <text class="party-school" x="180" y="55">
        {top}
      </text>
      <text class="party-student" x="52" y="155">
        {left}
      </text>
      <text class="party-company" x="308" y="155">
        {right}
      </text>
      <text class="triangle-centre" x="180" y="128">
        {centre}
      </text>
    </svg>
  );
}
