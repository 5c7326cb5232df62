/**
 * A whole number as people type it, made plain: '€ 5.000.000', '5 000 000' and '5.000.000,00' become '5000000', '1.200'
 * becomes '1200'. Anything else comes back as it was, for the form's own check to refuse.
 */
export function plainNumber(typed: string): string {
  const text = typed.replace(/[€\s\u00a0\u202f]/g, '').replace(/,(00|-)$/, '');
  return /^\d{1,3}(\.\d{3})+$/.test(text) || /^\d{1,3}(,\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text;
}
