// What the modules of the field app do without a page: run by test_scripts.py in Node, from the folder of the modules.
import assert from "node:assert/strict";
import { createHash, webcrypto } from "node:crypto";
import { Blob } from "node:buffer";
import { after, measured, stamp } from "./clock.js";
import { clean, newId } from "./ids.js";
import { Net, NetProblem } from "./net.js";
import { bind, differs, kindsOf, paperOf, printed, settle } from "./papers.js";
import { blank, filled, matching } from "./phrases.js";
import { canWorkOffline, lacking } from "./platform.js";
import { answered, canLeaveOut, enqueue, sendable, unsafe, wire, without } from "./queue.js";
import { CHUNK, Sha256, digests, hex } from "./sha256.js";
import { sync } from "./sync.js";
import { upload } from "./upload.js";
import { actsOf, begin, contentOf, required, unfinished } from "./visit.js";

globalThis.Blob = globalThis.Blob || Blob;
const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");
const bytes = (size) => Uint8Array.from({ length: size }, (_, i) => (i * 131 + (i >> 8)) & 255);
const tests = [];
const test = (words, run) => tests.push([words, run]);

test("SHA-256 agrees with another program at every edge of a block, however the bytes come", () => {
  for (const size of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000]) {
    const whole = new Sha256().update(bytes(size)).digest();
    const parted = new Sha256();
    for (let at = 0; at < size; at += 7) {
      parted.update(bytes(size).subarray(at, at + 7));
    }
    assert.equal(hex(whole), sha(bytes(size)));
    assert.equal(hex(parted.digest()), sha(bytes(size)));
  }
});

test("a big file has the digest of the whole, of its pieces, and a root, with and without crypto.subtle", async () => {
  const content = bytes(CHUNK + 1000);
  const read = async (from, to) => content.subarray(from, to);
  const own = await digests(content.length, read, null);
  const pieces = [content.subarray(0, CHUNK), content.subarray(CHUNK)].map(sha);
  assert.equal(own.sha256, sha(content));
  assert.deepEqual(own.chunks, pieces);
  assert.equal(own.root, sha(Buffer.from(pieces.join(""), "hex")));
  assert.deepEqual(await digests(content.length, read, webcrypto.subtle), own);
  assert.equal((await digests(3, async () => bytes(3), webcrypto.subtle)).sha256, sha(bytes(3)));
});

test("ids are those of the server, texts are NFC", () => {
  const id = newId(Date.parse("2026-03-02T01:00:00Z"), (room) => room.fill(31));
  assert.match(id, /^[0-9A-HJKMNP-TV-Z]{10}Z{16}$/);
  assert.ok(newId(1000, (room) => room.fill(0)) < newId(2000, (room) => room.fill(0)));
  assert.equal(clean("  e\u0301 "), "\u00e9");
});

test("an act says the corrected time, the device's own and the error; time never runs back", () => {
  const offset = measured(1000, 3000, "1970-01-01T00:00:01.000Z");
  const one = stamp(Date.parse("2026-03-02T01:00:10.000Z"), offset);
  assert.equal(offset, 1000);
  assert.deepEqual(one, { at: "2026-03-02T01:00:09.000Z", device_at: "2026-03-02T01:00:10.000Z", offset_ms: 1000 });
  assert.equal(after(one, one).at, "2026-03-02T01:00:09.001Z");
  assert.equal(after(one, null), one);
});

const visit = {
  matter: "M".repeat(26), n: 3, site: "厂区", done: [], code_due: true, against: {}, reserved: {},
  enterprise: { name: "走查陶瓷有限公司", address: "" }, officers: [{ id: "A", name: "张三" }, { id: "B", name: "李四" }],
};
const at = (minute) => stamp(Date.parse(`2026-03-02T01:${minute}:00.000Z`), 0);

