// What pages ask of the app beyond its records: half-typed values, the worker that hashes, refusals in words.
import { NetProblem } from "./net.js";
import { App } from "./state.js";

class Demand extends Error {}

export class Shell extends App {
  constructor(dataset, draw) {
    super({ digest: null }, draw);
    this.config.digest = (blob) => this.digest(blob);
    this.hasher = dataset.hasher;
    this.matters = dataset.matters;
    this.kept = new Set();
    this.signIn = dataset.signIn;
    this.signOutForm = dataset.signOut;
    this.drafts = new Map();
    this.sides = new Map();
    this.urls = new Map();
    this.warning = "";
    this.focus = "";
    this.away = "";
    this.persisted = false;
    this.timer = 0;
  }

  // Runs what a button asks for; what is missing or fails is said on the page, and the page is drawn anew.
  async asked(work) {
    this.warning = "";
    try {
      await work();
    } catch (problem) {
      if (problem instanceof NetProblem) {
        this.heard(problem);
        this.warning = problem.kind === "offline" ? "没有网络，稍后会自动再试。" : "";
      } else {
        this.warning = problem instanceof Demand ? problem.message : `没有做成：${problem.message}`;
      }
    }
    this.changed();
  }

  demand(fine, words) {
    if (!fine) {
      throw new Demand(words);
    }
  }

  // What is being typed on a page and is no part of the record yet.
  draft(matter, name, first) {
    const key = `${matter}/${name}`;
    if (!this.drafts.has(key)) {
      this.drafts.set(key, first);
    }
    return this.drafts.get(key);
  }

  // Which fold of a page is open, so that drawing it anew does not close it.
  keepOpen(key, open) {
    this.kept[open ? "add" : "delete"](key);
  }

  set(holder, name, value) {
    this.warning = "";
    holder[name] = value;
    this.changed();
  }

  // Kept a moment after the last key, without drawing the page anew under the typing hand.
  later(record) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(record), 300);
    this.records.set(record.matter, record);
  }

  digest(blob) {
    this.worker = this.worker || new Worker(this.hasher, { type: "module" });
    const id = `${Date.now()}-${Math.random()}`;
    return new Promise((done, failed) => {
      const heard = (event) => {
        if (event.data.id === id) {
          this.worker.removeEventListener("message", heard);
          (event.data.error ? failed : done)(event.data.error ? new Error(event.data.error) : event.data.made);
        }
      };
      this.worker.addEventListener("message", heard);
      this.worker.addEventListener("error", () => failed(new Error("摘要没有算成")), { once: true });
      this.worker.postMessage({ id, blob });
    });
  }

  shown(file) {
    if (!this.urls.has(file.sha256)) {
      this.urls.set(file.sha256, URL.createObjectURL(file.blob));
    }
    return this.urls.get(file.sha256);
  }

  // Fetches the other side of a conflict once; the page is drawn again when it is there.
  look(item) {
    this.sides.set(item.key, null);
    this.net.json(`since/${item.matter}/${item.seen}`).then((told) => {
      this.sides.set(item.key, told.lines);
      this.changed();
    }, () => this.sides.delete(item.key));
  }

  async giveUp(item) {
    const sure = window.confirm(`放弃“${item.title}”？本项不会记入台账，后面的记录照常记入。`);
    if (sure) {
      await this.drop(item);
    }
  }

  async withoutFiles(item) {
    const names = item.answer.files.map((sha256) => `“${(this.file(sha256) || { name: sha256.slice(0, 8) }).name}”`).join("、");
    if (window.confirm(`“${item.title}”不带附件${names}记入台账？附件留在本机，直到从本机清除这次检查。`)) {
      await this.leaveOut(item);
    }
  }

  // Nothing unsafe: the device forgets the person. Otherwise their records stay for them alone, and they are told.
  async signOut() {
    const left = this.unsafe;
    if (left.acts + left.files + left.running) {
      if (!window.confirm("本机还有没有入账的内容。退出后它们留在本机，只有您再次登录才能看到和同步。仍要退出吗？")) {
        return;
      }
    } else {
      await this.leave();
    }
    await this.release();
    const form = document.createElement("form");
    form.method = "post";
    form.action = this.signOutForm;
    const token = document.createElement("input");
    token.name = "csrfmiddlewaretoken";
    token.value = this.net.csrf;
    form.append(token);
    document.body.append(form);
    form.submit();
  }
}
