"""A period in words: its sentence, its elements with their status, what else must be known about it."""

from __future__ import annotations

from fadu.law.deadlines.limit import Direction, Limit, OnDate
from fadu.law.vocabulary.status import Status

_SENTENCES = {
    Direction.AFTER: "自{anchor}起{length}内，{who}{duty}",
    Direction.BEFORE: "{anchor}的{length}前，{who}{duty}",
    Direction.MIN_DURATION: "自{anchor}起{usual}满{length}后，{duty}",
    Direction.BAR: "自{anchor}起{length}内，{who}不得{duty}",
    Direction.BY: "至迟在{anchor}，{who}{duty}",
}
_AT_ONCE = {
    Direction.AFTER: "{anchor}当日，{who}{duty}",
    Direction.MIN_DURATION: "自{anchor}的次日起，{duty}",
}
_WINDOW = "自{anchor}起{length}内，{duty}"
_ON_DATE = "{length}前，{who}{duty}"


def sentence(limit: Limit) -> str:
    """The whole period in one line, as an official would say it."""
    pattern = _SENTENCES[limit.direction]
    if isinstance(limit.term, OnDate):
        pattern = _ON_DATE
    elif limit.window:
        pattern = _WINDOW
    elif not getattr(limit.term, "count", 1):
        pattern = _AT_ONCE.get(limit.direction, pattern)
    return pattern.format(
        anchor=limit.anchor,
        length=limit.length,
        who=limit.who,
        duty=limit.duty,
        usual="一般" if limit.soft else "",
    )


def elements(limit: Limit) -> tuple[tuple[str, str, Status], ...]:
    """Each element of the period with its value and how far it has been verified."""
    grades, counting = limit.grades, limit.counting
    rows = [("依据", limit.basis, limit.status)]
    if isinstance(limit.term, OnDate):
        return (
            *rows,
            ("日期", limit.length, grades.amount),
            ("届满", counting.last, counting.roll_status),
        )
    rows.append(("期限", limit.length, grades.amount))
    rows.append(("单位", counting.days, grades.unit))
    rows.append(("起算", limit.anchor, grades.anchor))
    rows.append(("首日", counting.start, counting.start_status))
    if limit.rolls:
        rows.append(("届满", counting.last or "届满遇节假日的顺延", counting.roll_status))
    elif not limit.hourly:
        rows.append(("届满", _NEVER[limit.direction], counting.roll_status))
    return tuple(rows)


_NEVER = {
    Direction.AFTER: "届满不因节假日顺延",
    Direction.MIN_DURATION: "届满不因节假日顺延",
    Direction.BEFORE: "由固定的日子倒算，遇休息日不后延；该日是休息日的，宜提前到前一个工作日",
    Direction.BAR: "禁止的期间不因节假日延长",
    Direction.BY: "以该日为准，不顺延",
}


def conditions(limit: Limit) -> tuple[tuple[str, str], ...]:
    """Scope, exceptions, extension, what is not counted and what silence does, where the law says so."""
    extension = limit.extension
    longer = ""
    if extension:
        longer = f"经{extension.approver}批准，可以延长，最多{extension.most}"
        longer += f"，并应当{extension.told}" if extension.told else ""
    rows = (
        ("适用范围", limit.scope),
        ("性质", "条文写“一般”，有正当理由可以缩短，应当说明" if limit.soft else ""),
        ("义务人", limit.who if limit.window else ""),
        ("注意", _NOT_THE_LAST if limit.window else ""),
        ("例外", limit.exception),
        ("延长", longer),
        ("不计入", limit.excluded),
        ("交邮", limit.counting.posted if limit.rolls else ""),
        ("逾期的后果", limit.effect),
        ("尚无定论", "；".join(limit.doubts)),
    )
    return tuple((name, text) for name, text in rows if text)


_NOT_THE_LAST = "所算出的是期间的最后一日，不是办理的最后一日：期间内发生的，应当及时办理"


def result_title(limit: Limit) -> str:
    """What the answer is called: a first allowed day, a last moment or a last day."""
    if limit.direction.allows:
        return "最早可以办理"
    if limit.window:
        return "期间的最后一日"
    return "最迟" if limit.hourly else "最后一日"


def target_title(limit: Limit) -> str:
    """What the other day is: the un-rolled one, or the working day before a fixed one."""
    if limit.direction in (Direction.BEFORE, Direction.BY):
        return "宜在此日之前办理"
    return "顺延之前（本机关以此为准）" if limit.ours else "顺延之前"
