import type { PreviewData } from '../rules/preview-data.ts';
import { DesignPreview, DesignPreviewLine } from './design-preview.tsx';
import { live } from './live-ids.ts';

/** The preview beside a form of the designer, with the data that lets an island calculate it anew while you type. */
export function LivePanel({ data }: { data: PreviewData }) {
  return (
    <>
      <div id={live.panel} class="stack stack-lg">
        <DesignPreview data={data} />
      </div>
      <LiveData data={data} />
    </>
  );
}

/** The same in one line, for above the form on a phone. */
export function LiveLine({ data }: { data: PreviewData }) {
  return (
    <div id={live.line}>
      <DesignPreviewLine data={data} />
    </div>
  );
}

/** Data for an island, as a block that a browser does not run; and the place where a change is said aloud. */
export function LiveData({ data }: { data: unknown }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c');
  return (
    <>
      <p class="visually-hidden" id={live.status} role="status" />
      <script type="application/json" id={live.data} dangerouslySetInnerHTML={{ __html: text }} />
    </>
  );
}
