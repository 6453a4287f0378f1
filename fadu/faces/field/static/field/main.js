// The field app begins here: who it is for, where one is, and what this browser cannot do.
import { h, button, note, panel, show } from "./dom.js";
import { checkPage } from "./page_check.js";
import { dayPage } from "./page_day.js";
import { endPage } from "./page_end.js";
import { findPage } from "./page_find.js";
import { paperPage } from "./page_paper.js";
import { queuePage } from "./page_queue.js";
import { visitPage } from "./page_visit.js";
import { canWorkOffline, keepStorage, lacking } from "./platform.js";
import { Shell } from "./shell.js";

const place = document.getElementById("main");
const bar = document.getElementById("bar");
const { dataset } = document.body;
const PAGES = { find: findPage, check: checkPage, end: endPage };

const app = new Shell(dataset, draw);
let drawn = "";

function page() {
  const [, where, matter, part, kind] = location.hash.split("/");
  if (where === "queue") {
    return queuePage(app);
  }
  const record = app.records.get(matter);
  const visit = record ? record.visit : app.visits.find((one) => one.matter === matter);
  if (where === "v" && visit && part === "paper") {
    return paperPage(app, visit, kind);
  }
  if (where === "v" && visit) {
    return (PAGES[part] && !(record && record.finished) ? PAGES[part] : visitPage)(app, visit);
  }
  return dayPage(app);
}

function draw() {
  const left = app.unsafe;
  const waiting = [left.acts ? `未入账 ${left.acts}` : "", left.files ? `文件 ${left.files}` : ""].filter(Boolean).join(" · ");
  const words = app.running ? `正在传 ${app.progress}` : waiting || "已全部入账";
  const tone = left.conflicts ? "bad" : left.acts + left.files ? "warn" : "good";
  show(bar, h("a", { className: "ff-brand", href: "#/" }, "法度 现场"),
    app.away === "offline" ? h("span", { className: "ff-badge fd-tone-quiet" }, "无网络") : null,
    app.device ? h("a", { className: `ff-badge fd-tone-${tone}`, href: "#/queue" }, left.conflicts ? `有冲突 ${left.conflicts}` : words) : null);
  const top = drawn === location.hash ? window.scrollY : 0;
  drawn = location.hash;
  show(place,
    app.problem ? note("warn", app.problem, app.away === "signed-out" ? h("a", { href: app.signIn }, " 去登录") : null) : null,
    app.warning ? note("bad", app.warning) : null,
    app.device ? page() : app.away === "refused" ? h("a", { className: "ff-button ff-link", href: dataset.matters }, "到办公桌面") : nobody());
  window.scrollTo(0, top);
  const focus = app.focus && document.getElementById(app.focus);
  app.focus = "";
  if (focus) {
    focus.focus();
  }
}

const nobody = () => panel("还没有登录", h("p", {}, "有网络时登录一次，下载当天的任务包，之后没有网络也可以使用。"), h("a", { className: "ff-button ff-link", href: app.signIn }, "去登录"));

// Plain http: what is missing, and the two ways that remain.
function withoutOffline() {
  const links = [
    h("a", { className: "ff-button ff-link", href: dataset.pack }, "没有网络：打印检查包带去"),
    h("a", { className: "ff-button ff-link", href: dataset.matters }, "有网络：用普通页面办理"),
    window.isSecureContext ? null : h("a", { className: "ff-quiet ff-link", href: dataset.phone }, "给手机安装证书，改用 https"),
  ];
  show(place, panel("这里不能离线使用", h("ul", {}, lacking(window).map((words) => h("li", {}, words))),
    h("p", {}, "手机装好证书、换成 https 地址以后，再打开本页并安装。在此之前："), links));
}

async function start() {
  if (!canWorkOffline(window)) {
    withoutOffline();
    return;
  }
  navigator.serviceWorker.register(dataset.serviceWorker).catch((error) => {
    app.warning = `离线打开没有装好：${error.message}`;
    draw();
  });
  window.addEventListener("hashchange", () => {
    app.warning = "";
    draw();
  });
  await app.start();
  app.persisted = await keepStorage(navigator);
  draw();
  if (app.device && app.away !== "offline") {
    await app.asked(() => app.fetchDay());
    app.bring();
  }
  window.addEventListener("online", () => app.bring());
  document.addEventListener("visibilitychange", () => !document.hidden && app.bring());
  window.setInterval(() => app.unsafe.acts + app.unsafe.files && app.bring(), 30000);
}

start();
document.documentElement.dataset.ready = "yes";
export { app, button };
