"""`fadu procedure`: the procedures of the law, their sentences, proofs, pictures and reviews (程序)."""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from fadu.cli.files import write_whole
from fadu.cli.overlay import check_overlay, check_recorded
from fadu.cli.procedure_diff import run_diff
from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import instant_of, parse_day
from fadu.law import registry
from fadu.law.engine.arrow import read_model
from fadu.law.engine.fast import CaseReview, review_log
from fadu.law.engine.logs import read_log
from fadu.law.engine.picture import graph, svg
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.soundness import Audit, audit
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.procedure import Procedure

NOUN = "procedure"
UNEXHAUSTED = 3  # exit code: nothing wrong was found, and not everything was covered
LAYOUT = Path(__file__).parents[2] / "frontend" / "layout.mjs"
HELD = 8 << 20
"""Bytes of an answer held in memory before it goes to a temporary file."""
Subparsers = argparse._SubParsersAction


def add_parser(subparsers: "Subparsers[argparse.ArgumentParser]") -> None:
    """Add `procedure` to the command line."""
    parser = subparsers.add_parser(NOUN, help="程序：列出、条文、核查、图、评查日志")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    _verb(verbs, "list", "列出全部程序", run_list)
    show = _verb(verbs, "show", "逐条列出规则及依据", run_show)
    show.add_argument("code", metavar="代码", help="如 penalty.ordinary")
    diff = _verb(verbs, "diff", "两个日期的版本逐句对照", run_diff)
    diff.add_argument("code", metavar="代码")
    diff.add_argument("--from", dest="since", metavar="日期", required=True, help="较早的日期")
    diff.add_argument("--to", metavar="日期", required=True, help="较晚的日期")
    check = _verb(verbs, "check", "核查程序定义；不写代码的，核查全部", run_check)
    check.add_argument("code", metavar="代码", nargs="?")
    check.add_argument(
        "--prove", action="store_true", help="不用随程序发布的证明，重新穷尽（可能需要许多分钟）"
    )
    local = check.add_mutually_exclusive_group()
    local.add_argument(
        "--overlay", metavar="文件", help="连同本地程序一起核查：一个 JSON 文件，写明增加的内容"
    )
    local.add_argument(
        "--recorded",
        action="store_true",
        help="连同已经批准的本地程序一起核查，各机构各时期的版本逐一列出",
    )
    draw = _verb(verbs, "draw", "输出程序图（SVG）", run_draw)
    draw.add_argument("code", metavar="代码")
    draw.add_argument("--out", metavar="文件", help="写入文件；不写的输出到标准输出")
    draw.add_argument("--layout", action="store_true", help="重新排布并保存坐标（需要 Node）")
    review = _verb(verbs, "review", "评查 XES 或 CSV 日志", run_review)
    review.add_argument("log", metavar="日志")
    model = review.add_mutually_exclusive_group(required=True)
    model.add_argument("--procedure", metavar="代码")
    model.add_argument("--model", metavar="文件", help="箭头写法或 JSON 的模型")
    review.add_argument("--now", metavar="日期", help="据以判断逾期的日期；不写的只列未办理")


def _verb(verbs: Any, name: str, about: str, run: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=about)
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)
    return parser


def _print(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False))


def run_list(args: argparse.Namespace) -> int:
    """All procedures, the newest version first within a code."""
    known = sorted(registry.PROCEDURES, key=lambda p: p.since, reverse=True)
    rows = [_row(p) for p in sorted(known, key=lambda p: p.code)]
    if args.json:
        _print({"procedures": rows})
        return 0
    for row in rows:
        print(
            f"{row['code']}  {row['title']}  自{row['since']}起施行"
            f"  {row['acts']}个环节  {row['rules']}条规则"
        )
    return 0


def _row(procedure: Procedure) -> dict[str, Any]:
    return {
        "code": procedure.code,
        "title": procedure.title,
        "since": procedure.since.isoformat(),
        "acts": len(procedure.acts),
        "rules": len(procedure.rules),
        "digest": registry.digest_of(procedure),
    }


def run_show(args: argparse.Namespace) -> int:
    """The sentences that a lawyer signs, in the law's order."""
    procedure = registry.procedure(args.code)
    lines = registry.sentences_of(procedure)
    if args.json:
        head = {k: v for k, v in _row(procedure).items() if k not in ("acts", "rules")}
        rules = [
            {"text": s.text, "cite": s.cite, "status": s.status.value} for s in lines if s.status
        ]
        manners = [s.text for s in lines if not s.status]
        _print(head | {"sentences": rules, "manners": manners})
        return 0
    print(f"{procedure.title}（{procedure.code}），自{procedure.since}起施行")
    print("\n".join(str(line) for line in lines))
    return 0


