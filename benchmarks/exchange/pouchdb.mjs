// PouchDB over LevelDB. It replicates between databases, not through files, so what its own replication asks a source
// for (changes since a number, then those revisions) is written to a file, and put into the target as it puts it.
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { counted, gone, lines, play, read, write } from "./peer.mjs";

const require = createRequire(join(process.env.PEERS, "package.json"));
const PouchDB = require("pouchdb-core").plugin(require("pouchdb-adapter-leveldb"));
const AT_ONCE = 1000;

const opened = (folder, name) => new PouchDB(join(folder, name), { adapter: "leveldb" });

async function inBatches(said, act) {
  let some = [];
  for await (const one of said) {
    some.push(one);
    if (some.length === AT_ONCE) await act(some.splice(0));
  }
  if (some.length) await act(some);
}

async function work(db, folder, name) {
  await inBatches(lines(folder, name), async (some) => {
    const changes = some.filter((one) => one.title && !one.statement);
    const rows = await db.allDocs({ keys: changes.map((one) => one.id), include_docs: true });
    const changed = rows.rows.map((row, at) => ({ ...row.doc, title: changes[at].title }));
    const made = some.filter((one) => !changes.includes(one)).map(({ id, ...said }) => ({ _id: id, ...said }));
    await db.bulkDocs([...changed, ...made]);
  });
}

async function exported(db, folder, name, since) {
  const pieces = [];
  for (;;) {
    const { results, last_seq } = await db.changes({ since, limit: AT_ONCE, style: "all_docs" });
    if (!results.length) break;
    const docs = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })));
    const got = await db.bulkGet({ docs, revs: true, latest: true });
    pieces.push(got.results.flatMap((one) => one.docs.map((doc) => doc.ok)));
    since = last_seq;
  }
  write(folder, name, pieces);
  return since;
}

async function taken(db, folder, name) {
  for (const docs of read(folder, name)) {
    const known = await db.revsDiff(Object.fromEntries(docs.map((doc) => [doc._id, [doc._rev]])));
    await db.bulkDocs(docs.filter((doc) => doc._id in known), { new_edits: false });
  }
}

await play({
  async make(folder) {
    gone(folder, "source");
    const db = opened(folder, "source");
    await work(db, folder, "full");
    await db.close();
  },
  async out(folder) {
    cpSync(join(folder, "source"), gone(folder, "out"), { recursive: true });
    const db = opened(folder, "out");
    const newest = await counted("export", () => exported(db, folder, "full", 0));
    await work(db, folder, "part");
    await counted("export 1 %", () => exported(db, folder, "part", newest));
  },
  async in(folder) {
    gone(folder, "in");
    const db = opened(folder, "in");
    await counted("import", () => taken(db, folder, "full"));
    await counted("import 1 %", () => taken(db, folder, "part"));
    await counted("known", () => taken(db, folder, "part"));
    const { doc_count } = await db.info();
    if (doc_count === 0) throw new Error("nothing came in");
  },
});
