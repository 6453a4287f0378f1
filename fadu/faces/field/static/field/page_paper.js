// A paper of the visit as it is printed on the spot, without a network: its number and square came with the task pack.
import { chineseDayOf } from "./clock.js";
import { button, h, note } from "./dom.js";
import { fresh } from "./ids.js";
import { TITLES, differs, kindsOf, kitOf, paperOf, printed, sheetOf } from "./papers.js";

// Under the words of the record: the papers it gives.
export function paperLinks(app, record) {
  return kindsOf(record).map((kind) => {
    const sheet = sheetOf(record, kind);
    const stale = app.said && !record.finished && differs(record, paperOf(record, kind, app.said));
    return [
      h("a", { className: "ff-quiet ff-link", href: `#/v/${record.matter}/paper/${kind}` }, `${sheet && sheet.printed ? "再次打印" : "打印"}${TITLES[kind]}`),
      stale ? note("warn", `《${TITLES[kind]}》打印以后又有改动，请重新打印，收回原件。`) : null,
    ];
  });
}

export function paperPage(app, visit, kind) {
  const record = app.record(visit);
  const back = h("a", { href: `#/v/${visit.matter}${record.finished ? "" : "/end"}` }, "返回");
  if (!kindsOf(record).includes(kind)) {
    return [back, note("info", "这次检查没有这份文书。")];
  }
  if (!app.said) {
    return [back, note("warn", "任务包里没有文书抬头，请有网络时点“更新任务包”。")];
  }
  const paper = paperOf(record, kind, app.said);
  const print = button("打印", () => app.asked(async () => {
    printed(record, paper, app.now(), () => fresh(Date.now()));
    await app.save(record);
    window.print();
  }), "ff-button ff-print");
  return [
    h("div", { className: "ff-paper-bar" }, h("div", { className: "ff-row ff-head" }, h("h1", {}, TITLES[kind]), back),
      paper.lacks.length ? note("warn", "还不能打印，缺：", h("ul", {}, paper.lacks.map((words) => h("li", {}, words)))) : [standing(record, paper), print]),
    paper.lacks.length ? null : sheet(app, record, paper),
  ];
}

// What is to be known of the number before it is handed over.
function standing(record, paper) {
  const held = sheetOf(record, paper.kind);
  const kit = kitOf(record, paper.kind);
  if (!paper.number) {
    return note("warn", "没有预留到编号，打印件没有编号和二维码；回机关后取号补填。");
  }
  if (held && !record.finished && (!kit || kit.number !== held.number)) {
    return note("bad", `编号${held.number}在台账中已经不是为这次检查预留的编号。打印件照记，同步后写明怎样处理。`);
  }
  if (differs(record, paper)) {
    return note("warn", "打印以后又有改动，请重新打印，收回原件。编号不变。");
  }
  return paper.square ? null : note("info", "编号不是随任务包预留的，打印件没有二维码。");
}

function sheet(app, record, paper) {
  const head = h("div", { className: "fd-paper-head" }, h("span", {}, `${paper.title}　${paper.number}`), paper.square ? picture(paper.square) : null);
  const day = paper.signed ? chineseDayOf(paper.signed) : "年　　月　　日";
  const number = paper.number || "（未编号）";
  const body = [
    h("h1", {}, h("span", {}, paper.agency), paper.title), h("p", { className: "fd-paper-number" }, number),
    paper.fields.length ? h("table", { className: "fd-paper-grid" }, h("tbody", {}, paper.fields.map(([title, words]) => h("tr", {}, h("th", { scope: "row" }, title), h("td", {}, words))))) : null,
    paper.prose.map(paragraphs),
    h("div", { className: "fd-paper-signs" }, paper.signs.map((one) => {
      const file = one.file && app.file(one.file.sha256);
      return h("p", {}, h("span", {}, `${one.title}：${one.words || ""}`, file ? h("img", { className: "ff-signature", src: app.shown(file), alt: "签名" }) : null),
        h("span", { className: "fd-paper-date" }, file ? day : "年　　月　　日"));
    })),
    paper.day ? h("div", { className: "fd-paper-agency" }, h("div", {}, h("p", {}, paper.agency), h("p", {}, paper.day))) : null,
    h("p", { className: "fd-paper-note" }, paper.note),
  ];
  // A table's head is repeated on every printed page: so each sheet carries the square.
  return h("article", { className: `fd-paper fd-paper-${paper.shape}` }, h("table", { className: "fd-paper-pages", role: "presentation" },
    h("thead", {}, h("tr", {}, h("td", {}, head))), h("tbody", {}, h("tr", {}, h("td", {}, body)))));
}

function paragraphs(block) {
  if (block.heading) {
    return h("h2", {}, block.text);
  }
  const className = block.flush ? "fd-paper-flush" : "fd-paper-text";
  return block.text.split("\n").map((line) => h("p", { className }, line));
}

const picture = (square) =>
  h("img", { className: "fd-qr", alt: "文书二维码", src: `data:image/svg+xml,${encodeURIComponent(square.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "))}` });
