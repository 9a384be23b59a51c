import { describe, expect, it } from '@jest/globals';

import { fingerprintOf, namedUnits } from '#domain/annual-plan/outline.js';
import { aContent, aPlannedMilestone } from '#testing/builders/content.builder.js';

import { compareVersions } from './compare-versions.js';
import { outlineOf } from './outline-of.js';

const outline = outlineOf(aContent(), 'lead');

describe('The outline of a content', () => {
  it('knows its parts, and names each unit but the lead', () => {
    expect(outline.parts.map(({ key, unitIds }) => [key, ...unitIds])).toEqual([
      ['goals'],
      ['project:P1'],
      ['measures'],
      ['milestone:M1'],
      ['milestone:M2', 'helper'],
      ['support:helper', 'helper'],
      ['risks'],
    ]);
    expect(namedUnits(outline)).toEqual(['helper']);
  });

  it('is the same whatever the order in which fields were written', () => {
    const { goals, ...rest } = aContent();
    expect(outlineOf({ ...rest, goals }, 'lead')).toEqual(outline);
  });

  it('changes the fingerprint of a unit only where its own parts change', () => {
    const before = fingerprintOf(outline, 'helper');
    expect(fingerprintOf(outlineOf(aContent({ measures: ['每周调度'] }), 'lead'), 'helper')).toBe(before);
    const reworded = aContent({ supports: [{ unitId: 'helper', text: '另供用能' }] });
    expect(fingerprintOf(outlineOf(reworded, 'lead'), 'helper')).not.toBe(before);
  });
});

describe('Two versions are compared', () => {
  it('part by part, with both values', () => {
    const earlier = aContent();
    const later = aContent({
      projects: [],
      measures: ['每周调度'],
      milestones: [...earlier.milestones, aPlannedMilestone({ code: 'M3' })],
      attachments: ['ab'],
    });
    expect(compareVersions(earlier, later)).toEqual([
      { part: 'measures', change: 'changed', was: ['每月调度'], is: ['每周调度'] },
      { part: 'milestone:M3', change: 'added', was: null, is: aPlannedMilestone({ code: 'M3' }) },
      { part: 'attachments', change: 'changed', was: [], is: ['ab'] },
      { part: 'project:P1', change: 'removed', was: earlier.projects[0], is: null },
    ]);
  });

  it('and nothing is said where they are the same', () => {
    expect(compareVersions(aContent(), aContent())).toEqual([]);
  });
});
