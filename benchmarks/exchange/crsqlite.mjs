// cr-sqlite as WebAssembly: the native extension is fetched from a release page while it is installed, which a build
// without network cannot do. Its file system needs a browser, so the database lies in memory; no disk is counted.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { counted, lines, play, read, write } from "./peer.mjs";

const COLUMNS = {
  matter: [
    "id", "visit", "year", "serial", "number", "machine_number", "scan_digits", "received_at", "title",
    "statement", "summary", "demand_type", "category", "place", "urgency", "scale", "proposed_handling",
    "answer", "state", "due_on",
  ],
  fact: ["id", "matter", "text"],
};
const INDEXES = { matter: ["visit", "year, serial", "state, due_on", "category, received_at"], fact: ["matter"] };
const AT_ONCE = 1000;

// Opening registers storage of browsers first, which says later that there is none; that is not what is asked here.
process.on("unhandledRejection", (error) => {
  if (!/indexedDB|reading 'open'/.test(String(error.stack))) throw error;
});

async function connected() {
  const modules = join(process.env.PEERS, "node_modules", "@vlcn.io", "crsqlite-wasm", "dist");
  const wasm = readFileSync(join(modules, "crsqlite.wasm")).toString("base64");
  const { default: begin } = await import(pathToFileURL(join(modules, "index.js")));
  const db = await (await begin(() => `data:application/wasm;base64,${wasm}`)).open();
  for (const [table, columns] of Object.entries(COLUMNS)) {
    await db.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, ${columns.slice(1).join(", ")})`);
    for (const [number, index] of INDEXES[table].entries())
      await db.exec(`CREATE INDEX ix_${table}_${number} ON ${table} (${index})`);
    await db.exec(`SELECT crsql_as_crr('${table}')`);
  }
  return db;
}

async function work(db, folder, name) {
  await db.exec("BEGIN");
  for await (const line of lines(folder, name)) {
    const columns = COLUMNS[line.is];
    if (line.title && !line.statement)
      await db.exec("UPDATE matter SET title = ? WHERE id = ?", [line.title, line.id]);
    else
      await db.exec(
        `INSERT INTO ${line.is} VALUES (${columns.map(() => "?").join(", ")})`,
        columns.map((key) => line[key]),
      );
  }
  await db.exec("COMMIT");
}

async function exported(db, folder, name, after) {
  const pieces = [];
  const rows = await db.execA(
    'SELECT "table", hex(pk), cid, val, col_version, db_version, hex(site_id), cl, seq FROM crsql_changes ' +
      "WHERE db_version > ?",
    [after],
  );
  for (let at = 0; at < rows.length; at += AT_ONCE) pieces.push(rows.slice(at, at + AT_ONCE));
  write(folder, name, pieces);
  return (await db.execA("SELECT crsql_db_version()"))[0][0];
}

async function taken(db, folder, name) {
  for (const rows of read(folder, name)) {
    await db.exec("BEGIN");
    const put = await db.prepare(
      'INSERT INTO crsql_changes ("table", pk, cid, val, col_version, db_version, site_id, cl, seq) ' +
        "VALUES (?, unhex(?), ?, ?, ?, ?, unhex(?), ?, ?)",
    );
    for (const row of rows) await put.run(null, ...row);
    await put.finalize(null);
    await db.exec("COMMIT");
  }
}

await play({
  async make() {},
  async out(folder) {
    const db = await connected();
    await work(db, folder, "full");
    const newest = await counted("export", () => exported(db, folder, "full", 0));
    await work(db, folder, "part");
    await counted("export 1 %", () => exported(db, folder, "part", newest));
  },
  async in(folder) {
    const db = await connected();
    await counted("import", () => taken(db, folder, "full"));
    await counted("import 1 %", () => taken(db, folder, "part"));
    await counted("known", () => taken(db, folder, "part"));
    const [[count]] = await db.execA("SELECT count(*) FROM fact");
    if (!count) throw new Error("nothing came in");
  },
});
