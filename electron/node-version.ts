/**
 * The first import of every entry, without any of its own. Below Node 22 a later import would end in a crash without a
 * word (better-sqlite3 13). Node 20 and older cannot read this file at all, being TypeScript: there npm's own Node, put
 * first by every npm script, is the remedy, as the README says.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 22) {
  process.stderr.write(
    `Groenkader needs Node 22 or newer and this is ${process.versions.node}; start it with "npm run groenkader --" in its folder, which brings its own.\n`,
  );
  process.exit(2);
}
