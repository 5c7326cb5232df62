import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { elementBadge, writtenBadge } from './badge.tsx';
import { elementLink, writtenLink } from './cell-link.tsx';
import { Gallery } from './gallery.tsx';
import { type Content, DataTable, Form, FormSecurity, fieldId, PageShell } from './index.ts';
import { elementRows, writtenRows } from './table-row.tsx';

const html = renderToString(
  <FormSecurity.Provider value={{ csrfToken: 'gallery' }}>
    <PageShell
      lang="nl"
      title="Bouwstenen – Driehoek"
      assets={{
        stylesheets: ['/assets/app.css', '/assets/house-style/1.css'],
        preloadFonts: ['/assets/font.woff2'],
        icon: '/favicon.svg',
      }}
      skipLinkText="Naar de inhoud"
      topBar={{
        siteName: 'Hogeschool Voorbeeld',
        shortName: 'Voorbeeld',
        homeHref: '/',
        navLabel: 'Menu',
        nav: [
          { href: '/taken', label: 'Mijn taken', count: 4, countText: '4 taken' },
          { href: '/routes', label: 'Mkb-routes', current: 'page', count: 0 },
        ],
        languageSwitch: { lang: 'en', label: 'English', action: '/taal', fields: { lang: 'en', back: '/routes' } },
        userMenu: {
          initials: 'NW',
          label: 'Je account',
          name: 'Noor de Wit',
          items: [{ label: 'Uitloggen', action: '/uit' }],
        },
      }}
      banner="Dit is een voorbeeld."
      flash={{ tone: 'error', message: 'Dat lukte niet.' }}
      footer="Voet"
      scripts={['/assets/island.js']}
      unlisted
    >
      <Gallery stylesheet="/assets/gallery.css" />
    </PageShell>
  </FormSecurity.Provider>,
);

const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value);

describe('every block in every state', () => {
  const ids = all(/\sid="([^"]+)"/g);
  const known = new Set(ids);

  it('fits a strict content security policy', () => {
    assert.doesNotMatch(html, /\sstyle=/);
    assert.doesNotMatch(html, /\son[a-z]+=/);
    assert.doesNotMatch(html, /<style|<script(?![^>]*\ssrc=)|javascript:/);
  });
  it('gives an id once', () => {
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });
  it('points labels, descriptions and error links at what is there', () => {
    const pointers = [
      ...all(/\sfor="([^"]+)"/g),
      ...all(/aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((value) => value.split(' ')),
      ...all(/href="#(f-[^"]+)"/g),
      ...all(/\slist="([^"]+)"/g),
    ];
    assert.ok(pointers.length > 40);
    assert.deepEqual(
      pointers.filter((id) => !known.has(id)),
      [],
    );
  });
  it('marks a field with an error as invalid and describes it', () => {
    assert.match(
      html,
      /<input[^>]*name="name-error"[^>]*aria-describedby="f-name-error-error"[^>]*aria-invalid="true"/,
    );
  });
  it('keeps what was filled in', () => {
    assert.match(html, /name="weeks-error"[^>]*value="veel"/);
    assert.match(html, /<textarea[^>]*name="reason-error"[^>]*>Kort<\/textarea>/);
    assert.match(html, /<input(?=[^>]*type="radio")(?=[^>]*name="choice")(?=[^>]*value="b")(?=[^>]*checked)/);
    assert.match(html, /<option(?=[^>]*value="x")(?=[^>]*selected)/);
  });
  it('puts the token in every form that posts, and in no other', () => {
    const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
    assert.ok(forms.length > 5);
    for (const form of forms)
      assert.equal(form.includes('name="_csrf"'), form.includes('method="post"'), form.slice(0, 120));
  });
});

describe('PageShell', () => {
  it('says where you are and what waits, and nothing where nothing waits', () => {
    assert.match(html, /href="\/routes" aria-current="page">Mkb-routes<\/a>/);
    assert.match(
      html,
      /<span class="nav-count" aria-hidden="true">4<\/span><span class="visually-hidden">\(4 taken\)<\/span>/,
    );
  });
  it('loads the house style after the own stylesheet', () => {
    const head = html.slice(0, html.indexOf('<body'));
    assert.deepEqual(
      [...head.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href),
      ['/assets/app.css', '/assets/house-style/1.css'],
    );
  });
  it('announces an error at once and keeps the page out of search engines', () => {
    assert.match(html, /class="notice notice-error" role="alert"/);
    assert.match(html, /<meta name="robots" content="noindex"/);
  });
});

