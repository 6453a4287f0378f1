"""`fadu draw verify`: a published draw computed again, without database or network."""

import argparse
import json

from fadu.cli.files import read_text
from fadu.kernel.draw_bytes import is_hex
from fadu.kernel.draw_file import parse
from fadu.kernel.draw_verify import Verified, verify
from fadu.kernel.errors import BadInput

STATES = {"committed": "已冻结，尚未抽取", "drawn": "已抽取", "cancelled": "已作废"}


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `verify` to the verbs of `draw`."""
    parser = verbs.add_parser("verify", help="核对抽取结果文件：由公开的数据重新计算")
    parser.add_argument("file", metavar="文件", help="抽取结果文件，- 为标准输入")
    parser.add_argument("--commit", metavar="承诺值", default="", help="抽取前公布的承诺值")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compute a file's draw again: 0 when everything follows from its inputs, 1 otherwise."""
    found = verify(parse(read_text(args.file)), known(args.commit))
    if args.json:
        print(json.dumps(_as_json(found), ensure_ascii=False))
        return 1 if found.findings else 0
    plan = found.plan
    print(f"{plan.agency}{plan.year}年第{plan.number}号抽取：{STATES[found.state]}")
    print(f"承诺值 {grouped(found.commit)}")
    for finding in found.findings:
        print(f"  ✗ {finding}")
    if found.unmanned:
        print(f"  抽中的对象中，尚无执法人员的有{found.unmanned}个")
    print(
        f"发现问题{len(found.findings)}处。"
        if found.findings
        else "全部一致：结果由公开的数据算得。"
    )
    return 1 if found.findings else 0


def known(text: str) -> str:
    """A commitment as people type it from a printed sheet: blanks and capitals do not matter; BadInput for others."""
    plain = "".join(text.split()).lower()
    if plain and not is_hex(plain):
        raise BadInput(f"承诺值“{text}”无法识别", todo="承诺值是64位十六进制数字，可以分组书写")
    return plain


def grouped(commit: str) -> str:
    """A commitment for people: eight groups of eight."""
    return " ".join(commit[at : at + 8] for at in range(0, len(commit), 8))


def _as_json(found: Verified) -> dict[str, object]:
    plan = found.plan
    return {
        "agency": plan.agency,
        "year": plan.year,
        "number": plan.number,
        "state": found.state,
        "commit": found.commit,
        "drawn": found.drawn,
        "unmanned": found.unmanned,
        "findings": [
            {"code": one.code, "message": one.message, "basis": one.basis} for one in found.findings
        ],
    }
