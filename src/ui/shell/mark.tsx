/** The mark: a triangle with three parties. Takes the colours of the house style; always beside the name. */
export function Mark() {
  return (
    <svg class="mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <path class="mark-line" d="M15 5 26 24H4Z" />
      <circle class="party-school" cx="15" cy="5.5" r="4" />
      <circle class="party-student" cx="4.8" cy="24" r="4" />
      <circle class="party-company" cx="25.2" cy="24" r="4" />
    </svg>
  );
}
