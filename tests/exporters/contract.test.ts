import { describe, expect, it } from 'vitest';
import { exporterForName, exporters } from '../../src/exporters/index.ts';
import { settleKnobs } from '../../src/kit/knobs.ts';
import type { NetworkKind } from '../../src/network/network.ts';
import { hostileTexts, tinyInput, tinyPortrait, writeText } from './tiny.ts';
import { fakeCanvas } from './fakeCanvas.ts';

const hostilePortrait = (kind: NetworkKind) =>
  tinyPortrait(
    kind,
    (letter) => hostileTexts[letter.charCodeAt(0) - 65]!,
    (number) => hostileTexts[number - 1]!,
  );

describe('exporters', () => {
  it('are listed by id, each once, each with an ending of its own', () => {
    const ids = exporters.map((exporter) => exporter.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toEqual(expect.arrayContaining(['gexf', 'json', 'nodes-csv', 'png', 'session', 'svg', 'ties-csv']));
    expect(new Set(exporters.map((exporter) => exporter.ending)).size).toBe(exporters.length);
  });
});

describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', (_, exporter) => {
  const content = (kind: NetworkKind = 'coauthors', portrait = tinyPortrait(kind)) =>
    writeText(exporter, { ...tinyInput(portrait), makeCanvas: fakeCanvas });

  it('is found by its ending, in any case', () => {
    expect(exporterForName(`my.map${exporter.ending}`)?.id).toBe(exporter.id);
    expect(exporterForName(`MAP${exporter.ending.toUpperCase()}`)?.id).toBe(exporter.id);
  });

  it('says what it is in sentences', () => {
    expect(exporter.ending).toMatch(/^(\.[a-z]+)+$/);
    expect(exporter.mime).toMatch(/^[a-z]+\/[a-z0-9+.-]+$/);
    expect(exporter.name).toMatch(/^[A-Z]/);
    expect(exporter.explain).toMatch(/^[A-Z].*\.$/);
  });

  it('has knobs whose defaults are among what they allow', () => {
    const wished = Object.fromEntries(exporter.knobs.map((knob) => [knob.id, knob.default]));
    expect(settleKnobs(exporter.knobs, wished)).toEqual(wished);
  });

  it.each(['coauthors', 'papers', 'two-mode'] as const)('writes the %s network, twice the same', async (kind) => {
    const first = await content(kind);
    expect(first.length).toBeGreaterThan(0);
    expect(await content(kind)).toBe(first);
  });

  it.each(['coauthors', 'papers', 'two-mode'] as const)('writes hostile names in the %s network', async (kind) => {
    const text = await content(kind, hostilePortrait(kind));
    expect(text).not.toContain('\u0000');
    expect(text).not.toContain('\u001b');
  });

  it('writes a portrait of nobody', async () => {
    const empty = tinyPortrait('coauthors', undefined, undefined, []);
    expect(empty.network.ids).toHaveLength(0);
    expect((await content('coauthors', empty)).length).toBeGreaterThan(0);
  });
});
