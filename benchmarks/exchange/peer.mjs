// What both peers of Node share: the workload, the steps, and the counting; see steps.py.
import { createReadStream, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync, gzipSync } from "node:zlib";

const found = {};

export async function counted(name, act) {
  const begun = process.cpuUsage();
  const value = await act();
  const used = process.cpuUsage(begun);
  found[name] = (used.user + used.system) / 1e6;
  return value;
}

export async function* lines(folder, name) {
  const file = createReadStream(join(folder, `${name}.jsonl`));
  for await (const line of createInterface({ input: file })) yield JSON.parse(line);
}

// Node 20 has no zstd; gzip at its fastest takes about as long.
export function write(folder, name, pieces) {
  const packed = pieces.map((piece) => gzipSync(JSON.stringify(piece), { level: 1 }));
  const sized = packed.flatMap((one) => [Buffer.from(Uint32Array.of(one.length).buffer), one]);
  writeFileSync(join(folder, name), Buffer.concat(sized));
  found[`${name} bytes`] = statSync(join(folder, name)).size;
}

export function* read(folder, name) {
  const bytes = readFileSync(join(folder, name));
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    yield JSON.parse(gunzipSync(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
}

export function gone(folder, name) {
  rmSync(join(folder, name), { recursive: true, force: true });
  return join(folder, name);
}

export async function play(steps) {
  const [name, folder] = process.argv.slice(2);
  await steps[name](folder);
  found.peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify(found));
  process.exit(0);
}