function recorded() {
  const record = begin(visit, "A");
  record.entry = { mode: "企业扫本局检查码", number: "c1", stamp: at("00") };
  record.shown = { to: "陈经理", told: true, stamp: at("01") };
  record.begun = { stamp: at("02") };
  record.findings.push({ key: "f-1", category: "一般事故隐患", description: "堆放杂物", violated: "第三十六条", photos: [{ sha256: "p", name: "a.jpg" }], handling: "term", deadline: "2026-03-16", stamp: at("03") });
  record.findings.push({ key: "f-2", category: "一般事故隐患", description: "灭火器过期", violated: "第三十六条", photos: [], handling: "spot", requirements: "", before: "V:f-9", stamp: at("02") });
  return record;
}

test("a record says what it still lacks, and its acts stand in the order of the procedure", () => {
  const record = recorded();
  assert.deepEqual(unfinished(record), ["责令改正的，还没有文书编号", "另一名检查人员还没有签名", "被检查单位还没有签字，也没有记明拒签"]);
  record.order.number = "12";
  record.signatures.B = { sha256: "s", name: "b.png" };
  Object.assign(record.end, { refused: true, witness: "王五", refusal: "认为记录不实" });
  assert.deepEqual(unfinished(record), []);
  assert.deepEqual(actsOf(record).map((one) => one.act), ["enter_by_code", "show_certificate", "check_site", "find_problem", "order_correction", "find_problem", "correct_on_spot"]);
  record.finished = at("09");
  const acts = actsOf(record);
  assert.deepEqual(acts.slice(-2).map((one) => one.act), ["sign_record", "report_refusal"]);
  assert.ok(acts.every((one, i) => i === 0 || acts[i - 1].at < one.at));
  assert.equal(acts[5].facts.found_before, "V:f-9");
  assert.equal(acts[3].facts.photo, "p");
  assert.equal(acts[8].facts.refusal, "见证人：王五。认为记录不实");
  assert.equal(contentOf(record).split("\n")[0], "发现问题2项：");
  record.findings[0].requirements = "责令【当事人】于【日期】前改正：【具体要求】。";
  assert.equal(required(record, record.findings[0]), "责令走查陶瓷有限公司于2026年3月16日前改正。");
  record.findings[0].description = "【情形】";
  assert.deepEqual(unfinished(record), ["第1项问题还有【】没有填写"]);
});

test("an entry without a code says why", () => {
  const record = begin(visit, "A");
  record.entry = { exception: "网络或者系统故障", grounds: "平台打不开", stamp: at("00") };
  assert.deepEqual(actsOf(record)[0].facts, { no_code_for: "网络或者系统故障", grounds: "平台打不开" });
});

test("who came in vain registers that at once, and the visit stays to be made", () => {
  const record = begin(visit, "A");
  record.empty = { why: "现场无人", grounds: "大门紧锁", stamp: at("00") };
  const [item] = enqueue(record, actsOf(record), null, 1, () => "k");
  assert.deepEqual([item.act, item.facts, item.second], ["record_empty", { empty_for: "现场无人", grounds: "大门紧锁" }, null]);
});

test("a refusal is told at once, by one officer, and stands before the check", () => {
  const record = recorded();
  record.obstruction = { what: "保安阻拦进入仓库", persisted: true, photos: [], stamp: at("01") };
  const acts = actsOf(record).map((one) => one.act);
  assert.deepEqual(acts.slice(1, 4), ["show_certificate", "record_obstruction", "check_site"]);
  const items = enqueue(record, actsOf(record), null, 1, () => "k");
  assert.deepEqual(items.map((one) => one.act), ["enter_by_code", "record_obstruction"]);
  assert.deepEqual(items[1].facts, { obstruction: "保安阻拦进入仓库", persisted: true });
});

