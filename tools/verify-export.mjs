// Verifies a file of `qiantou audit export`, with Node alone: node verify-export.mjs EXPORT [CHECKPOINTS | HASH]
// CHECKPOINTS is a file of checkpoints, HASH the hash of one, kept where those who have the database cannot write.
// Prints one line. Exit codes: 0 it holds, 2 wrong use, 5 it does not hold.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, trusted] = process.argv.slice(2);
const isHash = /^[0-9a-f]{64}$/.test(trusted ?? '');
if (!file || ![file, ...(trusted && !isHash ? [trusted] : [])].every((path) => existsSync(path))) {
  console.error('usage: node verify-export.mjs EXPORT [CHECKPOINTS | HASH]');
  process.exit(2);
}

class Broken extends Error {}
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
function must(holds, what) {
  if (!holds) throw new Broken(what);
}

/** RFC 8785: members sorted by name. All numbers here are integers, which JSON.stringify writes as the RFC wants. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

async function* linesOf(path) {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line);
  }
}

const counted = { checkpoint: 0, chain: 0, event: 0 };
const expected = new Map(); // chain -> number -> the hash that checkpoints saw there
let since = null; // the last checkpoint from outside
let chain = null; // the chain being walked, with its last event
let isOver = false;

function takeCheckpoint({ format, id, at, heads, hash }, isTrusted) {
  must(format === 1 && sha256(canonical({ format, id, at, heads })) === hash, `checkpoint ${id}: it was altered`);
  for (const { chainId, head, hash: seen } of heads) {
    if (head === 0) continue;
    const numbers = expected.get(chainId) ?? expected.set(chainId, new Map()).get(chainId);
    must((numbers.get(head) ?? seen) === seen, `chain ${chainId}, number ${head}: checkpoints disagree`);
    numbers.set(head, seen);
  }
  if (isTrusted && (since === null || at >= since.at)) since = { id, at };
}

function endChain() {
  if (chain === null) return;
  const { id, head, hash, last } = chain;
  must(head === last.number && hash === last.hash, `chain ${id}: it ends at ${last.number}, its head is ${head}`);
  const unmet = [...(expected.get(id)?.keys() ?? [])][0];
  must(unmet === undefined, `chain ${id}, number ${unmet}: a checkpoint saw an event that is not there`);
  expected.delete(id);
}

function takeEvent({ number, text, hash }) {
  must(chain !== null, 'an event stands before its chain');
  const { id, last } = chain;
  const where = `chain ${id}, number ${number}`;
  const said = JSON.parse(text);
  must(sha256(text) === hash, `${where}: the hash is not that of the text`);
  must(said.format === 1 && canonical(said) === text, `${where}: the text is not canonical`);
  must(said.chainId === id && said.number === number, `${where}: the text is of another event`);
  must(number === last.number + 1, `${where}: it follows on ${last.number}`);
  must(said.previous === last.hash, `${where}: the previous hash is not that of the event before`);
  const numbers = expected.get(id);
  must((numbers?.get(number) ?? hash) === hash, `${where}: a checkpoint saw another event`);
  numbers?.delete(number);
  chain.last = { number, hash };
}

try {
  if (trusted && !isHash)
    for await (const line of linesOf(trusted)) if (line.kind === 'checkpoint') takeCheckpoint(line, true);
  for await (const line of linesOf(file)) {
    if (Object.hasOwn(counted, line.kind)) counted[line.kind] += 1;
    if (line.kind === 'export') must(line.format === 1, `the export has the unknown format ${line.format}`);
    if (line.kind === 'checkpoint') takeCheckpoint(line, isHash && line.hash === trusted);
    if (line.kind === 'chain' || line.kind === 'end') endChain();
    if (line.kind === 'chain') chain = { ...line, last: { number: 0, hash: '' } };
    if (line.kind === 'event') takeEvent(line);
    if (line.kind === 'end') isOver = Object.keys(counted).every((kind) => line[`${kind}s`] === counted[kind]);
  }
  must(isOver, 'the file is cut short, or lines were taken out');
  must(expected.size === 0, `chain ${[...expected.keys()][0]}: a checkpoint saw it and it is not there`);
  must(!trusted || since !== null, 'the export has no checkpoint of that hash');
  const verdict = since === null ? 'consistent' : `untampered since ${since.id} of ${since.at}`;
  console.log(`${verdict}: ${counted.chain} chains, ${counted.event} events, ${counted.checkpoint} checkpoints`);
} catch (error) {
  // A line of another shape than an export's fails somewhere above: then the file is none.
  if (error.code !== undefined) throw error;
  console.log(`broken: ${error instanceof Broken ? error.message : `not an export: ${error.message}`}`);
  process.exit(5);
}
