"""`fadu code check`: unified social credit codes, one a line (统一社会信用代码校验)."""

import argparse
import json

from fadu.cli.files import read_text
from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput

NOUN = "code"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `code` to the command line."""
    parser = subparsers.add_parser(NOUN, help="校验统一社会信用代码")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    check = verbs.add_parser("check", help="逐行校验文件中的代码")
    check.add_argument("file", metavar="文件", help="每行一个代码，- 为标准输入")
    check.add_argument("--json", action="store_true", help="以 JSON 输出")
    check.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check every code of a file: 0 when all are valid, 1 otherwise."""
    lines = [line.strip() for line in read_text(args.file).splitlines()]
    verdicts = [check_uscc(line) for line in lines if line]
    if not verdicts:
        raise BadInput(f"文件“{args.file}”中没有代码")
    if args.json:
        rows = [{"code": v.code, "valid": v.valid, "reason": v.reason} for v in verdicts]
        print(json.dumps({"rows": rows}, ensure_ascii=False))
    else:
        for verdict in verdicts:
            words = "有效" if verdict.valid else f"无效  {verdict.reason}"
            print(f"{verdict.code}  {words}")
    return 0 if all(verdict.valid for verdict in verdicts) else 1