test("a review tells of each finding its result, and is signed as a record of its own", () => {
  const owed = [{ key: "F1", description: "灭火器过期", violated: "第三十六条" }, { key: "F2", description: "堆放杂物", violated: "第三十六条" }];
  const record = begin(Object.assign({}, visit, { review: owed }), "A");
  assert.deepEqual(unfinished(record), ["还没有填写复查结论", "另一名检查人员还没有签名", "被检查单位还没有签字，也没有记明拒签"]);
  record.reviews.F1 = { result: "已整改", opinion: "已更换", shown: true, photos: [{ sha256: "p", name: "a.jpg" }], stamp: at("02") };
  record.reviews.F2 = { result: "逾期未整改到位", opinion: "", shown: true, photos: [], stamp: at("03") };
  record.signatures.B = { sha256: "s", name: "b.png" };
  record.end.party = { sha256: "q", name: "p.png" };
  assert.deepEqual(unfinished(record), ["“堆放杂物”没有写复查意见"]);
  record.reviews.F2.opinion = "仍未清理";
  assert.deepEqual(enqueue(record, actsOf(record), null, 1, () => "k"), []);
  record.finished = at("09");
  const acts = actsOf(record);
  assert.deepEqual(acts.map((one) => [one.act, one.copy, one.pair]), [["reinspect", "F1", true], ["reinspect", "F2", true], ["sign_record", "", true]]);
  assert.deepEqual(acts[0].facts, { result: "已整改", opinion: "已更换", shown: true });
  assert.equal(acts[0].files[0].sha256, "p");
  assert.equal(acts[2].facts.content, "复查整改情况2项：\n1. 灭火器过期：已整改。已更换\n2. 堆放杂物：逾期未整改到位。仍未清理");
});

test("an act gets its key once; before the end only one officer's act goes into the queue", () => {
  const record = recorded();
  let made = 0;
  const key = () => `k${(made += 1)}`;
  const first = enqueue(record, actsOf(record), null, 1, key);
  assert.deepEqual(first.map((one) => [one.act, one.key, one.second]), [["enter_by_code", "k1", null]]);
  record.finished = at("09");
  record.end.party = { sha256: "q", name: "p.png" };
  const second = { person: "B", signature: "s" };
  const rest = enqueue(record, actsOf(record), second, 2, key);
  assert.deepEqual(rest.map((one) => one.order), [2, 3, 4, 5, 6, 7, 8]);
  assert.ok(rest.every((one) => one.second === second && one.seen === 3));
  assert.deepEqual(enqueue(record, actsOf(record), second, 20, key), []);
});

const said = { agency: "某局", remedy: "如不服本指令书，可以……", orders: "《安全生产法》第六十五条", hazard: "《安全生产法》第一百零二条" };

test("a paper says the same as the record, names what it lacks, and keeps the number under which it was printed", () => {
  const kit = { record: { number: "现记〔2026〕1号", square: "<svg 1>" }, order: { number: "责改〔2026〕1号", square: "<svg 2>" } };
  const officers = visit.officers.map((one, i) => Object.assign({ certificate: `4302000${i + 1}` }, one));
  const record = recorded();
  record.visit = Object.assign({}, visit, { reserved: kit, officers });
  assert.deepEqual(paperOf(record, "record", said).lacks, []);
  assert.deepEqual(paperOf(record, "order", Object.assign({}, said, { remedy: "" })).lacks, ["救济途径（由“登记文书抬头”提供，《行政复议法》第二十条第三款）"]);
  const order = paperOf(record, "order", said);
  assert.deepEqual([order.number, order.square, order.day], ["责改〔2026〕1号", "<svg 2>", "2026年3月2日"]);
  assert.ok(order.prose.some((one) => one.text === "对第1项问题，于2026年3月16日前（含当日）改正、排除。整改要求：按照规定整改到位。"));
  printed(record, order, at("05"), () => "S1");
  const first = paperOf(record, "record", said);
  assert.equal(first.fields[6][1], "2026年3月2日 09:02至　　　　　　　　");
  assert.ok(first.prose.some((one) => one.text === "1. 堆放杂物（违反第三十六条）。处理情况：责令限期改正、排除，期限至2026年3月16日，见责改〔2026〕1号。"));
  assert.equal(bind(record, "order", () => "S9").id, "S1");
  record.findings[0].deadline = "2026-03-09";
  assert.equal(differs(record, paperOf(record, "order", said)), true);
  record.end.party = { sha256: "q", name: "p.png" };
  record.finished = at("09");
  settle(record, said, () => "S2");
  const sent = actsOf(record).filter((one) => one.sheet).map((one) => [one.act, one.sheet]);
  assert.deepEqual(sent, [["order_correction", { id: "S1", number: "责改〔2026〕1号", changed: true }], ["sign_record", { id: "S2", number: "现记〔2026〕1号", changed: false }]]);
  record.findings[1].handling = "";
  assert.deepEqual(paperOf(record, "record", said).lacks, ["问题2的处理情况"]);
  record.findings.forEach((one) => Object.assign(one, { handling: "spot" }));
  assert.deepEqual(kindsOf(record), ["record"]);
});

