import { createTestProduct } from '/work/main/tests/support/product.ts';
const p = await createTestProduct();
const t: Record<string,[number,number]> = {};
const wrap = (o: any, m: string, label=m) => { const f=o[m].bind(o); o[m]=async(...a: any[])=>{const s=performance.now(); try {return await f(...a);} finally {const e=t[label]??=[0,0]; e[0]++; e[1]+=performance.now()-s;}}};
wrap(p.deps.jobs,'drain'); wrap(p.deps.jobs,'send'); wrap(p.deps.db,'inInstitution');
const s=performance.now(); const c=process.cpuUsage(); await p.fillDemo(); const u=process.cpuUsage(c); console.log((performance.now()-s)/1000, u, t);
await p.close();
