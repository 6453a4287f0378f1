"""A draw computed again from its file, written from docs/draw.md alone: python3 draw_check.py FILE [COMMITMENT KEPT FROM BEFORE]"""

# Thirty lines, to be read by whoever doubts the longer program; the formatter would make them eighty.
# ruff: noqa
# fmt: off
import collections, hashlib, hmac, json, sys
def H(data): return hashlib.sha256(data).digest()

def E(v):
    if isinstance(v, str): tag, size, body = b"T", len(v.encode()), v.encode()
    elif isinstance(v, (list, dict)): tag, size, body = b"O" if isinstance(v, dict) else b"L", len(v), b"".join(E(k) + E(v[k]) for k in sorted(v)) if isinstance(v, dict) else b"".join(map(E, v))
    else: tag, size, body = (b"N", 0, b"") if v is None else (b"F", 1, bytes([v])) if isinstance(v, bool) else (b"I", 8, v.to_bytes(8, "big"))
    return tag + size.to_bytes(4, "big") + body

def root(rows):
    half = 1 << (len(rows) - 1).bit_length() - 1 if len(rows) > 1 else 0
    return H(b"\1" + root(rows[:half]) + root(rows[half:])) if half else H(b"\0" + E(rows[0]) if rows else b"")

def recomputed(file):
    lists = {name: sorted({E(row): row for row in rows}.values(), key=lambda row: row[1::-1] if name == "recusals" else row[:1]) for name, rows in file["lists"].items()}
    f = {**file["frozen"], "lists": {name: {"root": root(rows).hex(), "size": len(rows)} for name, rows in lists.items()}}
    sealed = H(bytes.fromhex(file["nonce"])).hex() if file["nonce"] else file["sealed"]; commit = H(E(["draw/v1", f, sealed])).hex()
    if not file["nonce"]: return {**file, "frozen": f, "lists": lists, "commit": commit, "seed": None, "targets": [], "officers": []}
    seed = H(E(["seed/v1", commit, file["nonce"], [[s["kind"], value] for s, value in zip(f["sources"], file["randomness"], strict=True)]]))
    mac, places, load, teams, targets, spare, events = lambda *words: hmac.digest(seed, E(list(words)), "sha256").hex(), f["officers_per_target"], collections.Counter(), {}, [], {}, []
    firms, people, need, apart = {r[0]: r for r in lists["roster"]}, {o[0]: o for o in lists["officers"]}, {s: {*held} for s, _, _, held in f["strata"]}, {(o, id) for o, id, _ in lists["recusals"]}
    def place(id, team):  # those who stay, and whoever fills the places beside them
        for one in sorted(people, key=lambda one: (mac("officer/v1", id, one), one)) if len(team) < places else []:
            units, fits = {people[o][3] for o in (*team, one)}, need[firms[id][1]] <= {*people[one][4]} and people[one][2] >= f["visits"][1] and load[one] < f["load_cap"] and (one, id) not in apart
            if fits and one not in team and (len(team) < places - 1 or len(team) < places and {"none": True, "mixed": len(units) > 1, "away": units != {firms[id][3]}}[f["cross"]]): team = [*team, one]
        teams[id] = team if len(team) == places else []; load.update(teams[id]); return teams[id]
    for stratum, n, k, _ in f["strata"]:
        order = sorted((mac("target/v1", stratum, id), id) for id in {id for id in firms if firms[id][1] == stratum} - {x[0] for x in lists["exclusions"]})
        spare[stratum] = [id for _, id in order[n:n + k]]; targets.append({"stratum": stratum, "drawn": [[id, t] for t, id in order[:n]], "reserves": [[id, t] for t, id in order[n:n + k]]})
    officers = [[id, place(id, [])] for one in targets for id, _ in one["drawn"] if places]
    for x in file["events"]:
        team = teams.pop(x.get("target"), []); load.subtract(team); by = x["kind"] == "replace" and (spare[firms[x["target"]][1]] or [None]).pop(0)
        if x["kind"] == "officer": apart.add((x["officer"], x["target"]))
        events.append({"replace": lambda: {**x, "by": by, "officers": place(by, []) if by else []}, "officer": lambda: {**x, "officers": place(x["target"], [o for o in team if o != x["officer"]])}, "cancel": lambda: x}[x["kind"]]())
    return {**file, "frozen": f, "lists": lists, "sealed": sealed, "commit": commit, "seed": seed.hex(), "targets": targets, "officers": officers, "events": events}

if __name__ == "__main__":
    file = json.load(open(sys.argv[1], encoding="utf-8")); again = recomputed(file)
    wrong = [name for name in again if again[name] != file[name]] + [f"事先保存的承诺值{kept}" for kept in sys.argv[2:] if kept != again["commit"]]
    sys.exit("不符：" + "、".join(wrong)) if wrong else print("全部一致，承诺值", again["commit"], "公开随机数", *file["randomness"])
