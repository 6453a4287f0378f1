// SHA-256 (FIPS 180-4) as a stream: for plain http, where crypto.subtle is missing, and for files too big for it.
const K = new Int32Array(64);
const START = new Int32Array(8);
(function constants() {
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

export const CHUNK = 8 * 1024 * 1024;

export function hex(bytes) {
  return Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
}

export class Sha256 {
  constructor() {
    this.state = START.slice();
    this.words = new Int32Array(64);
    this.rest = new Uint8Array(64);
    this.held = 0;
    this.size = 0;
  }

  update(data) {
    this.size += data.length;
    let at = 0;
    if (this.held) {
      at = Math.min(64 - this.held, data.length);
      this.rest.set(data.subarray(0, at), this.held);
      this.held += at;
      if (this.held < 64) {
        return this;
      }
      this.compress(this.rest, 0);
      this.held = 0;
    }
    for (; at + 64 <= data.length; at += 64) {
      this.compress(data, at);
    }
    this.rest.set(data.subarray(at));
    this.held = data.length - at;
    return this;
  }

  digest() {
    const end = new Uint8Array(this.held < 56 ? 64 : 128);
    end.set(this.rest.subarray(0, this.held));
    end[this.held] = 0x80;
    for (let i = end.length - 1, bits = this.size * 8; bits > 0; i -= 1, bits = Math.floor(bits / 256)) {
      end[i] = bits % 256;
    }
    for (let at = 0; at < end.length; at += 64) {
      this.compress(end, at);
    }
    return Uint8Array.from({ length: 32 }, (_, i) => this.state[i >> 2] >>> (24 - 8 * (i & 3)));
  }

  compress(data, from) {
    const w = this.words;
    for (let i = 0, at = from; i < 16; i += 1, at += 4) {
      w[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
    }
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const t = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s + w[i - 7] + t) | 0;
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; i += 1) {
      const s = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t = (h + s + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const u = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const v = (u + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t) | 0, c, b, a, (t + v) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      this.state[i] += word;
    });
  }
}

// The digest of a whole file, those of its 8 MB pieces, and their root: the hash of the pieces' hashes in order.
// `read(from, to)` promises the bytes; `subtle` may be null.
export async function digests(size, read, subtle) {
  const whole = new Sha256();
  const roots = new Sha256();
  const chunks = [];
  const quick = subtle && size <= CHUNK;
  for (let at = 0; at < size || at === 0; at += CHUNK) {
    const piece = await read(at, Math.min(size, at + CHUNK));
    const hash = subtle ? new Uint8Array(await subtle.digest("SHA-256", piece)) : new Sha256().update(piece).digest();
    roots.update(hash);
    chunks.push(hex(hash));
    if (!quick) {
      whole.update(piece);
    }
  }
  return { sha256: quick ? chunks[0] : hex(whole.digest()), chunks, root: hex(roots.digest()), size };
}
