import { type Province, provinces } from './province.ts';

/** What is in one province; `province` null: nowhere on the map. Students null: hidden. */
export type ProvinceRow = {
  province: Province | null;
  companies: number;
  workplaces: number;
  students: number | null;
};

/** A row for each province, from north to south, and one for what has no point when there is any. */
export function provinceRows(
  companies: readonly { province: Province | null; companies: number; withWorkplaces: number }[],
  students: readonly { province: Province | null; students: number | null }[],
): ProvinceRow[] {
  return [...provinces, null].flatMap((province) => {
    const of = companies.find((row) => row.province === province);
    const who = students.find((row) => row.province === province);
    if (province === null && !of && !who) return [];
    return [
      {
        province,
        companies: of?.companies ?? 0,
        workplaces: of?.withWorkplaces ?? 0,
        students: who ? who.students : 0,
      },
    ];
  });
}
