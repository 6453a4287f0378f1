// The end of a visit: the words of the record, the signatures or the refusal, and what is still missing.
import { button, choice, h, long, note, pairs, panel, text } from "./dom.js";
import { paperLinks } from "./page_paper.js";
import { kitOf, numberOf, sheetOf } from "./papers.js";
import { signPad } from "./sign_pad.js";
import { contentOf, ordered, others, toReview, unfinished } from "./visit.js";

export function endPage(app, visit) {
  const record = app.record(visit);
  const end = record.end;
  const missing = unfinished(record);
  const pad = app.draft(record.matter, "pad", { of: "" });
  if (pad.of) {
    return [signing(app, record, pad)];
  }
  const keep = (holder, name) => (value) => {
    holder[name] = value;
    app.later(record);
  };
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, toReview(record.visit).length ? "签字、完成复查" : "签字、完成检查"), h("a", { href: `#/v/${visit.matter}` }, "返回")),
    panel("现场检查记录",
      text("检查地点", end.place, keep(end, "place")),
      long("检查内容、发现的问题及处理情况", end.content || contentOf(record), keep(end, "content"), 8),
      end.content && end.content !== contentOf(record) ? button("按清单重写", () => app.asked(async () => {
        end.content = "";
        await app.save(record);
      }), "ff-quiet") : null,
      ordered(record).length ? orderNumber(record, keep) : null,
      paperLinks(app, record)),
    panel("检查人员", record.visit.officers.map((one) => signature(app, record, one.id, one.id === record.me ? `${one.name}（本人）` : one.name, pad))),
    panel("被检查单位",
      choice("签字", [["yes", "签字"], ["no", "拒绝签字"]], end.refused ? "no" : "yes", (value) => app.asked(async () => {
        end.refused = value === "no";
        await app.save(record);
      })),
      end.refused
        ? [text("见证人", end.witness, keep(end, "witness")), long("拒签的理由和经过", end.refusal, keep(end, "refusal"), 2)]
        : signature(app, record, "party", "被检查单位负责人", pad)),
    missing.length ? note("warn", h("ul", {}, missing.map((words) => h("li", {}, words)))) : null,
    button(toReview(record.visit).length ? "完成复查" : "完成检查", () => app.asked(async () => {
      if (unfinished(record).length) {
        return; // what is missing stands above the button
      }
      end.content = end.content || contentOf(record);
      await app.finish(record);
      location.hash = `#/v/${visit.matter}`;
    })),
  ];
}

// What a printed order bears is not changed any more.
function orderNumber(record, keep) {
  record.order.number = record.order.number || numberOf(record, "order");
  if (sheetOf(record, "order")) {
    return pairs([["指令书编号", `${record.order.number}（已打印）`]]);
  }
  const placeholder = kitOf(record, "order") ? "" : "本机没有预留编号，请填写纸质文书的编号";
  return text("责令限期整改指令书文书编号", record.order.number, keep(record.order, "number"), { placeholder });
}

function signature(app, record, of, name, pad) {
  const held = of === "party" ? record.end.party : record.signatures[of];
  const file = held && app.file(held.sha256);
  return h("div", { className: "ff-row ff-sign" }, h("span", {}, name),
    file ? h("img", { className: "ff-signed", src: app.shown(file), alt: `${name}的签名` }) : null,
    button(held ? "重签" : "签名", () => app.set(pad, "of", of), "ff-quiet"));
}

function signing(app, record, pad) {
  const of = pad.of;
  const person = record.visit.officers.find((one) => one.id === of);
  const name = person ? person.name : "被检查单位负责人";
  return signPad(`${name}签名`, (blob) => app.asked(async () => {
    app.demand(blob, "还没有签名");
    const held = await app.capture(blob, `${person ? "检查人员" : "被检查单位"}签名.png`);
    if (person) {
      record.signatures[of] = held;
    } else {
      record.end.party = held;
    }
    pad.of = "";
    await app.save(record);
  }), () => app.set(pad, "of", ""));
}