test("a number that was written by hand stays with the officer: no square, nothing to take", () => {
  const record = recorded();
  record.order.number = "株应急责改〔2026〕12号";
  record.visit = Object.assign({}, visit, { reserved: { order: { number: "责改〔2026〕1号", square: "<svg 2>" } } });
  record.finished = at("09");
  settle(record, said, () => "S1");
  assert.deepEqual(record.sheets, {});
  assert.equal(paperOf(record, "order", said).square, "");
  assert.equal(paperOf(record, "order", said).number, "株应急责改〔2026〕12号");
});

const item = (key, matter, state, more) => Object.assign({ key, matter, state, order: Number(key.slice(1)), act: "x", copy: "", at: "", device_at: "", offset_ms: 0, facts: {}, files: [], seen: 3, second: null, answer: null }, more);

test("what is in conflict holds back its own visit alone, and a batch has one clock error", () => {
  const items = [item("k3", "M", "here"), item("k1", "M", "conflict"), item("k2", "N", "here"), item("k4", "N", "recorded"), item("k5", "N", "sending", { offset_ms: 7 })];
  assert.deepEqual(sendable(items).map((one) => one.key), ["k2"]);
  assert.deepEqual(Object.keys(wire(items[0])).length, 11);
  const many = Array.from({ length: 80 }, (_, i) => item(`k${i}`, "M", "here"));
  assert.equal(sendable(many).length, 50);
  const large = Array.from({ length: 9 }, (_, i) => item(`k${i}`, "M", "here", { facts: { words: "字".repeat(30000) } }));
  assert.equal(sendable(large).length, 4);
});

test("answers move the items on; what follows knows how far its visit has come", () => {
  const items = [item("k1", "M", "sending"), item("k2", "M", "sending"), item("k3", "M", "sending"), item("k4", "N", "sending")];
  const told = [{ key: "k1", state: "recorded", n: 4 }, { key: "k2", state: "refused", message: "缺" }, { key: "k3", state: "held" }, { key: "k4", state: "files", missing: ["p"] }];
  const moved = answered(items, told);
  assert.deepEqual(moved.map((one) => [one.state, one.seen]), [["recorded", 3], ["conflict", 4], ["here", 4], ["here", 3]]);
  assert.deepEqual(unsafe(moved, [{ sent: true }, { sent: false }]), { acts: 3, files: 1, conflicts: 1 });
  assert.deepEqual(answered(items, []), items);
});

