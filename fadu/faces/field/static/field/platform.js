// What this browser, at this address, cannot do; said in words, never guessed (settled 42).
export function lacking(scope) {
  const found = [];
  const add = (missing, words) => {
    if (missing) {
      found.push(words);
    }
  };
  const navigator = scope.navigator || {};
  add(!scope.isSecureContext, "本页地址不是 https：浏览器不允许离线打开，断网后不能打开本页。");
  add(scope.isSecureContext && !navigator.serviceWorker, "浏览器不支持离线打开网页。");
  add(!scope.indexedDB, "浏览器不能在本机保存记录。");
  add(!(navigator.storage && navigator.storage.persist), "浏览器不能保证长期保存：存储空间不足时，本机记录可能被清除。");
  add(!(scope.crypto && scope.crypto.subtle), "没有内置的摘要计算：照片用本应用自带的程序计算，较慢。");
  return found;
}

// Whether a visit may be recorded here at all and kept until the network is back.
export function canWorkOffline(scope) {
  const navigator = scope.navigator || {};
  return Boolean(scope.isSecureContext && navigator.serviceWorker && scope.indexedDB);
}

export async function keepStorage(navigator) {
  if (!(navigator.storage && navigator.storage.persist)) {
    return false;
  }
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
