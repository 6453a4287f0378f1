// Resumable uploads: what the server has already is asked first, and only the rest is sent, 8 MB at a time.
import { CHUNK } from "./sha256.js";
import { NetProblem } from "./net.js";

const TYPE = "application/offset+octet-stream";

// Resolves when the server holds the whole file. `progress(bytes)` is told after every piece.
export async function upload(net, file, progress) {
  const address = `uploads/${file.sha256}`;
  let offset = await standing(net, address, file.size);
  let turned = 0;
  while (offset < file.size) {
    const end = Math.min(file.size, offset + CHUNK - (offset % CHUNK));
    const headers = {
      "Upload-Offset": String(offset), "Upload-Length": String(file.size), "Upload-Name": encodeURIComponent(file.name), "Content-Type": TYPE,
    };
    const answer = await net.send(address, { method: "PATCH", headers, body: file.blob.slice(offset, end) });
    const told = Number(answer.headers.get("Upload-Offset"));
    if (answer.status === 409 && turned < 5) {
      turned += 1;
      offset = told;
    } else if (answer.status === 201) {
      offset = file.size;
    } else if (answer.status === 204) {
      offset = told;
    } else {
      throw new NetProblem(kindOf(answer), await problem(answer));
    }
    progress(offset);
  }
}

async function standing(net, address, size) {
  const answer = await net.send(address, { method: "HEAD" });
  if (answer.status === 404) {
    return 0;
  }
  if (!answer.ok) {
    throw new NetProblem(kindOf(answer), `服务器没有受理附件（${answer.status}）`);
  }
  return Math.min(size, Number(answer.headers.get("Upload-Offset")));
}

// Who may not send at all is told so once; every other refusal is of this file, and the rest may go on.
const kindOf = (answer) => (answer.status === 403 ? "refused" : "file");

async function problem(answer) {
  try {
    return (await answer.json()).problem || `服务器没有受理附件（${answer.status}）`;
  } catch (error) {
    return `服务器没有受理附件（${answer.status}）`;
  }
}
