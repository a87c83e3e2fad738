/** Ethnic and other group slurs that have no use in a picture's brief. Data; extend by the blocked words setting. */
export const slurs: readonly string[] = [
  'faggot',
  'faggots',
  'gook',
  'gooks',
  'kikes',
  'nigger',
  'niggers',
  'raghead',
  'ragheads',
  'spics',
  'towelhead',
  'towelheads',
  'tranny',
  'wetback',
  'wetbacks',
];
