// What waits on this device: each act with its state, conflicts with both sides, and what to do about them.
import { clock } from "./clock.js";
import { button, h, note, panel } from "./dom.js";
import { WORDS, canLeaveOut, digestsOf, inOrder } from "./queue.js";

const TONES = { here: "info", sending: "info", recorded: "good", conflict: "bad", waiting: "warn", dropped: "quiet" };

export function queuePage(app) {
  const items = inOrder(app.items);
  const matters = Array.from(new Set(items.map((one) => one.matter)));
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, "本机记录"), button("现在同步", () => app.asked(() => app.bring()), "ff-quiet")),
    safety(app),
    items.length ? null : note("info", "没有等待入账的记录。"),
    loose(app, items).map((file) => note("bad", `“${file.name}”没有传到：${file.refused}`,
      h("div", { className: "ff-row" }, button("再试一次", () => app.asked(() => app.sendAgain(file)), "ff-quiet")))),
    matters.map((matter) => visitItems(app, matter, items.filter((one) => one.matter === matter))),
    panel("退出", h("p", { className: "ff-small" }, "退出后，别人在本机登录看不到您的记录。没有入账的留在本机，您再次登录后继续；全部入账的，本机记录随即清除。"),
      button("退出登录", () => app.asked(() => app.signOut()), "ff-quiet")),
  ];
}

export function safety(app) {
  const left = app.unsafe;
  if (!left.acts && !left.files && !left.running) {
    return note("good", "本机没有尚未入账的内容。");
  }
  const told = [
    left.running ? `${left.running} 次检查还没有完成` : "",
    left.acts ? `${left.acts} 项记录还没有入账` : "",
    left.files ? `${left.files} 个文件还没有传到` : "",
  ].filter(Boolean).join("，");
  return note(left.conflicts ? "bad" : "warn", `还不安全：${told}。请勿清除浏览器数据、卸载应用。`,
    app.persisted ? null : h("p", { className: "ff-small" }, "浏览器没有答应长期保存：存储空间不足时，本机记录可能被清除，请尽快同步。"));
}

// Refused files of visits that still run: no act that waits tells of them yet.
function loose(app, items) {
  const named = new Set([].concat(...items.map(digestsOf)));
  return app.files.filter((file) => file.refused && !file.sent && !file.left && !named.has(file.sha256));
}

function visitItems(app, matter, items) {
  const visit = app.visits.find((one) => one.matter === matter) || (app.records.get(matter) || {}).visit;
  return panel(visit ? visit.enterprise.name : "检查", h("ol", { className: "ff-list" }, items.map((item) => h("li", { className: "ff-item" },
    h("div", { className: "ff-row" }, h("span", {}, `${clock(item.at)} ${item.title}`), h("span", { className: `ff-badge fd-tone-${TONES[item.state]}` }, said(item))),
    item.state === "recorded" && item.answer.message ? note("bad", item.answer.message, h("p", { className: "ff-small" }, item.answer.todo)) : null,
    item.state === "conflict" ? conflict(app, item) : null))));
}

const said = (item) => (item.state === "recorded" ? `${WORDS.recorded} 第${item.answer.n + 1}条` : WORDS[item.state]);

function conflict(app, item) {
  const answer = item.answer;
  const sides = app.sides.get(item.key);
  if (answer.state === "conflict" && !app.sides.has(item.key)) {
    app.look(item);
  }
  return h("div", { className: "ff-conflict" },
    note("bad", answer.message, answer.basis ? `（${answer.basis}）` : "", answer.todo ? h("p", { className: "ff-small" }, answer.todo) : null,
      answer.tray ? h("p", { className: "ff-small" }, "已放入办公桌面的“冲突待处理”。") : null),
    h("p", { className: "ff-label" }, "本机要记的"), h("p", { className: "ff-text" }, mine(item)),
    sides ? [h("p", { className: "ff-label" }, "台账里随后已有的"), h("ol", {}, sides.map((line) => h("li", {}, `${clock(line.at)} ${line.who} ${line.title}：${line.words}`)))] : null,
    h("div", { className: "ff-row" },
      button("放弃本项", () => app.asked(() => app.giveUp(item)), "ff-quiet"),
      canLeaveOut(item) ? button("不带这个附件", () => app.asked(() => app.withoutFiles(item)), "ff-quiet") : null,
      answer.state === "conflict" && sides
        ? button("两边都保留，记入台账", () => app.asked(() => app.follow(item, Math.max(...sides.map((line) => line.n), item.seen))))
        : button("再试一次", () => app.asked(() => app.follow(item, item.seen)))));
}

function mine(item) {
  const words = Object.values(item.facts).filter((value) => typeof value === "string" && !/^[0-9a-f]{64}$/.test(value));
  return `${clock(item.at)} ${words.join("；")}`;
}
