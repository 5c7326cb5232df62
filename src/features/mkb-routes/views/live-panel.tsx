import { Stack } from '../../../ui/index.ts';
import { DesignPreview, type PreviewData } from './design-preview.tsx';

/** ids by which an island finds what it keeps up to date; the page works without it. */
export const live = { form: 'live-form', panel: 'live-panel', data: 'live-data', status: 'live-status' } as const;

/** The preview beside a form of the designer, with the data that lets an island calculate it anew while you type. */
export function LivePanel({ data }: { data: PreviewData }) {
  return (
    <>
      <div id={live.panel}>
        <Stack>
          <DesignPreview data={data} />
        </Stack>
      </div>
      <LiveData data={data} />
    </>
  );
}

/** Data for an island, as a block that a browser does not run; and the place where a change is said aloud. */
export function LiveData({ data }: { data: unknown }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c');
  return (
    <>
      <p class="visually-hidden" id={live.status} role="status" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped */}
      <script type="application/json" id={live.data} dangerouslySetInnerHTML={{ __html: text }} />
    </>
  );
}
