// Requests to the server: JSON in and out, the session's token with each, and plain words for what went wrong.
import { measured } from "./clock.js";

// kind: "offline" no answer; "signed-out"; "refused" with the server's words; "file" the same of one file alone.
export class NetProblem extends Error {
  constructor(kind, words) {
    super(words);
    this.kind = kind;
  }
}

export class Net {
  constructor(fetching, now) {
    this.fetching = fetching;
    this.now = now;
    this.csrf = "";
  }

  async send(address, options) {
    const headers = Object.assign({ Accept: "application/json", "X-CSRFToken": this.csrf }, options.headers);
    const sending = Object.assign({ credentials: "same-origin", redirect: "manual", cache: "no-store" }, options);
    let answer;
    try {
      answer = await this.fetching(address, Object.assign(sending, { headers }));
    } catch (error) {
      throw new NetProblem("offline", "没有连上服务器");
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      throw new NetProblem("signed-out", "登录已失效，请重新登录；本机记录不受影响");
    }
    if (answer.status >= 502) {
      throw new NetProblem("offline", "服务器暂时没有应答");
    }
    return answer;
  }

  async json(address, options) {
    const answer = await this.send(address, options || {});
    let told;
    try {
      told = await answer.json();
    } catch (error) {
      throw new NetProblem("refused", `服务器没有按约定应答（${answer.status}）`);
    }
    if (!answer.ok) {
      throw new NetProblem("refused", told.problem || told.error || `服务器没有受理（${answer.status}）`);
    }
    return told;
  }

  // Who is signed in; also measures the clock.
  async session(address) {
    const sent = this.now();
    const told = await this.json(address || "session");
    this.csrf = told.csrf;
    return Object.assign(told, { offset: measured(sent, this.now(), told.now) });
  }

  post(address, body) {
    const headers = { "Content-Type": "application/json" };
    return this.json(address, { method: "POST", headers, body: JSON.stringify(body) });
  }
}
