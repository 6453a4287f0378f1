// The queue of acts that wait to be recorded: what each is doing, what may be sent now, what the answers mean.
// here 本机 · sending 正在传 · recorded 已入账 · conflict 有冲突 · waiting 待另一人签名 · dropped 已放弃
export const WORDS = {
  here: "本机", sending: "正在传", recorded: "已入账", conflict: "有冲突", waiting: "待另一人签名", dropped: "已放弃",
};
export const OPEN = ["here", "sending", "waiting", "conflict"];
const ALONE = ["enter", "empty", "obstruct"]; // acts of one officer that are done with as they are recorded
const MOST = 50;
const MOST_BYTES = 400 * 1024;

// The items of a record that are not in the queue yet: all acts once it is finished, before that those of one officer.
export function enqueue(record, acts, second, order, makeKey) {
  const ready = acts.filter((act) => (record.finished || ALONE.includes(act.step)) && !record.keys[act.step]);
  return ready.map((act, i) => {
    const key = makeKey();
    record.keys[act.step] = key;
    return {
      key, order: order + i, matter: record.matter, act: act.act, title: act.title, copy: act.copy, at: act.at,
      device_at: act.device_at, offset_ms: act.offset_ms, facts: act.facts, seen: record.seen,
      files: act.files.map((file) => ({ sha256: file.sha256, name: file.name })),
      second: act.pair ? second : null, sheet: act.sheet || null, state: "here", answer: null,
    };
  });
}

export const inOrder = (items) => items.slice().sort((one, other) => one.order - other.order);

// What can be sent now: in order, nothing of a matter in which something is in conflict, one clock error a batch.
export function sendable(items) {
  const stopped = new Set(items.filter((one) => one.state === "conflict").map((one) => one.matter));
  const open = inOrder(items).filter((one) => ["here", "sending", "waiting"].includes(one.state));
  const found = [];
  let size = 0;
  for (const one of open) {
    if (stopped.has(one.matter)) {
      continue;
    }
    size += new Blob([JSON.stringify(wire(one))]).size;
    if (found.length === MOST || size > MOST_BYTES || (found.length && found[0].offset_ms !== one.offset_ms)) {
      break;
    }
    found.push(one);
  }
  return found;
}

// Every file that the server must have before the act: its own, and the picture of the other officer's signature.
export const digestsOf = (item) => item.files.map((file) => file.sha256).concat(item.second ? item.second.signature : []);

// A batch of which some files were refused (digest → words): their acts wait for somebody with the reason, what follows
// in the same visit waits behind them, and the rest goes on.
export function parted(batch, refused) {
  const stopped = [];
  const rest = [];
  for (const item of batch) {
    const files = digestsOf(item).filter((sha256) => refused.has(sha256));
    if (stopped.some((one) => one.matter === item.matter)) {
      continue;
    }
    if (files.length) {
      const message = `附件没有被服务器接收：${files.map((sha256) => refused.get(sha256)).join("；")}`;
      stopped.push(Object.assign({}, item, { state: "conflict", answer: { state: "file", message, basis: "", todo: "", files } }));
    } else {
      rest.push(item);
    }
  }
  return { stopped, rest };
}

// Whether the act can do without the files that were refused: photographs, never a signature.
export function canLeaveOut(item) {
  const refused = (item.answer && item.answer.files) || [];
  return refused.length > 0 && item.act !== "sign_record" && !(item.second && refused.includes(item.second.signature));
}

// The act without its refused files, ready to be sent; they stay named in `left`, since they stand on the device.
export function without(item) {
  const gone = item.answer.files;
  const facts = {};
  for (const name of Object.keys(item.facts).filter((one) => !gone.includes(item.facts[one]))) {
    facts[name] = item.facts[name];
  }
  const files = item.files.filter((file) => !gone.includes(file.sha256));
  return Object.assign({}, item, { facts, files, left: (item.left || []).concat(gone), state: "here", answer: null });
}

export function wire(item) {
  const { key, matter, act, copy, at, device_at: deviceAt, facts, files, seen, second, sheet } = item;
  return { key, matter, act, copy, at, device_at: deviceAt, facts, files, seen, second, sheet: sheet || null };
}

// The items as the answers leave them. `seen` of what follows in the same matter moves on with what was recorded.
export function answered(items, answers) {
  const by = new Map(answers.map((one) => [one.key, one]));
  const tips = new Map();
  const states = { recorded: "recorded", waiting: "waiting", dropped: "dropped", held: "here", files: "here" };
  const moved = inOrder(items).map((item) => {
    const answer = by.get(item.key);
    if (!answer) {
      return item;
    }
    if (answer.state === "recorded") {
      tips.set(item.matter, answer.n);
    }
    return Object.assign({}, item, { state: states[answer.state] || "conflict", answer });
  });
  return moved.map((item) => {
    const tip = tips.get(item.matter);
    return OPEN.includes(item.state) && tip > item.seen ? Object.assign({}, item, { seen: tip }) : item;
  });
}

// What is not safe yet: acts that no ledger has, files that no server has.
export function unsafe(items, files) {
  const acts = items.filter((one) => OPEN.includes(one.state)).length;
  return { acts, files: files.filter((one) => !one.sent && !one.left).length, conflicts: items.filter((one) => one.state === "conflict").length };
}
