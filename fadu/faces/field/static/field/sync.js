// Bringing the device's records into the ledger: the session, the files, then the acts in their order.
import { NetProblem } from "./net.js";
import { answered, digestsOf, inOrder, parted, sendable, wire } from "./queue.js";
import { upload } from "./upload.js";

const lock = (work) => (navigator.locks ? navigator.locks.request("fadu-field-sync", work) : work());

// One round. `device` is the person's database, `tell` is called whenever something has moved.
export function sync(device, person, net, tell) {
  return lock(async () => {
    const session = await net.session();
    if (session.person !== person) {
      throw new NetProblem("signed-out", `本机现在登录的是${session.name}，不是这些记录的主人`);
    }
    await device.write([["meta", session, "session"]]);
    for (let round = 0; round < 40; round += 1) {
      const items = await device.all("queue");
      const batch = sendable(items).filter((one) => one.state !== "waiting" || round === 0);
      if (!batch.length) {
        break;
      }
      const refused = await sendFiles(device, net, wanted(batch), tell);
      const { stopped, rest } = parted(batch, refused);
      if (stopped.length) {
        await device.write(stopped.map((item) => ["queue", item]));
      }
      const moved = rest.length > 0 && (await sendActs(device, net, rest, tell, round === 0));
      if (!moved && !stopped.length) {
        break;
      }
    }
    const early = (await device.all("files")).filter((file) => !file.sent && !file.refused).map((file) => file.sha256);
    await sendFiles(device, net, early, tell); // photos of visits that still run are safe as well
    return session;
  });
}

function wanted(batch) {
  return Array.from(new Set([].concat(...batch.map(digestsOf))));
}

// What was refused, by its digest, with the server's words: one file that cannot be taken in keeps no other back.
async function sendFiles(device, net, digests, tell) {
  const refused = new Map();
  for (const sha256 of digests) {
    const file = await device.get("files", sha256);
    if (file && !file.sent) {
      const words = await refusal(upload(net, file, (bytes) => tell({ file: file.name, share: bytes / file.size })));
      if (words) {
        refused.set(sha256, `${file.name}：${words}`);
      }
      await device.write([["files", Object.assign({}, file, { sent: !words, refused: words })]]);
      tell({});
    }
  }
  return refused;
}

async function refusal(sending) {
  try {
    await sending;
  } catch (problem) {
    if (problem instanceof NetProblem && problem.kind === "file") {
      return problem.message;
    }
    throw problem;
  }
  return "";
}

// False when nothing moved: the rest waits for somebody.
async function sendActs(device, net, batch, tell, first) {
  await device.write(batch.map((item) => ["queue", Object.assign({}, item, { state: "sending" })]));
  tell({});
  let told;
  try {
    told = await net.post("acts", { offset_ms: batch[0].offset_ms, items: batch.map(wire) });
  } catch (problem) {
    await device.write(batch.map((item) => ["queue", Object.assign({}, item, { state: "here" })]));
    throw problem;
  }
  const items = inOrder(await device.all("queue"));
  const moved = answered(items, told.items);
  await device.write(moved.map((item) => ["queue", item]));
  await filesAgain(device, told.items);
  tell({});
  const moves = first ? ["recorded", "dropped", "files"] : ["recorded", "dropped"];
  return told.items.some((one) => moves.includes(one.state));
}

async function filesAgain(device, answers) {
  const missing = [].concat(...answers.map((one) => one.missing || []));
  for (const sha256 of missing) {
    const file = await device.get("files", sha256);
    if (file) {
      await device.write([["files", Object.assign({}, file, { sent: false })]]);
    }
  }
}
