"""A published draw computed again from its file alone, after docs/draw.md: python draw_check.py FILE"""

# Thirty lines, to be read by whoever doubts the longer program; the formatter would make them eighty.
# ruff: noqa
# fmt: off
import collections, hashlib, hmac, json, sys
sha = lambda data: hashlib.sha256(data).digest()

def enc(v):
    if isinstance(v, dict): tag, size, body = b"O", len(v), b"".join(enc(k) + enc(v[k]) for k in sorted(v))
    elif isinstance(v, list): tag, size, body = b"L", len(v), b"".join(map(enc, v))
    elif isinstance(v, str): tag, size, body = b"T", len(v.encode()), v.encode()
    else: tag, size, body = (b"N", 0, b"") if v is None else (b"F", 1, bytes([v])) if v is True or v is False else (b"I", 8, v.to_bytes(8, "big"))
    return tag + size.to_bytes(4, "big") + body

def root(leaves):
    half = 1 << (len(leaves) - 1).bit_length() - 1 if len(leaves) > 1 else 0
    return sha(b"\1" + root(leaves[:half]) + root(leaves[half:])) if half else leaves[0] if leaves else sha(b"")

def recomputed(file):
    f, lists, m = file["frozen"], file["lists"], file["frozen"]["officers_per_target"]
    f = {**f, "lists": {name: {"size": len(rows), "root": root([sha(b"\0" + enc(row)) for row in rows]).hex()} for name, rows in lists.items()}}
    sealed = sha(bytes.fromhex(file["nonce"])).hex(); commit = sha(enc(["draw/v1", f, sealed])).hex()
    seed = sha(enc(["seed/v1", commit, file["nonce"], [[s["kind"], v] for s, v in zip(f["sources"], file["randomness"], strict=True)]]))
    mac = lambda *what: hmac.new(seed, enc(list(what)), "sha256").hexdigest()
    row, who, need = {r[0]: r for r in lists["roster"]}, {o[0]: o for o in lists["officers"]}, {s: {*q} for s, _, _, q in f["strata"]}
    out, never = {x[0] for x in lists["exclusions"]}, {(x[0], x[1]) for x in lists["recusals"]}
    load, stands, spare, targets, events = collections.Counter(), {}, {}, [], []
    met = lambda team, e: len(team) < m or {"none": True, "mixed": len({who[o][3] for o in team}) > 1, "away": any(who[o][3] != row[e][3] for o in team)}[f["cross"]]
    def fill(e, team):
        for o in sorted(who, key=lambda o: (mac("officer/v1", e, o), o)):
            fit = who[o][2] >= f["visits"][1] and need[row[e][1]] <= {*who[o][4]} and (o, e) not in never and load[o] < f["load_cap"]
            if len(team) < m and o not in team and fit and met([*team, o], e): team = [*team, o]
        stands[e] = team if len(team) == m else []; load.update(stands[e]); return stands[e]
    for s, n, k, _ in f["strata"]:
        order = [[e, t] for t, e in sorted((mac("target/v1", s, e), e) for e in row if row[e][1] == s and e not in out)]
        targets.append({"stratum": s, "drawn": order[:n], "reserves": order[n:n + k]}); spare[s] = [e for e, _ in order[n:n + k]]
    officers = [[e, fill(e, [])] for t in targets for e, _ in t["drawn"]] if m else []
    for x in file["events"]:
        if x["kind"] != "cancel": team = stands.pop(x["target"], []); load.subtract(team); left = spare[row[x["target"]][1]]
        if x["kind"] == "replace": by = left.pop(0) if left else None; x = {**x, "by": by, "officers": fill(by, []) if by else []}
        if x["kind"] == "officer": never.add((x["officer"], x["target"])); x = {**x, "officers": fill(x["target"], [o for o in team if o != x["officer"]])}
        events.append(x)
    return {**file, "frozen": f, "sealed": sealed, "commit": commit, "seed": seed.hex(), "targets": targets, "officers": officers, "events": events}

if __name__ == "__main__":
    file = json.load(open(sys.argv[1], encoding="utf-8")); again = recomputed(file); wrong = [name for name in again if again[name] != file[name]]
    sys.exit("不符：" + "、".join(wrong)) if wrong else print("全部一致，承诺值", again["commit"])