def run_check(args: argparse.Namespace) -> int:
    """Structure, the two lists and proofs: 0 when all is proved, 1 when something is wrong.

    3 when nothing wrong was found and not everything was covered: giving up proves nothing.
    """
    if args.recorded:
        return check_recorded(args.code, json=args.json)
    if args.overlay:
        return check_overlay(args.code, Path(args.overlay), json=args.json)
    wanted = [registry.procedure(args.code)] if args.code else registry.PROCEDURES
    found = []
    for procedure in wanted:
        found.append(audit(procedure, anew=True, effort=0) if args.prove else audit(procedure))
        if not args.json:
            _tell(found[-1])
    if args.json:
        _print({"procedures": [_audited(a) for a in found]})
    if any(a.faults for a in found):
        return 1
    return 0 if all(a.ok for a in found) else UNEXHAUSTED


def _audited(found: Audit) -> dict[str, Any]:
    return {
        "code": found.procedure.code,
        "ok": found.ok,
        "problems": [
            {"kind": f.kind, "act": f.act, "cite": f.cite, "message": f.message}
            for f in found.faults
        ],
        "exhausted": found.exhausted,
        "unproved": list(found.unproved),
    }


def _tell(found: Audit) -> None:
    verdict = f"{len(found.faults)}个问题" if found.faults else "没有发现问题"
    extent = "已穷尽全部情形" if found.exhausted else "未穷尽，不能作为证明"
    print(f"{found.procedure.title}（{found.procedure.code}）：{verdict}，{extent}", flush=True)
    for fault in found.faults:
        print(f"  · {fault.message}")
    for text in found.unproved:
        print(f"  ？未能证明：{text}")


def run_draw(args: argparse.Namespace) -> int:
    """The picture from shipped coordinates; with --layout they are computed anew and saved."""
    procedure = registry.procedure(args.code)
    layout = _lay_out(procedure) if args.layout else registry.layout_of(procedure)
    if layout is None:
        raise BadInput(
            f"程序“{procedure.code}”的图没有当前版本的坐标",
            todo=f"请在有 Node 的开发机上运行 fadu procedure draw {procedure.code} --layout",
        )
    drawn = svg(procedure, layout)
    if args.out:
        write_whole({Path(args.out): drawn.encode()})
    elif args.json:
        digest = registry.digest_of(procedure)
        _print({"code": procedure.code, "digest": digest, "svg": drawn})
    else:
        sys.stdout.write(drawn)
    return 0


def _lay_out(procedure: Procedure) -> dict[str, Any]:
    """Run the layout program of the front end and keep what it says, keyed by the digest."""
    try:
        done = subprocess.run(
            ["node", str(LAYOUT)],
            input=json.dumps(graph(procedure)),
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", "") or str(error)
        raise BadInput(f"无法排布程序图：{why.strip()}", todo="请先安装 Node 和前端依赖") from error
    layout: dict[str, Any] = {"digest": registry.digest_of(procedure)} | json.loads(done.stdout)
    path = registry.PICTURES / f"{procedure.code}.json"
    path.parent.mkdir(exist_ok=True)
    write_whole({path: f"{json.dumps(layout, ensure_ascii=False)}\n".encode()})
    return layout


def run_review(args: argparse.Namespace) -> int:
    """Every broken rule of every case: 0 when all fit, 1 otherwise."""
    procedure = (
        registry.procedure(args.procedure) if args.procedure else read_model(Path(args.model))
    )
    law = LawView(seed_calendar(), Parameters.of(PARAMETERS))
    now = instant_of(parse_day(args.now)) if args.now else None
    cases = review_log(procedure, law, read_log(Path(args.log)), now)
    counts = {"cases": 0, "fit": 0, "findings": 0, "entries": 0}
    told = _stream(cases, counts) if args.json else _lines(cases, counts)
    # a log that breaks off in the middle must leave nothing on standard output
    with SpooledTemporaryFile(HELD, "w+", encoding="utf-8") as held:
        for piece in told:
            held.write(piece)
        held.seek(0)
        shutil.copyfileobj(held, sys.stdout)
    return int(counts["fit"] < counts["cases"])


def _stream(cases: Iterable[CaseReview], counts: dict[str, int]) -> Iterable[str]:
    """The JSON answer piece by piece, so that a long log need not be held."""
    yield '{"cases": ['
    for n, case in enumerate(cases):
        _count(case, counts)
        row = {"case": case.case, "fit": case.fit, "findings": _findings(case)}
        yield (", " if n else "") + json.dumps(row, ensure_ascii=False)
    yield f'], "summary": {json.dumps(counts)}}}\n'


def _findings(case: CaseReview) -> list[dict[str, Any]]:
    return [
        {"entry": n, "kind": r.kind, "act": r.act, "cite": r.cite, "message": r.message}
        for n, r in case.findings
    ]


def _lines(cases: Iterable[CaseReview], counts: dict[str, int]) -> Iterable[str]:
    for case in cases:
        _count(case, counts)
        for n, reason in case.findings:
            where = "结束时" if n is None else f"第{n + 1}项"
            yield f"{case.case}  {where}  {reason}\n"
    yield f"共{counts['cases']}件，符合{counts['fit']}件，问题{counts['findings']}个\n"


def _count(case: CaseReview, counts: dict[str, int]) -> None:
    counts["cases"] += 1
    counts["fit"] += case.fit
    counts["findings"] += len(case.findings)
    counts["entries"] += case.entries
