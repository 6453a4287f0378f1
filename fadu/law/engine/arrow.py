"""Models in arrow syntax: response graphs that somebody else drew, read as a procedure.

One item a line or between semicolons: `A -->* B` condition, `A --<> B` milestone, `A *--> B`
response, `A *-->x B` cancel, `A -->+ B` include, `A -->% B` exclude; `(n)` after a condition is a
delay, after a response a deadline. `%A` starts excluded, `!A` starts owed, `A` merely exists.
Names with spaces stand in double quotes; `#` begins a comment. Events repeat.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Unit
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb

_NAME = r'(?:"(?P<{0}q>[^"]+)"|(?P<{0}>[^\s"%!#;]+))'
_ARROW = r"(?P<arrow>-->\*|--<>|\*-->x|\*-->|-->\+|-->%)(?:\((?P<count>\d+)\))?"
_RELATION = re.compile(rf"{_NAME.format('a')}\s*{_ARROW}\s*{_NAME.format('b')}")
_EVENT = re.compile(rf"(?P<marks>[%!]*)\s*{_NAME.format('a')}")
_ITEM = re.compile(r'(?:"[^"]*"|[^;\n"])+')
_COMMENT = re.compile(r'("[^"]*")|#[^\n]*')

_VERBS = {
    "-->*": Verb.NEEDS,
    "--<>": Verb.WAITS,
    "*-->": Verb.OBLIGES,
    "*-->x": Verb.RELEASES,
    "-->+": Verb.OPENS,
    "-->%": Verb.CLOSES,
}
_WORDS = {
    "condition": "-->*",
    "milestone": "--<>",
    "response": "*-->",
    "cancel": "*-->x",
    "include": "-->+",
    "exclude": "-->%",
}
_TIMED = (Verb.NEEDS, Verb.OBLIGES)


def read_model(path: Path) -> Procedure:
    """The model in a file, arrow text or JSON; BadInput says which line cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"模型文件“{path.name}”无法读取", todo="请提供 UTF-8 文本文件") from error
    if not text.lstrip().startswith("{"):
        return model(text, code=path.stem)
    try:
        return _from_json(json.loads(text), path.stem)
    except json.JSONDecodeError as error:
        raise BadInput(f"模型文件第{error.lineno}行不是有效的 JSON") from error


def model(text: str, *, code: str = "model", unit: Unit = Unit.DAY) -> Procedure:
    """A procedure from arrow syntax. Counts are units of `unit`; ends do not roll.

    A delay of n days ends in time for the n-th day after, a deadline of n days with that day.
    """
    marks: dict[str, str] = {}
    relations: list[tuple[str, str, str, int | None]] = []
    for item in _items(text):
        found = _RELATION.fullmatch(item)
        if found:
            a, b = _name(found, "a"), _name(found, "b")
            marks.setdefault(a, ""), marks.setdefault(b, "")
            count = found["count"]
            relations.append((a, found["arrow"], b, int(count) if count else None))
            continue
        event = _EVENT.fullmatch(item)
        if not event:
            raise BadInput(
                f"模型中的“{item}”无法识别", todo="请按“A -->* B”等箭头写法填写，每行一项"
            )
        name = _name(event, "a")
        marks[name] = marks.get(name, "") + event["marks"]
    return _procedure(code, marks, relations, unit)


def _items(text: str) -> Iterator[str]:
    bare = _COMMENT.sub(lambda m: m[1] or "", text)
    yield from (item.strip() for item in _ITEM.findall(bare) if item.strip())


def _name(found: re.Match[str], group: str) -> str:
    return (found[f"{group}q"] or found[group]).strip()


def _procedure(
    code: str, marks: dict[str, str], relations: list[tuple[str, str, str, int | None]], unit: Unit
) -> Procedure:
    if not marks:
        raise BadInput("模型中没有任何活动", todo="请至少写一项活动或者关系")
    acts = {
        name: Act(name, name, repeats=True, owed="!" in m, starts_open="%" not in m)
        for name, m in marks.items()
    }
    rules = [_rule(acts[a], arrow, acts[b], count, unit) for a, arrow, b, count in relations]
    table = {Citation((), ()): [tuple(rules)]}
    return Procedure(code, code, date.min, None, tuple(acts.values()), table)


def _rule(a: Act, arrow: str, b: Act, count: int | None, unit: Unit) -> Rule:
    rule = Rule(_VERBS[arrow], a, b)
    if count is None:
        return rule
    if rule.verb not in _TIMED:
        raise BadInput(f"“{arrow}”不能带期限：“{a.title} {arrow}({count}) {b.title}”")
    if rule.verb is Verb.NEEDS and unit is not Unit.HOUR:
        count -= 1  # the n-th day itself is the first on which the act is allowed
    return replace(rule, term=Period(count, unit, roll=False)) if count >= 0 else rule


def _from_json(data: Any, code: str) -> Procedure:
    if not isinstance(data, dict) or not data.keys() <= {"events", "relations", "unit", "title"}:
        raise BadInput("模型 JSON 只能有 events、relations、unit、title 四项")
    try:
        unit = Unit(data.get("unit", "day"))
        marks = {
            str(e["name"]): "%" * bool(e.get("excluded")) + "!" * bool(e.get("pending"))
            for e in data.get("events", [])
        }
        relations = [
            (str(r["from"]), _WORDS[r["type"]], str(r["to"]), r.get("time"))
            for r in data.get("relations", [])
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput(f"模型 JSON 有误：{error}", todo="请对照“如何评查日志”一文的格式") from error
    for a, _, b, count in relations:
        marks.setdefault(a, ""), marks.setdefault(b, "")
        if count is not None and (
            isinstance(count, bool) or not isinstance(count, int) or count < 0
        ):
            raise BadInput(f"模型 JSON 中“{a}”至“{b}”的期限应当是非负整数")
    return _procedure(code, marks, relations, unit)
