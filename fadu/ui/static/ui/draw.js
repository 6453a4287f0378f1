// A published draw computed again in the visitor's browser (公开可复算抽取), written from docs/draw.md alone.
// One file is the page's script, its worker and a module for Node. Plain script, no library, syntax of Chrome 80;
// SHA-256 is its own, because crypto.subtle is missing on plain http.
//
//   FaduDraw.check(file, expected, progress)            here and now: {state, commit, drawn, unmanned, findings}
//   FaduDraw.verify(text, expected, progress, done)     in a worker; done gets the same, or {error}
(function (scope) {
  "use strict";

  const FIELDS = ["format", "frozen", "lists", "sealed", "commit", "nonce", "randomness", "seed", "targets", "officers", "events"];
  const LISTS = { roster: "抽取对象名录", exclusions: "剔除名单", officers: "执法人员名录", recusals: "回避名单" };
  const COLUMNS = { roster: 4, exclusions: 4, officers: 5, recusals: 3 };
  const BALLS = { ssq: [6, 33, 1, 16], dlt: [5, 35, 2, 12] };
  const CHAINS = {
    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": ["2023-08-23T15:09:27Z", 3],
    "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce": ["2020-07-22T15:17:30Z", 30],
  };
  const REASONS = {
    replace: ["closed", "moved", "missing", "recent", "cap", "force", "other"],
    officer: ["recusal", "left", "ill", "duty", "certificate", "other"],
    cancel: ["lists", "plan", "source", "unrevealed", "other"],
  };

  // SHA-256 (FIPS 180-4). The constants are the fractions of roots of the first primes.
  const K = new Int32Array(64);
  const START = new Int32Array(8);
  (function () {
    const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
    for (let n = 2, found = 0; found < 64; n += 1) {
      let prime = true;
      for (let d = 2; d * d <= n; d += 1) {
        prime = prime && n % d !== 0;
      }
      if (prime) {
        if (found < 8) {
          START[found] = fraction(Math.sqrt(n));
        }
        K[found] = fraction(Math.cbrt(n));
        found += 1;
      }
    }
  })();
  const W = new Int32Array(64);

  function compress(state, data, at) {
    for (let i = 0; i < 16; i += 1, at += 4) {
      W[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const x = W[i - 15];
      const y = W[i - 2];
      const s = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const t = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      W[i] = (W[i - 16] + s + W[i - 7] + t) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const s = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t = (h + s + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const u = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const v = (u + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t) | 0;
      d = c;
      c = b;
      b = a;
      a = (t + v) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  // The hash of what went into `begun` (`done` bytes, whole blocks) followed by `data`.
  const tail = new Uint8Array(128);
  const state = new Int32Array(8);
  function finish(begun, done, data) {
    state.set(begun);
    const whole = data.length & ~63;
    for (let at = 0; at < whole; at += 64) {
      compress(state, data, at);
    }
    const rest = data.length - whole;
    const end = rest < 56 ? 64 : 128;
    tail.fill(0);
    for (let i = 0; i < rest; i += 1) {
      tail[i] = data[whole + i];
    }
    tail[rest] = 0x80;
    for (let i = end - 1, bits = (done + data.length) * 8; bits > 0; i -= 1, bits = Math.floor(bits / 256)) {
      tail[i] = bits % 256;
    }
    compress(state, tail, 0);
    if (end === 128) {
      compress(state, tail, 64);
    }
    const hash = new Uint8Array(32);
    for (let i = 0; i < 32; i += 1) {
      hash[i] = state[i >> 2] >>> (24 - 8 * (i & 3));
    }
    return hash;
  }
  const sha256 = (data) => finish(START, 0, data);

  function hmac(key) {
    const half = (pad) => {
      const block = new Uint8Array(64).fill(pad);
      key.forEach((byte, i) => {
        block[i] ^= byte;
      });
      const state = START.slice();
      compress(state, block, 0);
      return state;
    };
    const inner = half(0x36);
    const outer = half(0x5c);
    return (message) => finish(outer, 64, finish(inner, 64, message));
  }

  // E(value): tag, four bytes of length, content; written one after the other into a buffer that grows.
  const utf8 = new TextEncoder();
  let buffer = new Uint8Array(4096);
  let used = 0;
  function room(size) {
    if (used + size > buffer.length) {
      const larger = new Uint8Array(2 * (used + size));
      larger.set(buffer);
      buffer = larger;
    }
  }
  function putNumber(n, size) {
    room(size);
    for (let i = used + size - 1; i >= used; i -= 1, n = Math.floor(n / 256)) {
      buffer[i] = n % 256;
    }
    used += size;
  }
  function putHead(tag, size) {
    putNumber(tag.charCodeAt(0), 1);
    putNumber(size, 4);
  }
  function putText(text) {
    if (/^[\x00-\x7f]*$/.test(text)) {
      putHead("T", text.length);
      room(text.length);
      for (let i = 0; i < text.length; i += 1, used += 1) {
        buffer[used] = text.charCodeAt(i);
      }
      return;
    }
    if (text.normalize("NFC") !== text || /[\ud800-\udfff]/u.test(text)) {
      throw new Error("文字“" + text + "”不是 Unicode NFC 形式");
    }
    const raw = utf8.encode(text);
    putHead("T", raw.length);
    room(raw.length);
    buffer.set(raw, used);
    used += raw.length;
  }
  function put(value) {
    if (value === null) {
      putHead("N", 0);
    } else if (typeof value === "boolean") {
      putHead("F", 1);
      putNumber(value ? 1 : 0, 1);
    } else if (typeof value === "string") {
      putText(value);
    } else if (Number.isSafeInteger(value) && value >= 0) {
      putHead("I", 8);
      putNumber(value, 8);
    } else if (Array.isArray(value)) {
      putHead("L", value.length);
      value.forEach(put);
    } else if (typeof value === "object") {
      const keys = Object.keys(value).sort(compare);
      putHead("O", keys.length);
      keys.forEach((key) => {
        putText(key);
        put(value[key]);
      });
    } else {
      throw new Error("“" + value + "”不能编码");
    }
  }
  // What is in the buffer is good until the next call: hash it, write it in hex, or copy it.
  function encode(value, prefix) {
    used = 0;
    if (prefix !== undefined) {
      putNumber(prefix, 1);
    }
    put(value);
    return buffer.subarray(0, used);
  }
  function pair(left, right) {
    const node = new Uint8Array(65);
    node[0] = 1;
    node.set(left, 1);
    node.set(right, 33);
    return sha256(node);
  }

  // Order of code points, which is that of UTF-8.
  function compare(one, other) {
    if (/^[\x00-\x7f]*$/.test(one) && /^[\x00-\x7f]*$/.test(other)) {
      return one < other ? -1 : one === other ? 0 : 1;
    }
    const a = Array.from(one);
    const b = Array.from(other);
    for (let i = 0; i < a.length && i < b.length; i += 1) {
      if (a[i] !== b[i]) {
        return a[i].codePointAt(0) - b[i].codePointAt(0);
      }
    }
    return a.length - b.length;
  }
  const PAIRS = Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));
  function hex(raw) {
    let text = "";
    for (let i = 0; i < raw.length; i += 1) {
      text += PAIRS[raw[i]];
    }
    return text;
  }
  const bytes = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
  const isHex = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
  const ascending = (keys) => keys.every((key, i) => i === 0 || compare(keys[i - 1], key) < 0);

  function root(rows) {
    const peaks = [];
    rows.forEach((row, i) => {
      let node = sha256(encode(row, 0));
      for (let n = i; n % 2 === 1; n = (n - 1) / 2) {
        node = pair(peaks.pop(), node);
      }
      peaks.push(node);
    });
    return hex(peaks.length ? peaks.reduceRight((right, left) => pair(left, right)) : sha256(new Uint8Array(0)));
  }

  // Why a public value is not in the one form of its source; "" when it is.
  function misfit(source, value) {
    const wrong = "公共随机数“" + source.name + "”的值“" + value + "”写法不符";
    if (typeof value !== "string") {
      return wrong;
    }
    if (source.kind === "dice" || source.kind === "number") {
      return /^[0-9]*$/.test(value) && value.length === source.size ? "" : wrong;
    }
    if (source.kind === "drand") {
      return isHex(value) ? "" : wrong;
    }
    const balls = BALLS[source.kind];
    if (!balls || !/^[0-9]{2}(-[0-9]{2})*\+[0-9]{2}(-[0-9]{2})*$/.test(value)) {
      return wrong;
    }
    const fits = value.split("+").every((side, i) => {
      const drawn = side.split("-");
      return drawn.length === balls[2 * i] && ascending(drawn) && drawn[0] >= "01" && Number(drawn[drawn.length - 1]) <= balls[2 * i + 1];
    });
    return fits ? "" : wrong;
  }

  // What can be seen of the rules without computing: the law of the draw, shapes, order, references.
  function* faults(file) {
    const frozen = file.frozen;
    if (frozen.algorithm !== "draw/v1") {
      yield ["frozen", "算法不是 draw/v1"];
    }
    if (frozen.purpose === "inspection") {
      if (frozen.matters.length === 0 || frozen.matters.some((matter) => matter[2] !== "general")) {
        yield ["matters", "只有一般检查事项可以随机抽取"];
      }
      if (frozen.officers_per_target < 2) {
        yield ["officers_per_target", "每个对象应选派不少于两名执法人员"];
      }
    }
    if (frozen.sources.length < 2) {
      yield ["sources", "公共随机数至少须有两个来源"];
    }
    for (const source of frozen.sources) {
      if (!(frozen.frozen_at < source.at && source.at <= frozen.draw_at)) {
        yield ["sources", "公共随机数“" + source.name + "”应在冻结之后、抽取之前产生"];
      }
    }
    for (const source of frozen.sources.filter((one) => one.kind === "drand")) {
      const [genesis, period] = CHAINS[source.chain] || [NaN, 0];
      if (Date.parse(genesis) + (source.round - 1) * period * 1000 !== Date.parse(source.at)) {
        yield ["sources", "drand 第" + source.round + "轮不在所写的时刻产生"];
      }
    }
    const strata = new Set(frozen.strata.map((stratum) => stratum[0]));
    const targets = new Set(file.lists.roster.map((row) => row[0]));
    const people = new Set(file.lists.officers.map((row) => row[0]));
    const keys = {
      roster: (row) => row[0],
      exclusions: (row) => row[0],
      officers: (row) => row[0],
      recusals: (row) => row[1] + "\u0000" + row[0],
    };
    for (const name of Object.keys(LISTS)) {
      const rows = file.lists[name];
      if (!rows.every((row) => Array.isArray(row) && row.length === COLUMNS[name])) {
        yield [name, LISTS[name] + "的列数不符"];
      } else if (!ascending(rows.map(keys[name]))) {
        yield [name, LISTS[name] + "没有由小到大排列，或者有重复"];
      }
    }
    if (file.lists.roster.some((row) => !strata.has(row[1]))) {
      yield ["roster", "有抽取对象的层不在方案之内"];
    }
    if (!file.lists.exclusions.every((row) => targets.has(row[0]))) {
      yield ["exclusions", "剔除名单有名录之外的对象"];
    }
    if (!file.lists.recusals.every((row) => people.has(row[0]) && targets.has(row[1]))) {
      yield ["recusals", "回避名单有名录之外的对象或者人员"];
    }
  }

  function shaped(file) {
    if (file === null || typeof file !== "object" || file.format !== "draw/v1") {
      throw new Error("不是 draw/v1 格式的抽取结果文件");
    }
    const names = Object.keys(file);
    if (names.length !== FIELDS.length || !FIELDS.every((name) => names.includes(name))) {
      throw new Error("抽取结果文件的字段不全，或者有无法识别的字段");
    }
    if (!isHex(file.sealed) || !(file.nonce === null || isHex(file.nonce))) {
      throw new Error("密封随机数或者其摘要的写法不符");
    }
  }

  // The draw from its seed: tickets, teams, events; `state` is changed by what happens.
  function Draw(file, seed) {
    this.frozen = file.frozen;
    this.lists = file.lists;
    this.mac = hmac(seed);
    this.strata = new Map(file.frozen.strata.map((stratum) => [stratum[0], stratum]));
    this.rows = new Map(file.lists.roster.map((row) => [row[0], row]));
    this.people = new Map(file.lists.officers.map((row) => [row[0], row]));
    this.never = new Set(file.lists.recusals.map((row) => row[0] + " " + row[1]));
    this.fit = new Map();
    this.load = new Map();
    this.stands = new Map();
    this.spare = new Map();
  }
  Draw.prototype.ticket = function (parts) {
    return hex(this.mac(encode(parts)));
  };
  // Pairs of ticket and id in their order; both are ASCII.
  const order = (pairs) => pairs.sort((a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1));

  Draw.prototype.targets = function (progress) {
    const out = new Set(this.lists.exclusions.map((row) => row[0]));
    return this.frozen.strata.map(([name, many, more], done) => {
      const pairs = [];
      this.rows.forEach((row, id) => {
        if (row[1] === name && !out.has(id)) {
          pairs.push([this.ticket(["target/v1", name, id]), id]);
        }
      });
      progress((done + 1) / this.frozen.strata.length);
      const found = order(pairs).slice(0, many + more).map((pair) => [pair[1], pair[0]]);
      this.spare.set(name, found.slice(many).map((pair) => pair[0]));
      return { stratum: name, drawn: found.slice(0, many), reserves: found.slice(many) };
    });
  };
  Draw.prototype.met = function (team, target) {
    const units = team.map((one) => this.people.get(one)[3]);
    if (this.frozen.cross === "mixed") {
      return new Set(units).size > 1;
    }
    return this.frozen.cross !== "away" || units.some((unit) => unit !== this.rows.get(target)[3]);
  };
  Draw.prototype.fill = function (target, kept) {
    const wanted = this.frozen.officers_per_target;
    const stratum = this.rows.get(target)[1];
    if (!this.fit.has(stratum)) {
      const needed = this.strata.get(stratum)[3];
      const until = this.frozen.visits[1];
      this.fit.set(stratum, this.lists.officers.filter((row) => row[2] >= until && needed.every((one) => row[4].includes(one))));
    }
    const fit = this.fit.get(stratum);
    const team = kept.slice();
    const listed = order(fit.map((row) => [this.ticket(["officer/v1", target, row[0]]), row[0]]));
    for (let i = 0; i < listed.length && team.length < wanted; i += 1) {
      const one = listed[i][1];
      const free = !this.never.has(one + " " + target) && (this.load.get(one) || 0) < this.frozen.load_cap && !team.includes(one);
      if (free && (team.length + 1 < wanted || this.met(team.concat(one), target))) {
        team.push(one);
      }
    }
    const stands = team.length === wanted ? team : [];
    stands.forEach((one) => this.load.set(one, (this.load.get(one) || 0) + 1));
    this.stands.set(target, stands);
    return stands;
  };
  Draw.prototype.release = function (target) {
    const team = this.stands.get(target) || [];
    team.forEach((one) => this.load.set(one, this.load.get(one) - 1));
    this.stands.delete(target);
    return team;
  };
  Draw.prototype.happen = function (event) {
    if (event.kind === "cancel") {
      return event;
    }
    const team = this.release(event.target);
    if (event.kind === "officer") {
      this.never.add(event.officer + " " + event.target);
      return Object.assign({}, event, { officers: this.fill(event.target, team.filter((one) => one !== event.officer)) });
    }
    const left = this.spare.get(this.rows.get(event.target)[1]);
    const by = left.length ? left.shift() : null;
    return Object.assign({}, event, { by: by, officers: by === null ? [] : this.fill(by, []) });
  };
  // Why an event cannot happen now; "" when it can.
  Draw.prototype.impossible = function (event, before) {
    if (before && (before.kind === "cancel" || event.at < before.at)) {
      return before.kind === "cancel" ? "抽取已经作废，其后不得再有变动" : "时间早于前一项变动";
    }
    if (!(REASONS[event.kind] || []).includes(event.reason)) {
      return "种类或者理由无法识别";
    }
    if (event.reason === "other" && event.note === null) {
      return "理由是其他，应当附有说明";
    }
    if (event.kind !== "cancel" && !this.stands.has(event.target)) {
      return "“" + event.target + "”不在抽中的对象之内";
    }
    return event.kind === "officer" && !this.stands.get(event.target).includes(event.officer)
      ? "“" + event.officer + "”没有被派往“" + event.target + "”"
      : "";
  };

  const same = (one, other) => hex(encode(one)) === hex(encode(other));
  // The first place where a claimed list departs from the computed one.
  function* departing(code, name, mine, theirs) {
    const claimed = Array.isArray(theirs) ? theirs : [];
    for (let i = 0; i < Math.min(mine.length, claimed.length); i += 1) {
      if (!same(mine[i], claimed[i])) {
        yield [code, name + "第" + (i + 1) + "项不符：应为" + JSON.stringify(mine[i]) + "，文件为" + JSON.stringify(claimed[i])];
        return;
      }
    }
    if (mine.length !== claimed.length) {
      yield [code, name + "应有" + mine.length + "项，文件有" + claimed.length + "项"];
    }
  }

  function* results(file, commit, progress, sum) {
    if (hex(sha256(bytes(file.nonce))) !== file.sealed) {
      yield ["sealed", "公开的随机数与密封时的承诺不符"];
    }
    const sources = file.frozen.sources;
    const values = file.randomness;
    const wrong = values.length === sources.length ? sources.map((source, i) => misfit(source, values[i])).filter(Boolean) : ["公共随机数的个数不符"];
    for (const said of wrong) {
      yield ["randomness", said];
    }
    if (wrong.length) {
      return;
    }
    const seed = sha256(encode(["seed/v1", commit, file.nonce, sources.map((source, i) => [source.kind, values[i]])]));
    if (hex(seed) !== file.seed) {
      yield ["seed", "种子不符：应为" + hex(seed) + "，文件为" + file.seed];
    }
    const draw = new Draw(file, seed);
    const targets = draw.targets(progress);
    yield* departing("targets", "抽取结果", targets, file.targets);
    const live = [].concat(...targets.map((one) => one.drawn.map((pair) => pair[0])));
    const filled = live.map((target) => [target, draw.fill(target, [])]);
    sum.drawn = live.length;
    yield* departing("assigned", "选派的执法人员", file.frozen.officers_per_target ? filled : [], file.officers);
    for (let i = 0; i < file.events.length; i += 1) {
      const said = draw.impossible(file.events[i], file.events[i - 1]);
      if (said) {
        yield ["events", "抽取后第" + (i + 1) + "项变动：" + said];
        return;
      }
      yield* departing("events", "抽取后的第" + (i + 1) + "项变动", [draw.happen(file.events[i])], [file.events[i]]);
    }
    if (file.frozen.officers_per_target) {
      draw.stands.forEach((team) => {
        sum.unmanned += team.length ? 0 : 1;
      });
    }
  }

  function check(file, expected, progress) {
    const report = progress || function () {};
    shaped(file);
    const sum = { state: "committed", commit: "", drawn: 0, unmanned: 0, findings: [] };
    const add = (found) => {
      for (const [code, message] of found) {
        sum.findings.push({ code: code, message: message });
      }
    };
    add(faults(file));
    const stopped = sum.findings.some((one) => one.code in LISTS);
    const lists = {};
    Object.keys(LISTS).forEach((name) => {
      lists[name] = { root: root(file.lists[name]), size: file.lists[name].length };
      if (!same(lists[name], file.frozen.lists[name])) {
        add([["lists." + name, LISTS[name] + "与冻结时的根值不符"]]);
      }
    });
    const frozen = Object.assign({}, file.frozen, { lists: lists });
    sum.commit = hex(sha256(encode(["draw/v1", frozen, file.sealed])));
    if (sum.commit !== file.commit) {
      add([["commit", "承诺值与方案、名单不符：应为" + sum.commit]]);
    }
    if (expected && expected !== sum.commit) {
      add([["expected", "与抽取前公布的承诺值不符：按文件算得" + sum.commit]]);
    }
    if (file.events.some((event) => event.kind === "cancel")) {
      sum.state = "cancelled";
    } else if (file.nonce !== null) {
      sum.state = "drawn";
    }
    if (file.nonce !== null && !stopped) {
      add(results(file, sum.commit, report, sum));
    } else if (file.nonce === null && (file.seed !== null || file.randomness.length + file.targets.length + file.officers.length > 0)) {
      add([["nonce", "密封随机数没有公开，却有抽取结果"]]);
    } else if (file.nonce === null && file.events.some((event, i) => i > 0 || event.kind !== "cancel")) {
      add([["events", "尚未抽取，只能作废，不能递补或者调整人员"]]);
    }
    return sum;
  }

  function answer(text, expected, progress) {
    try {
      return check(JSON.parse(text), expected, progress);
    } catch (error) {
      return { error: error instanceof SyntaxError ? "不是完整的 JSON" : error instanceof TypeError ? "抽取结果文件的写法不符" : error.message };
    }
  }

  const own = typeof document === "undefined" ? null : document.currentScript;
  function verify(text, expected, progress, done) {
    const worker = new Worker(own.src);
    worker.onmessage = function (event) {
      if ("progress" in event.data) {
        progress(event.data.progress);
      } else {
        worker.terminate();
        done(event.data.result);
      }
    };
    worker.onerror = function (event) {
      worker.terminate();
      done({ error: event.message });
    };
    worker.postMessage({ text: text, expected: expected });
  }

  const made = { check: check, answer: answer, verify: verify, encode: (value) => hex(encode(value)), root: root, misfit: misfit, sha256: (text) => hex(sha256(utf8.encode(text))) };
  if (typeof module !== "undefined" && module.exports) {
    module.exports = made;
  } else if (own === null) {
    scope.onmessage = function (event) {
      const tell = (share) => scope.postMessage({ progress: share });
      scope.postMessage({ result: answer(event.data.text, event.data.expected, tell) });
    };
  } else {
    scope.FaduDraw = made;
  }
})(typeof self === "undefined" ? globalThis : self);
