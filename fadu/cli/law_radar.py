"""`fadu law radar`: what new versions of the law touch, and what the legal office has found of it (法规变动)."""

import argparse
import json
from typing import Any

from fadu.cli.started import start_django


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to `law`."""
    radar = verbs.add_parser("radar", help="列出法规变动涉及的规则、参数、期限、目录和知识库")
    radar.add_argument("--open", action="store_true", help="只要待核对的")
    radar.add_argument("--json", action="store_true", help="以 JSON 输出")
    radar.set_defaults(run=run_radar)


def run_radar(args: argparse.Namespace) -> int:
    """Every change, the newest first: 1 where anything is open."""
    start_django()
    found = [one for one in _changes(only_open=args.open) if one["tasks"] or not args.open]
    waits = sum(not task["outcome"] for one in found for task in one["tasks"])
    if args.json:
        print(json.dumps({"open": waits, "changes": found}, ensure_ascii=False))
        return int(bool(waits))
    for one in found:
        places = "、".join(a["place"] for a in one["articles"])
        print(f"{one['title']}（{one['before']} → {one['after']}）：{places}有变动")
        for task in one["tasks"]:
            state = f"{task['outcome']}：{task['reason']}" if task["outcome"] else "待核对"
            print(f"  {task['place']}　{task['kind']}　{task['title']}（{state}）")
    print(f"法规变动{len(found)}件，待核对{waits}项")
    return int(bool(waits))


def _changes(*, only_open: bool) -> list[dict[str, Any]]:
    from fadu.statutes.radar import selectors

    found, before = [], ""
    while True:
        page = selectors.changes(before, only_open=only_open)
        texts = selectors.texts_of(page.changes)
        found += [_change(one, texts, only_open=only_open) for one in page.changes]
        before = page.before
        if not before:
            return found


def _change(change: Any, texts: Any, *, only_open: bool) -> dict[str, Any]:
    from fadu.law.texts.marks import caption
    from fadu.statutes.radar import selectors
    from fadu.statutes.texts.writing import day

    old, new = texts.get(change.before), texts.get(change.after)
    tasks = selectors.tasks(change, state="open" if only_open else "")
    return {
        "change": change.id, "title": change.title, "noted": change.noted_on.isoformat(),
        "before": day(old.version) if old else None, "after": day(new.version) if new else None,
        "articles": [{"place": m.caption, "how": m.how.value, "to": m.to} for m in selectors.moved_of(change)],
        "tasks": [
            {
                "number": t.place, "kind": t.kind, "code": t.code, "title": t.title, "place": caption(t.number, t.bis),
                "words": t.words, "outcome": t.outcome, "reason": t.reason, "settled": day(t.settled_on),
            }
            for t in tasks
        ],
    }  # fmt: skip
