"""`fadu deadline --limit` and `--list`: the periods of law by name (法定期限), by the calendar as shipped.

The command reads no database: a period that a parameter settles is undecidable here and says so.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime

from fadu.cli.deadline_words import PROVISIONAL, steps_json, steps_told, with_weekday
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import chinese_moment, day_of, parse_day, parse_instant, rfc3339
from fadu.law.deadlines.limit import Limit
from fadu.law.deadlines.reckoning import Answer, Asked, explain, reckon
from fadu.law.deadlines.table import find, search, versions
from fadu.law.deadlines.telling import (
    conditions,
    elements,
    result_title,
    sentence,
    target_title,
)
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters

_COUNT = re.compile(r"\d{1,6}", re.ASCII)


def listed(words: str, *, as_json: bool) -> str:
    """The current periods that hold the words, as lines or as one JSON value."""
    found = search(words)
    if as_json:
        return json.dumps({"limits": [_row(limit) for limit in found]}, ensure_ascii=False)
    if not found:
        return f"没有含“{words}”的期限"
    return "\n".join(f"{x.key}  {x.title}：{sentence(x)}（{x.basis}）" for x in found)


def question(key: str, start: str | None, extended: bool, excluded: str | None) -> Asked:
    """Read the options; BadInput names the one that cannot be read."""
    if start is None:
        raise BadInput("缺少参数：--from", todo="用法见：fadu deadline --help")
    if excluded is not None and not _COUNT.fullmatch(excluded):
        raise BadInput(f"不计入的日数“{excluded}”无法识别，应为不超过六位的非负整数")
    versions(key)
    event: date | datetime = parse_instant(start) if "T" in start else parse_day(start)
    day = day_of(event) if isinstance(event, datetime) else event
    return Asked(find(key, day), event, extended, int(excluded or 0))


def answered(asked: Asked, calendar: WorkCalendar, *, as_json: bool) -> str:
    """The date with its explanation and citation; Refused where the texts leave it open."""
    law = LawView(calendar, Parameters.of(PARAMETERS))
    found = reckon(asked, law)
    if not as_json:
        return "\n".join(_told(asked, found, law))
    answer = {
        **_row(asked.limit),
        "due": found.due.isoformat(),
        "first": found.first.isoformat() if found.first else None,
        "at": rfc3339(found.at) if found.at else None,
        "target": found.target.isoformat(),
        "provisional": found.provisional,
        "calendar_version": found.calendar_version,
        "steps": steps_json(explain(asked, law)),
        "elements": [{"name": n, "value": v, "status": s} for n, v, s in elements(asked.limit)],
        "conditions": [{"name": n, "text": t} for n, t in conditions(asked.limit)],
    }
    return json.dumps(answer, ensure_ascii=False)


def _row(limit: Limit) -> dict[str, str]:
    return {
        "limit": limit.key,
        "title": limit.title,
        "group": limit.group,
        "sentence": sentence(limit),
        "cite": limit.basis,
        "status": limit.weakest,
    }


def _told(asked: Asked, found: Answer, law: LawView) -> Iterator[str]:
    limit = asked.limit
    yield f"{limit.title}（{limit.basis}）"
    yield sentence(limit)
    yield _result(limit, found)
    if found.target != found.due:
        yield f"{target_title(limit)}：{with_weekday(found.target)}"
    if found.provisional:
        yield PROVISIONAL
    yield from steps_told(explain(asked, law))
    for name, text in conditions(limit):
        yield f"{name}：{text}"
    yield f"核实程度：{limit.weakest.title}"


def _result(limit: Limit, found: Answer) -> str:
    day = found.first or found.due
    words = chinese_moment(found.at) if found.at else with_weekday(day)
    whole = f"（期间的最后一日：{with_weekday(found.due)}）" if found.first else ""
    return f"{result_title(limit)}：{words}{whole}"
