"""`fadu deadline`: the last day of a period and why (期限计算), one or a file of them."""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fadu.cli import deadline_limits, deadline_words
from fadu.cli.tables import as_csv, read_table
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Deadline, Span, Step, Unit, explain, last_day
from fadu.kernel.zone import parse_day

NOUN = "deadline"
COLUMNS = ("from", "days", "unit", "roll")

_UNITS = {"working": Unit.WORKDAY, "calendar": Unit.DAY}
_YES = frozenset(("true", "1", "yes", "是"))
_NO = frozenset(("false", "0", "no", "否", ""))
_COUNT = re.compile(r"\d{1,6}", re.ASCII)


@dataclass(frozen=True)
class Question:
    """One period to compute, and the cells in which it was asked."""

    start: date
    span: Span
    roll: bool
    cells: tuple[str, ...]


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `deadline` to the command line."""
    parser = subparsers.add_parser(NOUN, help="计算期限的最后一日，并逐段说明")
    parser.add_argument("--from", dest="start", metavar="日期", help="起算日，当日不计入")
    parser.add_argument("--days", metavar="天数", help="期间的天数")
    parser.add_argument("--unit", metavar="working|calendar", help="工作日或自然日")
    parser.add_argument("--roll", action="store_true", help="届满日非工作日的，顺延至下一工作日")
    parser.add_argument("--limit", metavar="期限", help="法定期限的代码，见 --list")
    parser.add_argument(
        "--extended", action="store_true", help="已经依法批准延长（与 --limit 同用）"
    )
    parser.add_argument("--excluded", metavar="数", help="依法不计入的日数（与 --limit 同用）")
    parser.add_argument("--list", nargs="?", const="", metavar="词语", help="列出法定期限")
    parser.add_argument("--batch", metavar="文件", help="CSV 文件，列为 from,days,unit,roll")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer one question, or a file of them."""
    from fadu.kernel.calendar_seed import seed_calendar

    single = {"--from": args.start, "--days": args.days, "--unit": args.unit}
    of_law = {
        "--limit": args.limit,
        "--extended": args.extended or None,
        "--excluded": args.excluded,
    }
    if args.list is not None:
        _alone("--list", {**single, **of_law, "--batch": args.batch, "--roll": args.roll or None})
        print(deadline_limits.listed(args.list, as_json=args.json))
        return 0
    if args.batch is not None:
        _alone("--batch", {**single, "--roll": args.roll or None, **of_law})
        print(_batch(args.batch, seed_calendar(), as_json=args.json), end="")
        return 0
    if args.limit is not None:
        _alone("--limit", {"--days": args.days, "--unit": args.unit, "--roll": args.roll or None})
        asked = deadline_limits.question(args.limit, args.start, args.extended, args.excluded)
        print(deadline_limits.answered(asked, seed_calendar(), as_json=args.json))
        return 0
    _alone("--days", {name: of_law[name] for name in ("--extended", "--excluded")})
    if missing := [name for name, value in single.items() if value is None]:
        raise BadInput(f"缺少参数：{'、'.join(missing)}", todo="用法见：fadu deadline --help")
    question = _question((args.start, args.days, args.unit, "true" if args.roll else "false"))
    print(_answer(question, seed_calendar(), as_json=args.json))
    return 0


def _alone(option: str, others: dict[str, object]) -> None:
    """Refuse options that say something else than the one at hand."""
    if given := [name for name, value in others.items() if value is not None]:
        raise BadInput(f"{option} 不能与 {'、'.join(given)} 同时使用")


def _question(cells: tuple[str, ...]) -> Question:
    """Read the four cells from, days, unit, roll; BadInput names the cell that cannot be read."""
    start, days, unit, roll = (cell.strip() for cell in cells)
    if not _COUNT.fullmatch(days):
        raise BadInput(f"天数“{days}”无法识别，应为不超过六位的非负整数")
    if unit not in _UNITS:
        raise BadInput(f"单位“{unit}”无法识别，应为 working（工作日）或 calendar（自然日）")
    if roll.lower() not in _YES | _NO:
        raise BadInput(f"是否顺延“{roll}”无法识别，应为 true 或 false")
    return Question(parse_day(start), Span(int(days), _UNITS[unit]), roll.lower() in _YES, cells)


def _answer(question: Question, calendar: WorkCalendar, *, as_json: bool) -> str:
    deadline = last_day(question.start, question.span, calendar, roll=question.roll)
    steps = explain(question.start, question.span, calendar, roll=question.roll)
    if not as_json:
        return "\n".join(_told(deadline, steps))
    answer = {
        "due": deadline.due.isoformat(),
        "target": deadline.target.isoformat(),
        "provisional": deadline.provisional,
        "calendar_version": deadline.calendar_version,
        "steps": deadline_words.steps_json(steps),
    }
    return json.dumps(answer, ensure_ascii=False)


def _told(deadline: Deadline, steps: Iterable[Step]) -> Iterator[str]:
    yield f"最后一日：{deadline_words.with_weekday(deadline.due)}"
    if deadline.target != deadline.due:
        yield f"顺延之前：{deadline_words.with_weekday(deadline.target)}"
    if deadline.provisional:
        yield deadline_words.PROVISIONAL
    yield from deadline_words.steps_told(steps)


def _batch(path: str, calendar: WorkCalendar, *, as_json: bool) -> str:
    """All rows answered, or BadInput that names every malformed row by its line."""
    table = read_table(path, COLUMNS)
    places = [table.header.index(column) for column in COLUMNS]

    def answer(row: list[str]) -> tuple[Question, Deadline]:
        asked = _question(tuple(row[place] for place in places))
        return asked, last_day(asked.start, asked.span, calendar, roll=asked.roll)

    answers = table.each(answer)
    if as_json:
        return _batch_json(answers, calendar)
    return _batch_csv(table.header, answers)


def _batch_csv(header: list[str], answers: list[tuple[Question, Deadline]]) -> str:
    places = [COLUMNS.index(name) for name in header]
    return as_csv(
        [
            [*header, "due", "provisional"],
            *(
                (
                    *(question.cells[place] for place in places),
                    deadline.due.isoformat(),
                    "true" if deadline.provisional else "false",
                )
                for question, deadline in answers
            ),
        ]
    )


def _batch_json(answers: list[tuple[Question, Deadline]], calendar: WorkCalendar) -> str:
    rows = [
        {
            "from": question.start.isoformat(),
            "days": question.span.count,
            "unit": question.cells[2].strip(),
            "roll": question.roll,
            "due": deadline.due.isoformat(),
            "target": deadline.target.isoformat(),
            "provisional": deadline.provisional,
        }
        for question, deadline in answers
    ]
    answer = {"calendar_version": calendar.version, "rows": rows}
    return json.dumps(answer, ensure_ascii=False) + "\n"
