// The worker that hashes what was captured, so that the page stays quick under the thumb.
import { digests } from "./sha256.js";

self.onmessage = async (event) => {
  const { id, blob } = event.data;
  const subtle = self.isSecureContext && self.crypto ? self.crypto.subtle : null;
  const read = async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());
  try {
    self.postMessage({ id, made: await digests(blob.size, read, subtle || null) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
