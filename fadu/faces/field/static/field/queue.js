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
  return { acts, files: files.filter((one) => !one.sent).length, conflicts: items.filter((one) => one.state === "conflict").length };
}
