"""`fadu report …`: reports (报告); `check` re-computes what one says, `build` makes the annual one,
`verify` holds it against its manifest."""

import argparse
import json
from pathlib import Path

from fadu.cli import report_build, report_verify

NOUN = "report"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `report` to the command line."""
    parser = subparsers.add_parser(NOUN, help="核对报告文本，生成年度报告，核对数据清册")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    _add_check(verbs)
    report_build.add_to(verbs)
    report_verify.add_to(verbs)


def _add_check(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = verbs.add_parser("check", help="核对报告中的数据和文字")
    check.add_argument("file", metavar="文件", type=Path, help=".txt、.md 或 .docx 文件")
    check.add_argument("--json", action="store_true", help="以 JSON 输出")
    check.add_argument(
        "--annotate", metavar="输出文件", type=Path, help="把问题写成批注，存为 .docx"
    )
    check.set_defaults(run=run_check)


def run_check(args: argparse.Namespace) -> int:
    """Check one report: 0 when nothing is found, 1 when something is."""
    from fadu.checker.annotate import annotate
    from fadu.checker.findings import VERDICT_TITLES
    from fadu.checker.review import review_file

    review = review_file(args.file)
    if args.annotate:
        annotate(args.file, review, args.annotate)
    if args.json:
        print(json.dumps(review.as_json(), ensure_ascii=False))
    else:
        for finding in review.findings:
            print(f"第{finding.line}行  {VERDICT_TITLES[finding.verdict]}  {finding.message}")
        found = f"发现问题{len(review.findings)}处" if review.findings else "未发现问题"
        print(f"共核算数据{review.claims_checked}项，{found}。")
        if args.annotate:
            print(f"批注已写入“{args.annotate}”。")
    return 1 if review.findings else 0
