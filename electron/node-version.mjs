/*
 * The first import of every entry: plain JavaScript without imports, so that an old Node can read it. Below Node 22 a
 * later import would end in a crash without a word (better-sqlite3 13), and Node 20 cannot read TypeScript at all.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 22) {
  process.stderr.write(
    `Groenkader needs Node 22 or newer and this is ${process.versions.node}; start it with "npm run groenkader --" in its folder, which brings its own.\n`,
  );
  process.exit(2);
}
