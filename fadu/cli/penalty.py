"""`fadu penalty`: the catalogue of penalties, and amounts of a file held against it (处罚目录)."""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from fadu.cli.tables import as_csv, read_table
from fadu.kernel.zone import parse_day

if TYPE_CHECKING:
    from fadu.law.penalties.checking import Answer
    from fadu.law.penalties.terms import Conduct, Fine

NOUN = "penalty"
APPENDED = ("verdict", "min", "max", "cite", "message")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `penalty` to the command line."""
    parser = subparsers.add_parser(NOUN, help="处罚目录：违法行为、条款和幅度，核对罚款数额")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    listing = verbs.add_parser("list", help="列出目录，可以按词、按日筛选")
    listing.add_argument("words", metavar="词", nargs="*", help="行为、条款或者代码中的词")
    listing.add_argument("--on", metavar="日期", help="只列该日施行的")
    showing = verbs.add_parser("show", help="一项违法行为的条款、幅度和依据")
    showing.add_argument("code", metavar="代码", help="如 AQF-97-1")
    checking = verbs.add_parser("check", help="逐行核对 CSV 文件中的罚款数额")
    checking.add_argument("file", metavar="文件", help="CSV 文件，- 为标准输入")
    for verb, run in ((listing, run_list), (showing, run_show), (checking, run_check)):
        verb.add_argument("--json", action="store_true", help="以 JSON 输出")
        verb.set_defaults(run=run)


def run_list(args: argparse.Namespace) -> int:
    """The rows in which the words stand: 0, or 1 when there are none."""
    from fadu.law.penalties.catalogue import matching

    on = parse_day(args.on) if args.on else None
    rows = matching(" ".join(args.words), on)
    if args.json:
        print(json.dumps({"rows": [row_json(r) for r in rows]}, ensure_ascii=False))
    else:
        for row in rows:
            print(f"{row.code}  {row.words}  {row.cite}")
    return 0 if rows else 1


def run_show(args: argparse.Namespace) -> int:
    """One row whole."""
    from fadu.law.penalties.catalogue import conduct

    row = conduct(args.code)
    print(json.dumps(row_json(row), ensure_ascii=False) if args.json else "\n".join(told(row)))
    return 0


def run_check(args: argparse.Namespace) -> int:
    """Every row of a file: 0 when all are within the lawful range, 1 otherwise."""
    from fadu.law.penalties.checking import OPTIONAL, REQUIRED, Verdict, check, read

    table = read_table(args.file, REQUIRED, OPTIONAL)
    questions = table.each(lambda row: (row, read(dict(zip(table.header, row, strict=True)))))
    answers = [(row, check(asked)) for row, asked in questions]
    if args.json:
        print(json.dumps({"rows": [answer_json(a) for _, a in answers]}, ensure_ascii=False))
    else:
        print(answers_csv(table.header, answers), end="")
    return 0 if all(a.verdict is Verdict.WITHIN for _, a in answers) else 1


def row_json(row: "Conduct") -> dict[str, Any]:
    """A row for machines; amounts in 元, multiples and shares in hundredths of their base."""
    from fadu.law.penalties.telling import referred

    return {
        "code": row.code,
        "conduct": row.words,
        "subject": row.subject,
        "cite": str(row.cite),
        "violates": str(row.violates or ""),
        "since": row.since.isoformat(),
        "until": _day(row.until),
        "status": row.status.value,
        "decider": row.decider.value,
        "fines": [fine_json(row, f) for f in row.fines],
        "measures": [
            {"stage": c.stage.value, "measure": c.measure.value, "duty": c.duty.value, "gravity": c.gravity.value,
             "condition": c.condition}
            for c in row.consequences
        ],
        "refers": referred(row),
        "overtaken_by": list(row.overtaken_by),
        "former": list(row.former),
        "note": row.note,
    }  # fmt: skip


def fine_json(row: "Conduct", fine: "Fine") -> dict[str, Any]:
    """A fine for machines."""
    from fadu.law.penalties.reckoning import condition_of
    from fadu.law.penalties.terms import Base

    fixed = fine.base is Base.FIXED
    return {
        "stage": fine.stage.value,
        "payer": fine.payer.value,
        "base": fine.base.value,
        "low": amount(fine.low) if fixed else fine.low,
        "high": amount(fine.high) if fixed else fine.high,
        "duty": fine.duty.value,
        "joined": fine.joined.value,
        "gravity": fine.gravity.value,
        "condition": condition_of(fine),
        "cite": str(row.basis_of(fine)),
    }


def told(row: "Conduct") -> Iterator[str]:
    """A row for people."""
    from fadu.law.penalties.reckoning import rule_of
    from fadu.law.penalties.telling import fine_terms, general, measure_line, referred

    yield f"{row.code}  {row.words}"
    yield f"依据：{row.cite}（{row.status.title}）"
    if row.violates:
        yield f"违反：{row.violates}"
    yield f"对象：{row.subject}    决定：{row.decider.value}"
    yield f"施行：{row.since} 起" + (f"，至 {row.until}" if row.until else "")
    for fine in row.fines:
        yield f"  {fine_terms(row, fine)}：{rule_of(fine)}"
    for one in row.consequences:
        yield f"  {measure_line(row, one)}"
    if row.refers:
        yield f"转引：{referred(row)}"
    if row.note:
        yield f"说明：{row.note}"
    for line in general(row):
        yield f"通则：{line}"


def answer_json(answer: "Answer") -> dict[str, Any]:
    """An answer for machines; min and max in 元, null where the range is open."""
    return {
        "verdict": answer.verdict.value,
        "min": None if answer.low is None else amount(answer.low),
        "max": None if answer.high is None else amount(answer.high),
        "cite": answer.cite,
        "message": answer.message,
    }


def answers_csv(header: Sequence[str], answers: "Sequence[tuple[list[str], Answer]]") -> str:
    """The file with verdict, range, citation and reasons appended."""
    return as_csv([[*header, *APPENDED], *([*row, *_appended(answer)] for row, answer in answers)])


def _appended(answer: "Answer") -> Iterator[Any]:
    shown = answer_json(answer)
    yield from ("" if shown[c] is None else shown[c] for c in APPENDED)


def amount(fen: int) -> int | float:
    """Fen as a number of 元: whole where it is whole."""
    return fen // 100 if fen % 100 == 0 else round(fen / 100, 2)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
