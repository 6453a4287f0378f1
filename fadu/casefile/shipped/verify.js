// Checks a bundle (案卷包), written from docs/bundle.md alone: own SHA-256, SHA-512, Ed25519 and ZIP reader, no network. Chromium 90.
(function (home) {
  "use strict";

  const utf8 = (text) => new TextEncoder().encode(text);
  const words = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (two) => parseInt(two, 16));
  const joined = (...parts) => {
    const made = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
    parts.reduce((at, one) => (made.set(one, at), at + one.length), 0);
    return made;
  };
  const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

  // --- SHA-2: the constants are the first bits of roots of primes ---------------------------------------------------
  const PRIMES = [];
  for (let n = 2; PRIMES.length < 80; n += 1) {
    if (PRIMES.every((p) => n % p)) {
      PRIMES.push(n);
    }
  }
  const root = (value, power) => { // the whole part of a root
    let low = 0n;
    let high = 1n << 80n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** power <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const ONES = (1n << 64n) - 1n;
  const K64 = PRIMES.map((p) => root(BigInt(p) << 192n, 3n) & ONES);
  const H64 = PRIMES.slice(0, 8).map((p) => root(BigInt(p) << 128n, 2n) & ONES);
  const K32 = Int32Array.from(K64.slice(0, 64), (one) => Number(one >> 32n) | 0);
  const H32 = H64.map((one) => Number(one >> 32n) | 0);

  class Sha256 {
    constructor() {
      this.state = Int32Array.from(H32);
      this.rest = new Uint8Array(64);
      this.held = 0;
      this.size = 0;
      this.w = new Int32Array(64);
    }

    update(data) {
      this.size += data.length;
      let at = 0;
      if (this.held) {
        at = Math.min(64 - this.held, data.length);
        this.rest.set(data.subarray(0, at), this.held);
        this.held += at;
        if (this.held === 64) {
          this.block(this.rest, 0);
          this.held = 0;
        }
      }
      for (; this.held === 0 && at + 64 <= data.length; at += 64) {
        this.block(data, at);
      }
      if (at < data.length) {
        this.rest.set(data.subarray(at), 0);
        this.held = data.length - at;
      }
      return this;
    }

    block(data, at) {
      const w = this.w;
      const s = this.state;
      for (let i = 0; i < 16; i += 1, at += 4) {
        w[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
      }
      for (let i = 16; i < 64; i += 1) {
        const x = w[i - 15];
        const y = w[i - 2];
        const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + low + w[i - 7] + high) | 0;
      }
      let [a, b, c, d, e, f, g, h] = s;
      for (let i = 0; i < 64; i += 1) {
        const one = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const t = (h + one + ((e & f) ^ (~e & g)) + K32[i] + w[i]) | 0;
        const two = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const u = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + t) | 0; d = c; c = b; b = a; a = (t + u) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((one, i) => {
        s[i] = (s[i] + one) | 0;
      });
    }

    digest() {
      const bits = this.size * 8;
      const pad = new Uint8Array(((this.held < 56 ? 56 : 120) - this.held) + 8);
      pad[0] = 0x80;
      const view = new DataView(pad.buffer);
      view.setUint32(pad.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(pad.length - 4, bits >>> 0);
      this.update(pad);
      const made = new Uint8Array(32);
      this.state.forEach((one, i) => new DataView(made.buffer).setInt32(i * 4, one));
      return made;
    }
  }
  const sha = (...parts) => parts.reduce((state, one) => state.update(one), new Sha256()).digest();

  function sha512(data) { // slow, and only ever for a few hundred bytes
    const padded = new Uint8Array(Math.ceil((data.length + 17) / 128) * 128);
    padded.set(data);
    padded[data.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, data.length * 8);
    const turn = (x, n) => ((x >> n) | (x << (64n - n))) & ONES;
    const state = H64.slice();
    for (let at = 0; at < padded.length; at += 128) {
      const w = [];
      for (let i = 0; i < 80; i += 1) {
        w.push(i < 16 ? view.getBigUint64(at + i * 8) : (w[i - 16] + (turn(w[i - 15], 1n) ^ turn(w[i - 15], 8n) ^ (w[i - 15] >> 7n))
          + w[i - 7] + (turn(w[i - 2], 19n) ^ turn(w[i - 2], 61n) ^ (w[i - 2] >> 6n))) & ONES);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 80; i += 1) {
        const t = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & ONES & g)) + K64[i] + w[i];
        const u = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g; g = f; f = e; e = (d + t) & ONES; d = c; c = b; b = a; a = (t + u) & ONES;
      }
      [a, b, c, d, e, f, g, h].forEach((one, i) => {
        state[i] = (state[i] + one) & ONES;
      });
    }
    return unhex(state.map((one) => one.toString(16).padStart(16, "0")).join(""));
  }

  // --- Ed25519 (RFC 8032), verification alone ------------------------------------------------------------------------
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (x) => ((x % P) + P) % P;
  const power = (base, exponent) => {
    let found = 1n;
    for (; exponent; exponent >>= 1n, base = (base * base) % P) {
      found = exponent & 1n ? (found * base) % P : found;
    }
    return found;
  };
  const D = mod(-121665n * power(121666n, P - 2n));
  const number = (bytes) => bytes.reduceRight((sum, one) => (sum << 8n) | BigInt(one), 0n);
  function add(p, q) {
    const a = mod((p[1] - p[0]) * (q[1] - q[0]));
    const b = mod((p[1] + p[0]) * (q[1] + q[0]));
    const c = mod(2n * p[3] * q[3] * D);
    const d = mod(2n * p[2] * q[2]);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }
  function times(n, point) {
    let found = [0n, 1n, 1n, 0n];
    for (; n; n >>= 1n, point = add(point, point)) {
      found = n & 1n ? add(found, point) : found;
    }
    return found;
  }
  function pointOf(value) {
    const sign = value >> 255n;
    const y = value & ((1n << 255n) - 1n);
    const square = mod((y * y - 1n) * power(mod(D * y * y + 1n), P - 2n));
    let x = power(square, (P + 3n) / 8n);
    x = mod(x * x - square) ? mod(x * power(2n, (P - 1n) / 4n)) : x;
    if (y >= P || mod(x * x - square) || (!x && sign)) {
      throw new Error("no point");
    }
    x = (x & 1n) === sign ? x : P - x;
    return [x, y, 1n, mod(x * y)];
  }
  function signed(key, signature, data) {
    if (key.length !== 32 || signature.length !== 64 || number(signature.slice(32)) >= ORDER) {
      return false;
    }
    try {
      const at = pointOf(number(key));
      const base = pointOf(mod(4n * power(5n, P - 2n)));
      const h = number(sha512(joined(signature.slice(0, 32), key, data))) % ORDER;
      const sum = add(times(number(signature.slice(32)), base), times(h, [mod(-at[0]), at[1], 1n, mod(-at[3])]));
      const back = power(sum[2], P - 2n);
      return (mod(sum[1] * back) | ((mod(sum[0] * back) & 1n) << 255n)) === number(signature.slice(0, 32));
    } catch (none) {
      return false;
    }
  }

  // --- texts --------------------------------------------------------------------------------------------------------
  const must = (holds) => {
    if (!holds) {
      throw new Error("malformed");
    }
  };
  function base64(text) {
    const raw = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    must(btoa(String.fromCharCode(...raw)) === text);
    return raw;
  }
  function note(text, lines, key) { // its lines; throws unless there are so many and the key signed them
    const end = text.lastIndexOf("\n\n");
    const found = text.slice(0, end).split("\n");
    const tail = text.slice(end + 2);
    must(end >= 0 && found.length === lines && tail.endsWith("\n"));
    const id = sha(utf8(key.name), Uint8Array.of(10, 1), key.bytes).slice(0, 4);
    const raws = [];
    tail.slice(0, -1).split("\n").forEach((line) => {
      const part = line.split(" ");
      must(part.length === 3 && part[0] === "—");
      if (part[1] === key.name && same(base64(part[2]).slice(0, 4), id)) {
        raws.push(base64(part[2]).slice(4));
      }
    });
    must(raws.length && raws.every((raw) => signed(key.bytes, raw, utf8(text.slice(0, end + 1)))));
    return found;
  }
  function included(leaf, index, size, hashes, top) {
    let node = index;
    let last = size - 1;
    if (node > last) {
      return false;
    }
    for (const sibling of hashes) {
      if (!last) {
        return false;
      }
      if (node % 2 || node === last) {
        leaf = sha(Uint8Array.of(1), sibling, leaf);
        while (node % 2 === 0 && node) {
          node /= 2;
          last = Math.floor(last / 2);
        }
      } else {
        leaf = sha(Uint8Array.of(1), leaf, sibling);
      }
      node = Math.floor(node / 2);
      last = Math.floor(last / 2);
    }
    return !last && same(leaf, top);
  }
  const whole = (json) => !/(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/.test(json); // half a character is written as an escape
  function parsed(raw) { // JSON as a bundle may hold it: whole numbers, no half characters, not nested too deep
    const text = words(raw);
    const bare = text.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"/g, "");
    let depth = 0;
    let most = 0;
    for (const sign of bare.match(/[[\]{}]/g) || []) {
      depth += sign === "[" || sign === "{" ? 1 : -1;
      most = Math.max(most, depth);
    }
    must(most <= 64 && !/[0-9][.eE]|[0-9]{17}/.test(bare));
    const value = JSON.parse(text);
    must(whole(JSON.stringify(value)));
    return value;
  }
  const isText = (value) => typeof value === "string";
  const isNumber = (value) => Number.isSafeInteger(value) && value >= 0;
  const isHex = (value, length) => isText(value) && new RegExp("^[0-9a-f]{" + length + "}$").test(value);
  const NEWER = "fadu/bundle/v2";
  const leafOf = (told, entry) => (told.format === NEWER ? entry.leaf : ""); // stands in for an entry that does not go along
  function shaped(told) {
    const all = (list, good) => Array.isArray(list) && list.every((one) => one && typeof one === "object" && good(one));
    return told && ["fadu/bundle/v1", NEWER].includes(told.format) && ["receiver", "agency", "title", "matter"].every((k) => isText(told[k]))
      && all(told.rows, (r) => ["number", "author", "title", "day", "note", "path", "volume"].every((k) => isText(r[k]))
        && ["row", "first", "pages"].every((k) => isNumber(r[k])))
      && all(told.entries, (e) => isText(e.matter) && isHex(e.hash, 64) && isNumber(e.n) && isNumber(e.seq)
        && (leafOf(told, e) === "" || isHex(leafOf(told, e), 64)))
      && all(told.files, (f) => isText(f.path) && isText(f.entry) && isHex(f.sha256, 64) && isNumber(f.size));
  }
  function committed(value, pointer) {
    for (const part of pointer.split("/").slice(1)) {
      const step = part.replace(/~1/g, "/").replace(/~0/g, "~");
      if (!value || typeof value !== "object" || (Array.isArray(value) && !/^(0|[1-9][0-9]{0,8})$/.test(step)) || !Object.prototype.hasOwnProperty.call(value, step)) {
        return null;
      }
      value = value[step];
    }
    return value && isText(value.c) ? value.c : null;
  }

  // --- the container: {size, slice(from, to) → Promise of bytes} -----------------------------------------------------
  const OUTSIDE = "压缩包里除列出的文件以外还有别的内容";
  const UNLIKE = "压缩包对这个文件的记载前后不一致";
  const LENGTHS = "存放的长度与文件的长度不同";
  const FULL = 0xffffffff;
  const seen = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const wide = (view, at) => Number(view.getBigUint64(at, true));
  function widened(extra, values) { // the full ones as the extra field has them; whether it holds these and no more
    const full = values.map((value, n) => (value === FULL ? n : -1)).filter((n) => n >= 0);
    const made = values.slice();
    if (!extra.length) {
      return [!full.length, made];
    }
    const view = seen(extra);
    if (!full.length || extra.length !== 4 + 8 * full.length || view.getUint16(0, true) !== 1 || view.getUint16(2, true) !== 8 * full.length) {
      return [false, made];
    }
    full.forEach((n, place) => {
      made[n] = wide(view, 4 + 8 * place);
    });
    return [true, made];
  }
  async function ending(source, say) { // members, length of the directory, where it stops, how far all is moved
    const tail = await source.slice(Math.max(0, source.size - 65557), source.size);
    const view = seen(tail);
    let end = tail.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
      end -= 1;
    }
    must(end >= 0);
    let told = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true)).concat([12, 16].map((at) => view.getUint32(end + at, true)));
    let stop = source.size - tail.length + end;
    let there = null;
    if (view.getUint16(end + 20, true) || stop + 22 !== source.size) {
      say("", OUTSIDE);
    }
    const locator = seen(await source.slice(Math.max(0, stop - 20), stop));
    if (locator.byteLength === 20 && locator.getUint32(0, true) === 0x07064b50) {
      there = wide(locator, 8);
      stop -= 76;
      must(stop >= 0 && locator.getUint32(4, true) === 0 && locator.getUint32(16, true) === 1);
      const more = seen(await source.slice(stop, stop + 56));
      must(more.byteLength === 56 && more.getUint32(0, true) === 0x06064b50 && wide(more, 4) === 44);
      const real = [more.getUint32(16, true), more.getUint32(20, true), wide(more, 24), wide(more, 32), wide(more, 40), wide(more, 48)];
      must(told.every((value, n) => value === real[n] || value === (n < 4 ? 0xffff : FULL)));
      told = real;
    }
    const [disk, first, here, count, size, start] = told;
    const shift = stop - size - start;
    must(!disk && !first && here === count && shift >= 0 && (there === null || stop - there === shift));
    return [count, size, stop, shift];
  }
  function lines(list, count) { // of a directory
    const rows = seen(list);
    const found = [];
    let at = 0;
    for (let n = 0; n < count; n += 1) {
      must(at + 46 <= list.length && rows.getUint32(at, true) === 0x02014b50);
      const [name, extra, comment, disk] = [28, 30, 32, 34].map((place) => rows.getUint16(at + place, true));
      must(at + 46 + name + extra + comment <= list.length);
      const raw = list.subarray(at + 46, at + 46 + name);
      const values = [24, 20, 42].map((place) => rows.getUint32(at + place, true));
      const [good, [size, packed, place]] = widened(list.subarray(at + 46 + name, at + 46 + name + extra), values);
      found.push({
        raw: raw, name: words(raw), method: rows.getUint16(at + 10, true), same: list.subarray(at + 8, at + 16), size: packed, place: place,
        sums: [rows.getUint32(at + 16, true), packed, size], start: null,
        good: good && !comment && !disk && !(rows.getUint16(at + 8, true) & ~0x808),
      });
      at += 46 + name + extra + comment;
    }
    must(at === list.length);
    return found;
  }
  async function headed(source, line, place, say) { // whether head and sums of a member repeat its line; where it ends
    const head = await source.slice(place, place + 30);
    const view = seen(head);
    if (head.length < 30 || view.getUint32(0, true) !== 0x04034b50) {
      say(line.name, UNLIKE);
      return place;
    }
    const [name, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
    const start = place + 30 + name + extra;
    const more = await source.slice(place + 30, start);
    const [right, [size, packed]] = widened(more.subarray(name), [view.getUint32(22, true), view.getUint32(18, true)]);
    let good = right;
    let sums = [view.getUint32(14, true), packed, size];
    let end = start + line.size;
    if (view.getUint16(6, true) & 8) {
      const length = extra ? 24 : 16;
      const behind = seen(await source.slice(end, end + length));
      good = good && sums.every((one) => one === 0) && behind.byteLength === length && behind.getUint32(0, true) === 0x08074b50;
      if (good) {
        sums = [behind.getUint32(4, true)].concat(extra ? [wide(behind, 8), wide(behind, 16)] : [behind.getUint32(8, true), behind.getUint32(12, true)]);
      }
      end += length;
    }
    const alike = same(more.subarray(0, name), line.raw);
    if (alike && start + line.size <= source.size) {
      line.start = start;
    }
    if (!good || !line.good || !alike || !same(head.subarray(6, 14), line.same) || !same(sums, line.sums)) {
      say(line.name, UNLIKE);
    }
    return end;
  }
  async function directory(source, say) {
    const [count, size, stop, shift] = await ending(source, say);
    const begin = stop - size;
    const found = lines(await source.slice(begin, stop), count);
    let reached = 0;
    for (const line of found.slice().sort((a, b) => a.place - b.place)) {
      if (line.place + shift !== reached) {
        say("", OUTSIDE);
      }
      reached = await headed(source, line, line.place + shift, say);
      if (line.method === 0 && line.sums[1] !== line.sums[2]) {
        say(line.name, LENGTHS);
      }
    }
    if (shift || reached !== begin) {
      say("", OUTSIDE);
    }
    return found;
  }

  class Check {
    constructor(source, given) {
      this.source = source;
      this.given = given;
      this.found = new Map();
      this.members = new Map();
      this.bodies = new Map();
      this.sums = new Map();
    }

    say(code, path, said) {
      this.found.set([path, code, said].join("\u0000"), { code: code, path: path, words: said });
    }

    async pieces(path, take) {
      const info = this.members.get(path);
      must(info && info.method === 0 && info.start !== null);
      let at = info.start;
      const end = at + info.size;
      for (; at < end; at += 1 << 20) {
        take(await this.source.slice(at, Math.min(end, at + (1 << 20))));
      }
    }

    async read(path) {
      const parts = [];
      try {
        await this.pieces(path, (piece) => parts.push(piece));
      } catch (gone) {
        this.say("missing", path, "文件缺失");
        return null;
      }
      return joined(...parts);
    }

    async run(step) {
      let list;
      try {
        list = await directory(this.source, (name, said) => this.say("container", name, said));
      } catch (broken) {
        this.found.clear();
        this.say("zip", "", "不是可以读取的ZIP文件");
        return;
      }
      list.forEach((one) => {
        if (this.members.has(one.name)) {
          this.say("twice", one.name, "包内有两个同名文件");
        } else {
          this.members.set(one.name, one);
        }
      });
      const raw = await this.read("manifest.json");
      if (raw === null) {
        return;
      }
      this.digest = hex(sha(raw));
      try {
        this.told = parsed(raw);
        must(shaped(this.told));
      } catch (broken) {
        this.told = null;
        this.say("manifest", "manifest.json", "清单无法识别");
        return;
      }
      await this.theKey();
      await this.seal();
      await this.files(step);
      await this.checkpoint();
      const before = new Map();
      for (const one of this.told.entries) {
        await this.entry(one, before.get(one.matter));
        before.set(one.matter, one);
      }
      this.carried();
      this.rows();
    }

    async theKey() {
      this.key = { name: "", bytes: new Uint8Array(0) };
      const raw = await this.read("key.json");
      try {
        const told = parsed(raw || new Uint8Array(0));
        must(isText(told.name) && told.name && !told.name.includes(" ") && isHex(told.public, 64));
        this.key = { name: told.name, bytes: unhex(told.public) };
      } catch (broken) {
        this.say("key", "key.json", "公钥无法识别");
      }
      if (this.given) {
        if (hex(this.key.bytes) !== this.given) {
          this.say("key", "key.json", "公钥与另外给出的公钥不同");
        }
        this.key.bytes = unhex(this.given);
      }
    }

    async seal() {
      const raw = await this.read("manifest.sig");
      try {
        const lines = note(words(raw || new Uint8Array(0)), 2, this.key);
        must(lines[0] === this.key.name + "/bundle" && lines[1] === "sha256 " + this.digest);
      } catch (broken) {
        this.say("seal", "manifest.sig", "清单的签名不对");
      }
    }

    async files(step) {
      const paths = new Set(["manifest.json", "manifest.sig"]);
      for (const one of this.told.files) {
        paths.add(one.path);
        const state = new Sha256();
        try {
          await this.pieces(one.path, (piece) => state.update(piece));
        } catch (gone) {
          this.say("missing", one.path, "文件缺失");
          continue;
        }
        const size = state.size;
        this.sums.set(one.path, hex(state.digest()));
        if (this.sums.get(one.path) !== one.sha256 || size !== one.size) {
          this.say("altered", one.path, "文件被改动，校验值与清单不符");
        }
        step(this.sums.size / this.told.files.length);
      }
      this.members.forEach((info, name) => {
        if (!paths.has(name)) {
          this.say("extra", name, "清单没有列出这个文件");
        }
      });
    }

    async checkpoint() {
      this.log = { text: "", size: 0, root: new Uint8Array(0) };
      const raw = await this.read("checkpoint.txt");
      try {
        const text = words(raw || new Uint8Array(0));
        const lines = note(text, 5, this.key);
        must(lines[0] === this.key.name && /^[0-9]{1,15}$/.test(lines[1]));
        this.log = { text: text, size: Number(lines[1]), root: base64(lines[2]) };
      } catch (broken) {
        this.say("checkpoint", "checkpoint.txt", "检查点的签名不对");
      }
    }

    async entry(one, before) {
      const mark = one.matter + "-" + String(one.n).padStart(5, "0");
      const path = "entries/" + mark + ".json";
      const n = before ? before.n + 1 : 0;
      if (one.n !== n) {
        this.say("order", path, "台账记录缺失：应为第" + (n + 1) + "条");
      }
      if (leafOf(this.told, one)) {
        await this.withheld(one, mark);
        return;
      }
      const body = await this.read(path);
      const slip = await this.read("proofs/" + mark + ".txt");
      if (body === null) {
        return;
      }
      if (hex(sha(body)) !== one.hash) {
        this.say("entry", path, "台账记录与清单的哈希不符");
      }
      const prev = before ? before.hash : hex(sha(utf8("fadu/v1" + one.matter)));
      try {
        const told = parsed(body);
        must("matter" in told && "n" in told && "prev" in told && Array.isArray(told.files) && told.files.every((f) => isText(f.sha256)));
        this.bodies.set(mark, told);
        if (told.matter !== one.matter || told.n !== one.n || told.prev !== prev) {
          this.say("entry", path, "台账记录没有接在上一条之后");
        }
      } catch (broken) {
        this.say("entry", path, "台账记录无法识别");
      }
      if (slip !== null) {
        this.slip("proofs/" + mark + ".txt", slip, sha(Uint8Array.of(0), body), one.seq);
      }
      if (this.members.has("openings/" + mark + ".json") && this.bodies.has(mark)) {
        await this.openings("openings/" + mark + ".json", this.bodies.get(mark));
      }
    }

    async withheld(one, mark) {
      ["entries/" + mark + ".json", "openings/" + mark + ".json"].forEach((path) => {
        if (this.members.has(path)) {
          this.say("withheld", path, "清单写明不随卷提供，包内却有这条记录的内容");
        }
      });
      const slip = await this.read("proofs/" + mark + ".txt");
      if (slip !== null) {
        this.slip("proofs/" + mark + ".txt", slip, unhex(one.leaf), one.seq);
      }
    }

    slip(path, slip, leaf, seq) {
      let text;
      let index;
      let hashes;
      try {
        const all = words(slip);
        const end = all.indexOf("\n\n");
        const lines = all.slice(0, end).split("\n");
        must(end >= 0 && lines[0] === "c2sp.org/tlog-proof@v1" && /^index (0|[1-9][0-9]{0,14})$/.test(lines[1]));
        text = all.slice(end + 2);
        index = lines[1];
        hashes = lines.slice(2).map(base64);
      } catch (broken) {
        this.say("proof", path, "存证单无法识别");
        return;
      }
      if (index !== "index " + seq || text !== this.log.text || !included(leaf, seq, this.log.size, hashes, this.log.root)) {
        this.say("proof", path, "存证单不能证明这条记录");
      }
    }

    async openings(path, body) {
      const raw = await this.read(path);
      let told;
      try {
        told = parsed(raw || new Uint8Array(0));
        must(Array.isArray(told) && told.every((o) => isHex(o.salt, 32) && isText(o.value) && isText(o.path) && o.path.startsWith("/")));
      } catch (broken) {
        this.say("opening", path, "披露的内容无法识别");
        return;
      }
      told.forEach((o) => {
        if (committed(body, o.path) !== hex(sha(unhex(o.salt), utf8(o.value)))) {
          this.say("opening", path, "披露的内容与台账记录的承诺不符：" + o.path);
        }
      });
    }

    carried() {
      this.told.files.filter((one) => one.entry && this.sums.has(one.path)).forEach((one) => {
        const body = this.bodies.get(one.entry);
        if (!body || !body.files.some((f) => f.sha256 === this.sums.get(one.path))) {
          this.say("carried", one.path, "不是台账记录登记的文件");
        }
      });
    }

    rows() {
      const ends = new Map();
      const paths = new Set(this.told.files.map((one) => one.path));
      this.told.rows.forEach((one) => {
        const [row, page] = ends.get(one.volume) || [1, 1];
        ends.set(one.volume, [one.row + 1, one.first + one.pages]);
        if (one.row !== row || one.first !== page) {
          this.say("contents", "manifest.json", "卷内目录第" + one.row + "行不连续（" + one.volume + "）");
        }
        if (one.path && !paths.has(one.path)) {
          this.say("contents", "manifest.json", "卷内目录第" + one.row + "行的文件不在包内（" + one.volume + "）");
        }
      });
    }
  }

  async function check(source, given, step) {
    const one = new Check(source, given);
    await one.run(step || (() => {}));
    const order = (a, b) => { // by code points
      const [one, other] = [a, b].map((text) => Array.from(text, (sign) => sign.codePointAt(0)));
      const at = one.findIndex((sign, place) => sign !== other[place]);
      return at < 0 ? one.length - other.length : one[at] - (at < other.length ? other[at] : -1);
    };
    const found = Array.from(one.found.values());
    found.sort((a, b) => order(a.path, b.path) || order(a.code, b.code) || order(a.words, b.words));
    const told = one.told || null;
    const kept = told ? told.entries.filter((e) => leafOf(told, e)).map((e) => [e.matter, e.n + 1, e.hash]) : [];
    return { findings: found, withheld: kept, digest: one.digest || "", told: told };
  }

  home.FaduBundle = { check: check };

  // --- the page -----------------------------------------------------------------------------------------------------
  if (typeof document === "undefined") {
    return;
  }
  const place = (name) => document.getElementById(name);
  const line = (text, tag) => {
    const made = document.createElement(tag || "p");
    made.textContent = text;
    return made;
  };
  const sourceOf = (file) => ({
    size: file.size,
    slice: (from, to) => file.slice(from, to).arrayBuffer().then((buffer) => new Uint8Array(buffer)),
  });

  async function begin(file) {
    const said = place("said");
    const given = place("key").value.replace(/\s/g, "").toLowerCase();
    said.textContent = "";
    said.className = "";
    if (given && !isHex(given, 64)) {
      said.append(line("公钥应为64位十六进制数字"));
      return;
    }
    place("bar").hidden = false;
    const result = await check(sourceOf(file), given, (share) => {
      place("bar").value = share;
    });
    place("bar").hidden = true;
    const bad = result.findings.length;
    said.className = bad ? "bad" : "good";
    const verdict = result.told ? "不一致：发现问题" + bad + "处" : "没有核对：“" + file.name + "”不是案卷包，或者已经损坏";
    said.append(line(bad ? verdict : "全部一致：记录、文件、存证单和签名逐一核对无误", "h2"));
    if (result.told) {
      said.append(line("所选文件 " + file.name));
      said.append(line(result.told.agency + "　" + result.told.title));
      said.append(line("封包码 " + (result.digest.match(/.{8}/g) || []).join(" ")));
    }
    const list = document.createElement("ul");
    const titles = new Map((result.told ? result.told.rows : []).map((row) => [row.path, "（" + row.title + "）"]));
    result.findings.forEach((one) => {
      list.append(line(one.path ? one.path + (titles.get(one.path) || "") + "：" + one.words : one.words, "li"));
    });
    said.append(list);
    if (result.withheld.length) {
      const more = document.createElement("details");
      more.append(line("不随卷提供的台账记录" + result.withheld.length + "条：只有哈希和存证单", "summary"));
      result.withheld.forEach((one) => more.append(line(one[0] + " 第" + one[1] + "条 " + one[2])));
      said.append(more);
    }
    if (result.told && !given) {
      said.append(line("签名是用包内的公钥核对的，请再与机关公布的公钥核对。"));
    }
  }

  const dropped = (event) => {
    event.preventDefault();
    if (event.type === "drop" && event.dataTransfer.files[0]) {
      begin(event.dataTransfer.files[0]);
    }
  };
  ["dragover", "drop"].forEach((name) => document.addEventListener(name, dropped));
  place("file").addEventListener("change", (event) => {
    if (event.target.files[0]) {
      begin(event.target.files[0]);
    }
    event.target.value = "";
  });
})(typeof window === "undefined" ? globalThis : window);
