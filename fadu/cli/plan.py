"""`fadu plan`: the arithmetic of a yearly inspection plan (监督检查工作日测算与推演)."""

import argparse
import json
from collections.abc import Iterator, Sequence

from fadu.checker import capacity, coverage, plan_file
from fadu.cli.files import read_text
from fadu.kernel.errors import BadInput

NOUN = "plan"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `plan` to the command line."""
    parser = subparsers.add_parser(NOUN, help="年度监督检查计划的工作日测算")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    verb = verbs.add_parser("capacity", help="逐项重算监督检查工作日，指出算错的各项")
    verb.add_argument("file", metavar="文件", help="测算文件（JSON），- 为标准输入")
    verb.add_argument(
        "--leave", action="append", default=[], metavar="人数@日期",
        help="推演：自该日起少几名执法人员，可以重复",
    )  # fmt: skip
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Recompute the plan: 0 when every term is right, 1 when one is not."""
    from fadu.kernel.calendar_seed import seed_calendar

    calendar, text = seed_calendar(), read_text(args.file)
    plan = plan_file.read(text, calendar)
    leaving = [plan_file.leaving(told, plan.year, calendar, "--leave") for told in args.leave]
    found = capacity.terms(plan)
    reach = _reach(plan, plan_file.tiers(text), leaving) if args.leave else []
    if args.json:
        print(json.dumps(_as_json(plan, found, reach), ensure_ascii=False))
    else:
        print("\n".join((*_told(found), *_reach_told(reach))))
    return 1 if capacity.wrong(found) else 0


def _reach(
    plan: capacity.Plan, tiers: Sequence[coverage.Tier], leaving: Sequence[coverage.Leaving]
) -> list[tuple[coverage.Covered, coverage.Covered]]:
    if sum(one.officers for one in leaving) > plan.staff:
        raise BadInput("--leave 的人数多于计划的执法人员")
    before = coverage.covered(tiers, plan.capacity)
    after = coverage.covered(tiers, coverage.after(plan.capacity, leaving))
    return list(zip(before, after, strict=True))


def _told(found: Sequence[capacity.Term]) -> Iterator[str]:
    for term in found:
        stated = f"（计划：{term.stated}）" if term.stated else ""
        yield f"{'✓' if term.right else '✗'} {term.name} = {term.formula} = {term.computed}{stated}"
        yield from (f"    {words}" for words in (term.message, term.note) if words)
    wrong = capacity.wrong(found)
    yield f"共{len(found)}项，{len(wrong)}项不符" if wrong else f"共{len(found)}项，全部相符"


def _reach_told(reach: Sequence[tuple[coverage.Covered, coverage.Covered]]) -> Iterator[str]:
    if not reach:
        return
    yield "\n推演：人员减少前后各类检查"
    for was, now in reach:
        yield (
            f"{was.tier.name}：计划{was.tier.visits}次，可完成{was.done}次 → {now.done}次；"
            f"至少检查一次{was.once}家 → {now.once}家，少检查{was.done - now.done}次"
        )


def _as_json(
    plan: capacity.Plan,
    found: Sequence[capacity.Term],
    reach: Sequence[tuple[coverage.Covered, coverage.Covered]],
) -> dict[str, object]:
    return {
        "year": plan.year,
        "basis": capacity.BASIS,
        "inspection": capacity.plain(plan.capacity),
        "ok": not capacity.wrong(found),
        "terms": [term.as_json() for term in found],
        "reach": [
            {
                "name": was.tier.name, "planned": was.tier.visits,
                "before": was.done, "after": now.done,
                "once_before": was.once, "once_after": now.once,
            }
            for was, now in reach
        ],
    }  # fmt: skip
