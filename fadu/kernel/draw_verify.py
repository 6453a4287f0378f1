"""A published draw computed again (核对): every difference is named, none is mended. Needs the file alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.kernel.draw import (
    Committed,
    Drawn,
    Frozen,
    Picked,
    commitment,
    frozen_document,
    misfits,
    seal,
    seed_of,
    select,
)
from fadu.kernel.draw_events import misplaced, replay
from fadu.kernel.draw_file import Published, assigned_rows, picked_rows, read
from fadu.kernel.draw_officers import Duty
from fadu.kernel.draw_plan import LISTS, Plan
from fadu.kernel.draw_rules import Finding, findings
from fadu.kernel.errors import BadInput

_NAMES = {
    "roster": "抽取对象名录",
    "exclusions": "剔除名单",
    "officers": "执法人员名录",
    "recusals": "回避名单",
}


@dataclass(frozen=True)
class Verified:
    """What a verification found; `state` is committed, drawn or cancelled, `unmanned` counts live targets without officers."""

    plan: Plan
    commit: str
    state: str
    drawn: int
    unmanned: int
    findings: tuple[Finding, ...]


def verify(file: dict[str, Any], expected: str = "") -> Verified:
    """Compute a file's draw again; `expected` is a commitment known from before the draw. BadInput: not such a file."""
    found = read(file)
    said = [*findings(found.plan, found.lists)]
    document = frozen_document(found.plan, found.lists)
    said += _roots(found.frozen, document)
    commit = commitment(document, found.sealed)
    if found.commit != commit:
        said.append(
            Finding("commit", f"承诺值与方案、名单不符：应为{commit}，文件为{found.commit}")
        )
    if expected and expected != commit:
        said.append(
            Finding("expected", f"与抽取前公布的承诺值不符：公布的是{expected}，按文件算得{commit}")
        )
    frozen = Frozen(found.plan, found.lists, document)
    committed = Committed(frozen, found.sealed, commit)
    if found.nonce is None:
        said += _undrawn(found)
        state = "cancelled" if found.events else "committed"
        return Verified(found.plan, commit, state, 0, 0, tuple(said))
    return _drawn(found, committed, found.nonce, said)


def _roots(claimed: dict[str, Any], document: dict[str, Any]) -> Iterator[Finding]:
    for name in LISTS:
        mine, theirs = document["lists"][name], claimed["lists"].get(name)
        if mine != theirs:
            yield Finding(
                f"lists.{name}", f"{_NAMES[name]}与冻结时的根值不符：名单被改动，或者根值有误"
            )
    if extra := claimed["lists"].keys() - set(LISTS):
        yield Finding("lists", f"冻结内容有无法识别的名单：{'、'.join(sorted(extra))}")


def _undrawn(found: Published) -> Iterator[Finding]:
    """Before the draw nothing of it may stand in the file; the only event is a cancellation."""
    if found.values or found.seed or found.targets or found.officers:
        yield Finding("nonce", "密封随机数没有公开，却有抽取结果")
    if any(event.kind != "cancel" for event in found.events) or len(found.events) > 1:
        yield Finding("events", "尚未抽取，只能作废，不能递补或者调整人员")
    elif found.events and (said := misplaced(found.events[0], None)):
        yield Finding("events", f"抽取前作废：{said}")
    yield from _early(found)


def _early(found: Published) -> Iterator[Finding]:
    if found.events and found.events[0].at < found.plan.frozen_at:
        yield Finding("events", "变动的时间早于冻结")


