// What is kept on the device: one database for each person, in which nobody else's page looks.
const STORES = { meta: undefined, records: "matter", queue: "key", files: "sha256" };
const HOLDER = "fadu-field-holder";

const settled = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

export async function open(person) {
  const request = indexedDB.open(nameOf(person), 1);
  request.onupgradeneeded = () => {
    for (const name of Object.keys(STORES)) {
      const keyed = STORES[name] ? { keyPath: STORES[name] } : undefined;
      request.result.createObjectStore(name, keyed);
    }
  };
  const held = await settled(request);
  held.onversionchange = () => held.close();
  return new Device(held);
}

export const nameOf = (person) => `fadu-field-${person}`;

export const forget = (person) => settled(indexedDB.deleteDatabase(nameOf(person)));

class Device {
  constructor(held) {
    this.held = held;
  }

  store(name, mode) {
    return this.held.transaction(name, mode).objectStore(name);
  }

  get(name, key) {
    return settled(this.store(name, "readonly").get(key));
  }

  all(name) {
    return settled(this.store(name, "readonly").getAll());
  }

  // Several writes as one: all of them stand, or none. Done when the transaction is, not the request.
  write(changes) {
    const names = Array.from(new Set(changes.map((change) => change[0])));
    const deal = this.held.transaction(names, "readwrite", { durability: "strict" });
    for (const [name, value, key] of changes) {
      const store = deal.objectStore(name);
      if (value === undefined) {
        store.delete(key);
      } else {
        store.put(value, STORES[name] ? undefined : key);
      }
    }
    return new Promise((done, failed) => {
      deal.oncomplete = () => done();
      deal.onabort = deal.onerror = () => failed(deal.error || new Error("abort"));
    });
  }

  close() {
    this.held.close();
  }
}

// Whose data may be shown while there is no network. Signing out takes this away, and so does the sign-in page (leave.js).
async function holding(work) {
  const request = indexedDB.open(HOLDER, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("holder");
  const held = await settled(request);
  try {
    return await work(held);
  } finally {
    held.close();
  }
}

export const holder = () => holding((held) => settled(held.transaction("holder", "readonly").objectStore("holder").get("who")));

export const hold = (session) =>
  holding((held) => {
    const deal = held.transaction("holder", "readwrite", { durability: "strict" });
    deal.objectStore("holder").put({ person: session.person, name: session.name }, "who");
    return new Promise((done, failed) => {
      deal.oncomplete = () => done();
      deal.onabort = () => failed(deal.error);
    });
  });

export const release = () => settled(indexedDB.deleteDatabase(HOLDER));