describe('Form', () => {
  it('refuses to stand outside of FormSecurity', () => {
    assert.throws(
      () => renderToString(<Form action="/x">inhoud</Form>),
      /the form to \/x stands outside of FormSecurity/,
    );
  });
});

describe('DataTable', () => {
  const cellOf = (content: Content) => {
    const columns = [{ key: 'a', header: 'Routes', cell: () => content }];
    return renderToString(<DataTable caption="Lijst" rows={[1]} rowKey={String} columns={columns} />);
  };
  for (const [name, content, blank] of [
    ['nothing', '', true],
    ['an empty list', [], true],
    ['a list of nothing', [null, false], true],
    ['zero', 0, false],
    ['a list', [<b>Zorg</b>], false],
  ] as const)
    it(`${blank ? 'leaves out on a phone' : 'keeps on a phone'} a cell with ${name}`, () =>
      assert.equal(cellOf(content as Content).includes('cell-blank'), blank));
});

describe('what is written on the server', () => {
  const columns = [
    { key: 'a', header: 'Naam "en" <functie>' },
    { key: 'b', header: 'Aantal', numeric: true },
    { key: 'c', header: 'Student', rowHeader: true },
    { key: 'd', header: 'Kies', headerHidden: true },
  ];
  const contents: Content[] = [
    ...['B&B <De Ruiter>', 'Yıldız’s “A–Z” 😀', '', 0, 12, null, undefined, false, []],
    ...[<b>één & twee</b>, ['a & b', <i>c</i>, null, ['<d>']]],
  ];
  const isTheSame = (written: () => VNode, elements: () => VNode) => {
    const once = renderToString(written());
    assert.equal(withWideSigns(once), renderToString(elements()));
    assert.equal(renderToString(written()), once, 'what it was given stays as it is');
  };

  const withWideSigns = (html: string) => html.replace(/&#(\d{3,});/g, (_, code) => String.fromCodePoint(Number(code)));

  it('has no sign that takes two bytes in memory', () => {
    for (const written of [
      writtenRows(columns)(['Yıldız', '’', '“', '😀'], 1),
      writtenBadge({ children: 'Yıldız’s' }),
      writtenLink('/a', '😀'),
    ])
      assert.doesNotMatch(renderToString(written), /[\u{100}-\u{10ffff}]/u);
  });

  for (const [at, { header }] of columns.entries())
    it(`is the same as elements: a row of a table, whatever stands under ${header}`, () => {
      for (const content of contents) {
        const row = columns.map((_, index) => (index === at ? content : 'x'));
        isTheSame(
          () => writtenRows(columns)(row, 1),
          () => elementRows(columns)(row, 1),
        );
      }
    });

  it('is the same as elements: a row without cells', () =>
    isTheSame(
      () => writtenRows([])([], 1),
      () => elementRows([])([], 1),
    ));

  it('is the same as elements: a badge', () => {
    for (const tone of [undefined, 'neutral', 'brand', 'ok', 'warn', 'bad', 'info'] as const)
      for (const icon of [undefined, 'none', 'clock'] as const)
        for (const children of contents)
          isTheSame(
            () => writtenBadge({ tone, icon, children }),
            () => elementBadge({ tone, icon, children }),
          );
  });

  it('is the same as elements: the link of a row', () => {
    for (const content of contents)
      for (const href of ['/a?b=1&c="2"', '#<x>'])
        isTheSame(
          () => writtenLink(href, content),
          () => elementLink(href, content),
        );
  });
});

describe('fieldId', () => {
  for (const [name, id] of [
    ['name', 'f-name'],
    ['periods[0].weeks', 'f-periods-0-weeks'],
    ['outcomes[]', 'f-outcomes'],
    ['start-date', 'f-start-date'],
  ] as const) {
    it(`${name} → ${id}`, () => assert.equal(fieldId(name), id));
  }
});
