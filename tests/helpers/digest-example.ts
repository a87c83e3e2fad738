import type { Digest, DigestItem } from '../../src/bots/desk/digest.ts';

/** One that waits for a decision. */
export function exampleDigestItem(id: string, given: Partial<DigestItem> = {}): DigestItem {
  return {
    ...{ generationId: id, revision: 7, title: 'Storm closes port of Rotterdam', contentHash: 'c'.repeat(64) },
    line: 'Asked for by Ana · Monet',
    url: `https://newsmedia.example.org/g/${id}?k=x_y&z=1`,
    image: { url: `https://newsmedia.example.org/g/${id}/preview?k=x`, altText: 'Waves over a harbour wall' },
    actions: [
      { name: 'approve', label: 'Approve', tone: 'good' },
      { name: 'reject', label: 'Reject', tone: 'bad', asks: 'reason' },
    ],
    ...given,
  };
}

/** One waits, one failed, one is approved. */
export function exampleDigest(given: Partial<Digest> = {}): Digest {
  const { image: _image, ...failed } = exampleDigestItem('g2', {
    line: 'Asked for by Ben · Dalí · The picture failed.',
    actions: [{ name: 'retry', label: 'Retry picture', value: 'image' }],
  });
  return {
    ...{ kind: 'digest', id: '2026-11-23', day: '2026-11-23', title: 'Daily digest, Monday 23 November 2026' },
    summary: '1 waiting, 1 failed, 1 approved.',
    sections: [
      {
        title: 'Waiting for a decision',
        items: [exampleDigestItem('g1')],
        more: 'and 2 more: /newsdesk find state:waiting',
      },
      { title: 'Failed', items: [failed] },
      { title: 'Approved', items: [exampleDigestItem('g3', { actions: [] })] },
    ],
    facts: [{ name: 'Spent on these', value: '$1.20' }],
    ...given,
  };
}
