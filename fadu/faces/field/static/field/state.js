// The app of one signed-in person: what is on the device, and every change of it. Pages only show it.
import { chineseDay, stamp } from "./clock.js";
import * as db from "./db.js";
import { fresh } from "./ids.js";
import { Net, NetProblem } from "./net.js";
import { OPEN, digestsOf, enqueue, unsafe, without } from "./queue.js";
import { settle } from "./papers.js";
import { sync } from "./sync.js";
import { actsOf, begin, others } from "./visit.js";

// What is reserved now; a number that no paper bears yet follows it.
function renumbered(record, reserved) {
  const before = (record.visit.reserved || {}).order;
  const bound = record.finished || (record.sheets || {}).order;
  if (before && !bound && record.order.number === before.number) {
    record.order.number = "";
  }
  return Object.assign(record, { visit: Object.assign({}, record.visit, { reserved }) });
}

export class App {
  constructor(config, changed) {
    this.config = config;
    this.changed = changed;
    this.net = new Net((address, options) => fetch(address, options), () => Date.now());
    this.device = null;
    this.session = null;
    this.visits = [];
    this.toConfirm = [];
    this.said = null; // what papers say of the agency: with the task pack
    this.library = { phrases: [], checklists: {} };
    this.records = new Map();
    this.items = [];
    this.files = [];
    this.problem = "";
    this.unnumbered = "";
    this.loading = false;
    this.running = null;
    this.progress = "";
  }

  // Opens the device of whoever is signed in; without a network, of whoever was last.
  async start() {
    let person = (await db.holder()) || null;
    try {
      const session = await this.net.session();
      await db.hold(session);
      person = session;
    } catch (problem) {
      this.heard(problem);
    }
    if (!person) {
      return;
    }
    this.device = await db.open(person.person);
    if (person.csrf) {
      await this.device.write([["meta", person, "session"]]);
    }
    await this.read();
  }

  async read() {
    const [session, day, library] = await Promise.all(["session", "day", "library"].map((name) => this.device.get("meta", name)));
    this.session = session || null;
    this.visits = (day && day.visits) || [];
    this.toConfirm = (day && day.confirm) || [];
    this.said = (day && day.papers) || null;
    this.packed = day ? day.now : "";
    this.library = library || this.library;
    this.records = new Map((await this.device.all("records")).map((record) => [record.matter, record]));
    await this.reread();
  }

  async reread() {
    this.items = await this.device.all("queue");
    this.files = await this.device.all("files");
    this.changed();
  }

  heard(problem) {
    if (!(problem instanceof NetProblem)) {
      throw problem;
    }
    this.problem = problem.kind === "offline" ? "" : problem.message;
    this.away = problem.kind;
  }

  get person() {
    return this.session ? this.session.person : "";
  }

  get unsafe() {
    const running = Array.from(this.records.values()).filter((record) => !record.finished).length;
    return Object.assign(unsafe(this.items, this.files), { running });
  }

  now() {
    return stamp(Date.now(), this.session ? this.session.offset : 0);
  }

  // The corrected instant, for days that are counted from today.
  get time() {
    return Date.parse(this.now().at);
  }

  get today() {
    return chineseDay(this.time);
  }

  // The task pack of the day and what lies at hand; records that have begun keep what they began with.
  async fetchDay() {
    this.loading = true;
    this.changed();
    try {
      await this.fetched();
    } finally {
      this.loading = false;
    }
  }

  async fetched() {
    const numbers = await this.net.post("numbers", {});
    const day = await this.net.json("day");
    const library = await this.net.json("library");
    const meanwhile = day.visits.filter((visit) => this.records.has(visit.matter)).map((visit) => {
      return ["records", renumbered(this.records.get(visit.matter), visit.reserved)];
    });
    await this.device.write([["meta", day, "day"], ["meta", library, "library"], ...meanwhile]);
    this.unnumbered = numbers.problem;
    await this.read();
  }

  record(visit) {
    return this.records.get(visit.matter) || begin(visit, this.person);
  }

  async save(record) {
    this.records.set(record.matter, record);
    const acts = enqueue(record, actsOf(record), null, this.nextOrder(), () => fresh(Date.now()));
    const changes = [["records", record]].concat(acts.map((item) => ["queue", item]));
    await this.device.write(changes);
    if (acts.length) {
      await this.reread();
      this.bring();
    }
  }

  nextOrder() {
    return this.items.reduce((most, one) => Math.max(most, one.order), 0) + 1;
  }

