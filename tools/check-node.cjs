'use strict';
// Plain JavaScript of the oldest kind: it must run on any Node to say that the Node is too old.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    'Newsmedia needs Node 24 or newer, and this is Node ' +
      process.versions.node +
      '. Install Node 24 (https://nodejs.org), or on Linux run "npm ci" and start it with "npm start", which brings its own.\n',
  );
  process.exit(1);
}