test("a phrase is found by words of its name first, and its known blanks are filled", () => {
  const phrases = [
    { words: "未配备灭火器", fact: "甲", violated: "", order: "" },
    { words: "通道堵塞", fact: "灭火器被遮挡", violated: "", order: "" },
    { words: "无证上岗", fact: "", violated: "", order: "" },
  ];
  assert.deepEqual(matching(phrases, "灭火器").map((one) => one.words), ["未配备灭火器", "通道堵塞"]);
  assert.deepEqual(matching(phrases, "通道 灭火器").map((one) => one.words), ["通道堵塞"]);
  const words = filled("【当事人】于【时间】在【地点】：【情形】", visit, "2026年3月2日");
  assert.equal(words, "走查陶瓷有限公司于2026年3月2日在厂区：【情形】");
  assert.deepEqual(blank(words), [words.length - 4, words.length]);
  assert.equal(blank("没有"), null);
});

test("what an insecure origin cannot do is said", () => {
  const plain = { isSecureContext: false, indexedDB: {}, navigator: {}, crypto: {} };
  assert.equal(canWorkOffline(plain), false);
  assert.ok(lacking(plain)[0].includes("不是 https"));
  const full = { isSecureContext: true, indexedDB: {}, navigator: { serviceWorker: {}, storage: { persist: 1 } }, crypto: { subtle: {} } };
  assert.deepEqual(lacking(full), []);
});

// A server of uploads that takes `most` bytes of a piece, then forgets or refuses as told.
function uploads(held, most, refuse) {
  const seen = [];
  const answer = (status, offset) => ({ status, ok: status < 400, type: "basic", headers: { get: () => String(offset) }, json: async () => ({ problem: refuse }) });
  return { seen, fetching: async (address, options) => {
    seen.push([options.method, options.headers["Upload-Offset"]]);
    if (options.method === "HEAD") {
      return held.size === null ? answer(404, 0) : answer(200, held.size);
    }
    if (refuse) {
      return answer(422, 0);
    }
    const from = Number(options.headers["Upload-Offset"]);
    if (from !== (held.size || 0)) {
      return answer(409, held.size || 0);
    }
    held.size = from + Math.min(most, options.body.size);
    return answer(held.size === Number(options.headers["Upload-Length"]) ? 201 : 204, held.size);
  } };
}
const file = { sha256: "ab", name: "现场.jpg", size: 100, blob: new globalThis.Blob([bytes(100)]) };

test("an upload goes on from where the server stands, and says why it was refused", async () => {
  const fresh = uploads({ size: null }, 60);
  await upload(new Net(fresh.fetching, Date.now), file, () => {});
  assert.deepEqual(fresh.seen, [["HEAD", undefined], ["PATCH", "0"], ["PATCH", "60"]]);
  const broken = uploads({ size: 99 }, 60);
  await upload(new Net(broken.fetching, Date.now), file, () => {});
  assert.deepEqual(broken.seen[1], ["PATCH", "99"]);
  const whole = uploads({ size: 100 }, 60);
  await upload(new Net(whole.fetching, Date.now), file, () => {});
  assert.equal(whole.seen.length, 1);
  const refused = uploads({ size: null }, 60, "文件类型不受支持");
  await assert.rejects(upload(new Net(refused.fetching, Date.now), file, () => {}), /文件类型不受支持/);
});

// A device in memory, and a server that takes every file but those that it names, and records every act.
function kept(items, files) {
  const stores = { queue: new Map(items.map((one) => [one.key, one])), files: new Map(files.map((one) => [one.sha256, one])), meta: new Map() };
  return {
    get: async (name, key) => stores[name].get(key),
    all: async (name) => Array.from(stores[name].values()),
    write: async (changes) => changes.forEach(([name, value]) => stores[name].set(value.key || value.sha256 || "session", value)),
  };
}

function recording(refusals) {
  const seen = [];
  let n = 3;
  const answer = (status, told) => ({ status, ok: status < 400, type: "basic", headers: { get: () => "0" }, json: async () => told });
  const acts = (items) => items.map((one) => ({ key: one.key, state: "recorded", n: (n += 1) }));
  return { seen, fetching: async (address, options) => {
    const sha256 = address.split("/")[1];
    if (address === "session") {
      return answer(200, { person: "A", csrf: "c", now: "2026-03-02T01:00:00.000Z" });
    }
    seen.push(`${options.method} ${address}`);
    if (sha256) {
      return options.method === "HEAD" ? answer(404) : refusals[sha256] ? answer(...refusals[sha256]) : answer(201);
    }
    return answer(200, { items: acts(JSON.parse(options.body).items) });
  } };
}

