"""`fadu case review`: a case handled elsewhere, judged by its 卷内目录 without any matter (外部案卷评查)."""

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import instant_of, parse_day
from fadu.law import registry
from fadu.law.directories.reviewing import Reviewed, reviewed, summary
from fadu.law.directories.titles import Titles, meanings_of
from fadu.law.engine.view import LawView
from fadu.law.libraries.titles import shipped_titles
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters

NOUN = "case"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `case` to the command line."""
    parser = subparsers.add_parser(NOUN, help="外部案卷：按卷内目录评查")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    verb = verbs.add_parser(
        "review", help="评查一份卷内目录（xlsx、docx、csv）或者一个案件的日志（xes、csv）"
    )
    verb.add_argument("file", metavar="文件", type=Path)
    verb.add_argument(
        "--procedure", metavar="代码", default="penalty.ordinary", help="默认 penalty.ordinary"
    )
    verb.add_argument("--now", metavar="日期", help="据以判断逾期的日期；不写的，没有办的只列出")
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Every finding with article and row: 1 where there is one, or a title that nobody has settled."""
    from fadu.platforms.reading import left_out, rows_of

    procedure = registry.procedure(args.procedure)
    titles = Titles(meanings_of(procedure, shipped_titles()))
    try:
        data = args.file.read_bytes()
    except OSError as error:
        raise BadInput(f"“{args.file}”无法读取：{error.strerror}", todo="请核对路径。") from error
    reads = titles.read(rows_of(args.file.name, data))
    now = instant_of(parse_day(args.now)) if args.now else None
    last = max((r.row.day for r in reads if r.row.day), default=None)
    if last is None:
        raise BadInput(f"“{args.file.name}”没有一行写明日期，无法评查")
    law = LawView(seed_calendar(), Parameters.of(PARAMETERS))
    done = reviewed(procedure, law, reads, now, now or instant_of(last))
    done = replace(done, left_out=left_out(args.file.name, data))
    if args.json:
        print(json.dumps(_as_json(done), ensure_ascii=False))
    else:
        _tell(done)
    return int(bool(done.findings or done.unread))


def _as_json(done: Reviewed) -> dict[str, Any]:
    findings = [
        {
            "line": f.row.line if f.row else None, "number": f.row.number if f.row else None,
            "paper": f.row.title if f.row else None, "kind": f.kind, "act": f.act, "cite": f.cite,
            "message": f.message, "barred": f.barred, "soft": f.soft,
        }
        for f in done.findings
    ]  # fmt: skip
    unread = [
        {"line": r.row.line, "paper": r.row.title, "choices": [list(m.acts) for m in r.candidates]}
        for r in done.unread
    ]
    return {
        "rows": len(done.reads), "findings": findings, "unread": unread,
        "undone": list(done.undone), "unjudged": list(done.unjudged), "unshown": list(done.unshown), "left_out": list(done.left_out),
    }  # fmt: skip


def _tell(done: Reviewed) -> None:
    for f in done.findings:
        paper = f"《{f.row.title}》" if f.row else ""
        barred = "【缺此不得作出决定】" if f.barred else ""
        print(f"{f.place}{paper}  {f.label}：{f.message}（{f.cite}）{barred}")
    for r in done.unread:
        print(f"{r.row.place}《{r.row.title}》  题名没有对应的环节，请由法规科在题名对照中登记")
    if done.undone:
        print(f"尚未办理：{'、'.join(done.undone)}")
    if done.unjudged:
        print(f"目录不能判断是否应当办理：{'、'.join(done.unjudged)}")
    if done.unshown:
        print(f"目录没有送达回证，不能判断是否办理：{'、'.join(done.unshown)}")
    if done.left_out:
        print(f"隐藏的工作表没有读取：{'、'.join(done.left_out)}")
    print(summary(done))
