// Bringing the device's records into the ledger: the session, the files, then the acts in their order.
import { NetProblem } from "./net.js";
import { answered, inOrder, sendable, wire } from "./queue.js";
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
      await sendFiles(device, net, wanted(batch), tell);
      if (!(await sendActs(device, net, batch, tell, round === 0))) {
        break;
      }
    }
    const early = (await device.all("files")).filter((file) => !file.sent).map((file) => file.sha256);
    await sendFiles(device, net, early, tell); // photos of visits that still run are safe as well
    return session;
  });
}

function wanted(batch) {
  const digests = batch.map((item) => item.files.map((file) => file.sha256).concat(item.second ? item.second.signature : []));
  return Array.from(new Set([].concat(...digests)));
}

async function sendFiles(device, net, digests, tell) {
  for (const sha256 of digests) {
    const file = await device.get("files", sha256);
    if (file && !file.sent) {
      await upload(net, file, (bytes) => tell({ file: file.name, share: bytes / file.size }));
      await device.write([["files", Object.assign({}, file, { sent: true })]]);
      tell({});
    }
  }
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