test("a file that is refused stops its own visit alone, with the reason, until it is left out", async () => {
  globalThis.navigator = globalThis.navigator || {};
  const photo = (sha256, name) => Object.assign({}, file, { sha256, name, sent: false });
  const device = kept([
    item("k1", "M", "here", { files: [{ sha256: "good", name: "a.jpg" }] }),
    item("k2", "M", "here", { facts: { photo: "bad", words: "堆放杂物" }, files: [{ sha256: "bad", name: "b.gif" }, { sha256: "good", name: "a.jpg" }] }),
    item("k3", "M", "here"), item("k4", "N", "here", { second: { person: "B", signature: "sign" } }),
  ], [photo("bad", "b.gif"), photo("good", "a.jpg"), photo("sign", "s.png"), photo("early", "c.bmp"), photo("last", "d.jpg")]);
  const server = recording({ bad: [422, { problem: "文件类型不受支持。" }], early: [500, null] });
  const round = () => sync(device, "A", new Net(server.fetching, Date.now), () => {});
  const states = async () => (await device.all("queue")).map((one) => one.state).join(" ");
  await round();
  assert.equal(await states(), "recorded conflict here recorded");
  const stopped = await device.get("queue", "k2");
  assert.equal(stopped.answer.message, "附件没有被服务器接收：b.gif：文件类型不受支持。");
  assert.equal((await device.get("files", "early")).refused, "服务器没有受理附件（500）");
  assert.equal((await device.get("files", "last")).sent, true);
  const asked = server.seen.length;
  await round();
  assert.equal(server.seen.length, asked); // what is refused is not sent again and again
  assert.equal(canLeaveOut(stopped), true);
  assert.equal(canLeaveOut(Object.assign({}, stopped, { second: { person: "B", signature: "bad" } })), false);
  assert.equal(canLeaveOut(Object.assign({}, stopped, { act: "sign_record" })), false);
  await device.write([["queue", without(stopped)]]);
  await round();
  assert.equal(await states(), "recorded recorded recorded recorded");
  const sent = await device.get("queue", "k2");
  assert.deepEqual([sent.facts, sent.files.length, sent.left], [{ words: "堆放杂物" }, 1, ["bad"]]);
  const denied = kept([item("k1", "M", "here", { files: [{ sha256: "bad", name: "b.gif" }] })], [photo("bad", "b.gif")]);
  const closed = recording({ bad: [403, { problem: "无权" }] });
  await assert.rejects(sync(denied, "A", new Net(closed.fetching, Date.now), () => {}), /无权/);
});

test("no network, no session and a refusal are three different things", async () => {
  const problem = async (fetching) => {
    try {
      await new Net(fetching, Date.now).json("day");
    } catch (error) {
      assert.ok(error instanceof NetProblem);
      return [error.kind, error.message];
    }
    return [];
  };
  const answer = (status, told) => async () => ({ status, ok: status < 400, type: "basic", json: async () => told });
  assert.equal((await problem(async () => { throw new TypeError("x"); }))[0], "offline");
  assert.equal((await problem(answer(503, {})))[0], "offline");
  assert.equal((await problem(async () => ({ type: "opaqueredirect", status: 0 })))[0], "signed-out");
  assert.equal((await problem(answer(401, {})))[0], "signed-out");
  assert.deepEqual(await problem(answer(403, { error: "不行" })), ["refused", "不行"]);
});

for (const [words, run] of tests) {
  try {
    await run();
  } catch (error) {
    console.error(`${words}\n${error.stack}`);
    process.exitCode = 1;
  }
}
console.log(`${tests.length} tests`);