def _drawn(found: Published, committed: Committed, nonce: bytes, said: list[Finding]) -> Verified:
    if (sealed := seal(nonce)) != found.sealed:
        said.append(Finding("sealed", f"公开的随机数与密封时的承诺不符：其摘要为{sealed}"))
    state = "cancelled" if any(e.kind == "cancel" for e in found.events) else "drawn"
    if wrong := misfits(found.plan, found.values):
        said += [Finding("randomness", one) for one in wrong]
        return Verified(found.plan, committed.commit, state, 0, 0, tuple(said))
    seed = seed_of(committed.commit, nonce, found.plan, found.values)
    if found.seed != seed.hex():
        said.append(Finding("seed", f"种子不符：应为{seed.hex()}，文件为{found.seed}"))
    if fatal := {f.code for f in said} & {"roster", "officers", "recusals", "cross", "purpose"}:
        said.append(
            Finding("stopped", f"名单或者方案有误（{'、'.join(sorted(fatal))}），其余不再核对")
        )
        return Verified(found.plan, committed.commit, state, 0, 0, tuple(said))
    targets = tuple(select(seed, found.plan, found.lists))
    said += _picks(targets, found.targets)
    live = [name for picked in targets for name, _ in picked.drawn]
    officers = Duty(seed, found.plan, found.lists).assigned(live)
    drawn = Drawn(committed, nonce, found.values, seed, targets, officers)
    said += _teams(assigned_rows(drawn), found.officers)
    said += _early(found)
    try:
        standing = replay(drawn, found.events)
    except BadInput as error:
        said.append(Finding("events", error.message))
        return Verified(found.plan, committed.commit, state, len(live), 0, tuple(said))
    said += _outcomes([one.as_json() for one in standing.outcomes], found.claimed)
    unmanned = sum(not team for _, team in standing.targets) if officers else 0
    return Verified(found.plan, committed.commit, state, len(live), unmanned, tuple(said))


def _picks(mine: Sequence[Picked], theirs: Sequence[Any]) -> Iterator[Finding]:
    """Stratum by stratum: the first place of the drawn or of the reserves that differs."""
    rows = picked_rows(mine)
    if len(rows) != len(theirs):
        yield Finding("targets", f"抽取结果应有{len(rows)}层，文件有{len(theirs)}层")
        return
    for row, claimed in zip(rows, theirs, strict=True):
        if row == claimed:
            continue
        name = row["stratum"]
        if not isinstance(claimed, dict) or claimed.keys() != row.keys():
            yield Finding("targets", f"“{name}”层的抽取结果写法不符")
            continue
        if claimed["stratum"] != name:
            yield Finding("targets", f"“{name}”层应在此处，文件为“{claimed['stratum']}”")
        for part, word in (("drawn", "抽中对象"), ("reserves", "候补对象")):
            yield from _first("targets", f"“{name}”层{word}", row[part], claimed[part])


def _teams(mine: list[Any], theirs: list[Any]) -> Iterator[Finding]:
    yield from _first("assigned", "选派的执法人员", mine, theirs)


def _outcomes(mine: list[Any], theirs: list[Any]) -> Iterator[Finding]:
    yield from _first("events", "抽取后的变动", mine, theirs)


def _first(code: str, name: str, mine: list[Any], theirs: Any) -> Iterator[Finding]:
    """One finding for a list that departs, at the first place where it does."""
    if mine == theirs:
        return
    if not isinstance(theirs, list):
        yield Finding(code, f"{name}写法不符")
        return
    for place, (one, other) in enumerate(zip(mine, theirs, strict=False), 1):
        if one != other:
            yield Finding(code, f"{name}第{place}项不符：应为{_short(one)}，文件为{_short(other)}")
            return
    yield Finding(code, f"{name}应有{len(mine)}项，文件有{len(theirs)}项")


def _short(value: Any) -> str:
    """A row of a result in a sentence."""
    if isinstance(value, dict):
        return _short([value.get("by"), value.get("officers")])
    if isinstance(value, list):
        return "、".join(_short(one) for one in value if one is not None) or "无"
    return str(value)


def series(plans: Iterable[tuple[Plan, str]]) -> list[str]:
    """What is wrong with a year's draws, pairs of plan and commitment: numbers missing, twice, or not linked."""
    said = []
    kept = sorted(plans, key=lambda pair: (pair[0].agency, pair[0].year, pair[0].number))
    before: tuple[Plan, str] | None = None
    for plan, commit in kept:
        linked = before if before and _same(before[0], plan) else None
        name = f"{plan.agency}{plan.year}年"
        expected = linked[0].number + 1 if linked else 1
        if linked and plan.number == linked[0].number:
            said.append(f"{name}第{plan.number}号重复")
        elif plan.number != expected:
            gap = (
                f"第{expected}号"
                if plan.number == expected + 1
                else f"第{expected}至{plan.number - 1}号"
            )
            said.append(f"{name}缺少{gap}")
        elif linked and plan.previous != linked[1]:
            said.append(f"{name}第{plan.number}号所记的上一号承诺值与第{linked[0].number}号不符")
        before = (plan, commit)
    return said


def _same(one: Plan, other: Plan) -> bool:
    return (one.agency, one.year) == (other.agency, other.year)