  // Everything of the visit goes into the queue with the other officer's signature, in one write.
  async finish(record) {
    record.finished = this.now();
    if (this.said) {
      settle(record, this.said, () => fresh(Date.now()));
    }
    const signer = others(record).find((one) => record.signatures[one.id]);
    const second = { person: signer.id, signature: record.signatures[signer.id].sha256 };
    const items = enqueue(record, actsOf(record), second, this.nextOrder(), () => fresh(Date.now()));
    this.records.set(record.matter, record);
    await this.device.write([["records", record]].concat(items.map((item) => ["queue", item])));
    await this.reread();
    this.bring();
  }

  // The other officer, where they are signed in themselves: what they signed on a colleague's device was so.
  async confirm(visit) {
    await this.net.post("confirm", { matter: visit.matter });
    await this.fetchDay();
  }

  // A file as it was captured: hashed at once, kept whole, named by its digest from then on.
  async capture(blob, name) {
    const made = await this.config.digest(blob);
    const known = this.files.find((file) => file.sha256 === made.sha256);
    if (!known) {
      await this.device.write([["files", Object.assign(made, { blob, name, at: this.now(), sent: false })]]);
      await this.reread();
    }
    return { sha256: made.sha256, name };
  }

  file(sha256) {
    return this.files.find((one) => one.sha256 === sha256);
  }

  // Sends what can be sent, once at a time; a missing network is no error, it is tried again. Whoever asks while a
  // round runs is served by another round behind it: the network may have come back only just now.
  bring() {
    if (!this.device || this.running) {
      this.again = Boolean(this.running);
      return this.running || Promise.resolve();
    }
    this.running = this.brought().finally(() => {
      this.running = null;
      this.progress = "";
      this.changed();
      if (this.again) {
        this.again = false;
        this.bring();
      }
    });
    this.changed();
    return this.running;
  }

  async brought() {
    try {
      this.session = await sync(this.device, this.person, this.net, (told) => {
        this.progress = told.file ? `${told.file} ${Math.round(told.share * 100)}%` : "";
        this.reread();
      });
      this.problem = "";
      this.away = "";
      await this.learn();
    } catch (problem) {
      this.heard(problem);
    }
    await this.reread();
  }

  // A record learns where its matter stands from what was recorded of it.
  async learn() {
    this.items = await this.device.all("queue");
    for (const item of this.items.filter((one) => one.state === "recorded")) {
      const record = this.records.get(item.matter);
      if (record && item.answer.n > record.seen) {
        record.seen = item.answer.n;
        await this.device.write([["records", record]]);
      }
    }
  }

  // Somebody has looked at both sides of a conflict: the matter's items follow what stands there now.
  async follow(item, seen) {
    const same = this.items.filter((one) => one.matter === item.matter && OPEN.includes(one.state));
    await this.device.write(same.map((one) => ["queue", Object.assign({}, one, { seen, state: "here", answer: null })]));
    await this.reread();
    return this.bring();
  }

  async drop(item) {
    await this.device.write([["queue", Object.assign({}, item, { state: "dropped" })], ...this.waitedForNoMore(item)]);
    await this.reread();
    return this.bring();
  }

  // The act goes without the files that the server does not take; those stay on the device with the visit.
  async leaveOut(item) {
    await this.device.write([["queue", without(item)], ...this.waitedForNoMore(item)]);
    await this.reread();
    return this.bring();
  }

  waitedForNoMore(item) {
    const refused = ((item.answer && item.answer.files) || []).map((sha256) => this.file(sha256)).filter(Boolean);
    return refused.map((file) => ["files", Object.assign({}, file, { left: true })]);
  }

  // Somebody has looked at a refused file, which no act has yet, and wants it tried again.
  async sendAgain(file) {
    await this.device.write([["files", Object.assign({}, file, { refused: "" })]]);
    await this.reread();
    return this.bring();
  }

  // Done with for good: every act of the visit is in the ledger or was given up. Its files go with it.
  async clear(record) {
    const items = this.items.filter((one) => one.matter === record.matter);
    const kept = new Set([].concat(...this.items.filter((one) => one.matter !== record.matter).map(digestsOf)));
    const gone = [].concat(...items.map((one) => digestsOf(one).concat(one.left || [])));
    const files = Array.from(new Set(gone)).filter((sha256) => !kept.has(sha256));
    await this.device.write([
      ["records", undefined, record.matter],
      ...items.map((item) => ["queue", undefined, item.key]),
      ...files.map((sha256) => ["files", undefined, sha256]),
    ]);
    await this.read();
  }

  // From now on nobody's records are shown, until somebody has signed in.
  release() {
    return db.release();
  }

  async leave() {
    this.device.close();
    await db.forget(this.person);
  }
}
