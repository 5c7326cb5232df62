import pg from 'pg';
import type { TestProduct } from '../../../tests/support/product.ts';
import { writtenColumns } from '../../../tests/support/written-columns.ts';

/** More agreements like one, that are coached by the same coach. */
export async function coachMore(
  product: TestProduct,
  { agreementId, coach, count }: { agreementId: string; coach: string; count: number },
): Promise<void> {
  const owner = new pg.Client({ connectionString: product.superuserUrl });
  await owner.connect();
  const copy = async (table: 'person' | 'student' | 'agreement', own: string) => {
    const { names, ofR } = await writtenColumns(owner, table);
    await owner.query(
      `insert into ${table} (${names}) select ${ofR} from agreement a join student s on s.id = a.student_id join person p on p.id = s.person_id,
         generate_series(1, $2::int) n, lateral jsonb_populate_record(${table[0]}, jsonb_build_object(${own})) r where a.id = $1`,
      [agreementId, count],
    );
  };
  await owner.query("set session_replication_role = 'replica'");
  await copy('person', "'id', md5('person' || n), 'email', 'student' || n || '@zuidwal.example'");
  await copy('student', "'id', md5('student' || n), 'person_id', md5('person' || n), 'student_number', '77' || n");
  await copy('agreement', "'id', md5('more' || n), 'reference', '2027-9' || n, 'student_id', md5('student' || n)");
  await owner.query(
    `insert into agreement_role select r.* from agreement_role o, generate_series(1, $2::int) n, lateral jsonb_populate_record(o,
       jsonb_build_object('id', md5('role' || n), 'agreement_id', md5('more' || n))) r where o.agreement_id = $1 and o.name = $3`,
    [agreementId, count, coach],
  );
  await owner.end();
}
