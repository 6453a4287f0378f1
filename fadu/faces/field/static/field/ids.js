// Opaque ids as the server makes them (26 signs, sortable by time), and texts as the ledger takes them.
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function newId(now, fill) {
  let id = "";
  for (let n = now, i = 0; i < 10; i += 1, n = Math.floor(n / 32)) {
    id = SIGNS[n % 32] + id;
  }
  const chance = new Uint8Array(16);
  fill(chance);
  return id + Array.from(chance, (byte) => SIGNS[byte % 32]).join("");
}

export const fresh = (now) => newId(now, (bytes) => crypto.getRandomValues(bytes));

// NFC, without the blanks around: the ledger refuses other forms and never repairs them.
export const clean = (text) => String(text || "").normalize("NFC").trim();
