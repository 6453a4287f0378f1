"""`fadu procedure diff`: what two dated versions of a procedure do not have in common (逐句对照)."""

import argparse
import json
from datetime import date
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day
from fadu.law import registry
from fadu.law.amended import Amendment, Fate, amendments
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.sentences import Sentence

SIGNS = {Fate.ADDED: "新增", Fate.REMOVED: "删去", Fate.CHANGED: "修改"}


def run_diff(args: argparse.Namespace) -> int:
    """The sentences that were added, removed or changed between two days."""
    first, last = parse_day(args.since), parse_day(args.to)
    if last < first:
        raise BadInput(f"--to {last} 早于 --from {first}", todo="请写明先后两个日期")
    before = registry.procedure(args.code, on=first)
    after = registry.procedure(args.code, on=last)
    found = amendments(before, after)
    if args.json:
        print(json.dumps(_told((first, before), (last, after), found), ensure_ascii=False))
        return 0
    print(
        f"{after.title}（{after.code}）：{first}的版本（自{before.since}起施行）和{last}的版本（自{after.since}起施行）"
    )
    if not found:
        print("两个日期适用同一版本" if before is after else "两个版本逐句相同")
    for change in found:
        print(f"{SIGNS[change.fate]}：{_line(change)}")
    return 0


def _line(change: Amendment) -> str:
    if change.fate is Fate.CHANGED:
        return f"{change.before}\n  改为：{change.after}"
    return str(change.after or change.before)


def _told(
    first: tuple[date, Procedure], last: tuple[date, Procedure], found: tuple[Amendment, ...]
) -> dict[str, Any]:
    return {
        "code": last[1].code,
        "title": last[1].title,
        "from": _version(*first),
        "to": _version(*last),
        "same": first[1] is last[1],
        "changes": [
            {"change": c.fate.value, "before": _sentence(c.before), "after": _sentence(c.after)}
            for c in found
        ],
    }


def _version(on: date, procedure: Procedure) -> dict[str, str]:
    digest = registry.digest_of(procedure)
    return {"on": on.isoformat(), "since": procedure.since.isoformat(), "digest": digest}


def _sentence(one: Sentence | None) -> dict[str, str] | None:
    if one is None:
        return None
    return {"text": one.text, "cite": one.cite, "status": one.status.value if one.status else ""}
