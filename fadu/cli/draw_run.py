"""`fadu draw run`: freeze, commit or draw from one JSON file; chance comes with the file, none is made here."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fadu.cli.draw_input import Given, read_input
from fadu.cli.draw_verify import grouped, known
from fadu.cli.files import read_text, write_whole
from fadu.kernel.draw import Drawn, Frozen, commit, draw, freeze
from fadu.kernel.draw_events import Outcome, Standing, replay
from fadu.kernel.draw_file import committed_file, drawn_file, parse, written
from fadu.kernel.errors import BadInput, Refused

STEPS = ("freeze", "commit", "draw")
DONE = {"freeze": "可以冻结", "commit": "已承诺", "draw": "已抽取"}


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `run` to the verbs of `draw`."""
    parser = verbs.add_parser("run", help="按文件冻结、承诺、抽取")
    parser.add_argument("file", metavar="文件", help="方案、名单等，- 为标准输入")
    parser.add_argument("--step", choices=STEPS, default="draw", help="做到哪一步，默认 draw")
    parser.add_argument("--commit", metavar="承诺值", default="", help="抽取前公布的承诺值")
    parser.add_argument("--out", metavar="输出文件", type=Path, help="把结果文件写到这里")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do one step and write its file; 0, or 2 with the reason and nothing written."""
    given = read_input(parse(read_text(args.file)))
    if args.step == "freeze" and args.out:
        raise BadInput("--step freeze 只检查方案和名单，没有结果文件", todo="请去掉 --out")
    expected = known(args.commit)
    frozen = freeze(given.plan, given.lists)
    told: dict[str, Any] = {
        "step": args.step,
        "commit": None,
        "seed": None,
        "strata": _sizes(frozen),
    }
    if args.step != "freeze":
        file = _made(frozen, given, args.step, expected)
        told |= {"commit": file["commit"], "seed": file["seed"]}
        told["unmanned"] = sum(not team for _, team in file["officers"])
        if args.out:
            write_whole({args.out: written(file).encode()})
    if args.json:
        print(json.dumps({**told, "unmanned": told.get("unmanned", 0)}, ensure_ascii=False))
    else:
        _say(frozen, told)
    return 0


def _made(frozen: Frozen, given: Given, step: str, expected: str) -> dict[str, Any]:
    if given.nonce is None:
        raise BadInput(
            "输入文件没有密封随机数 nonce", todo="请用可靠的办法产生32字节随机数，写成64位十六进制"
        )
    committed = commit(frozen, given.nonce)
    if expected and committed.commit != expected:
        raise Refused(
            "方案、名单或者密封随机数与抽取前公布的承诺值不符，冻结之后不得改动",
            todo="请恢复冻结时的内容；确需改动的，作废本次抽取，另编新号重新抽取。",
        )
    if step == "commit":
        return committed_file(committed)
    drawn = draw(committed, given.nonce, given.values)
    return drawn_file(drawn, _since(drawn, given))


def _since(drawn: Drawn, given: Given) -> Sequence[Outcome]:
    standing: Standing = replay(drawn, given.events)
    return standing.outcomes


def _sizes(frozen: Frozen) -> list[dict[str, Any]]:
    """Of each stratum how many can be drawn, are drawn and stand by."""
    out = {one.id for one in frozen.lists.exclusions}
    left = Counter(one.stratum for one in frozen.lists.roster if one.id not in out)
    return [
        {
            "stratum": one.name,
            "eligible": (many := left[one.name]),
            "drawn": one.sample,
            "reserves": min(one.reserves, many - one.sample),
        }
        for one in frozen.plan.strata
    ]


def _say(frozen: Frozen, told: dict[str, Any]) -> None:
    plan = frozen.plan
    print(f"{plan.agency}{plan.year}年第{plan.number}号抽取：{DONE[told['step']]}")
    for one in told["strata"]:
        print(
            f"{one['stratum']}：可抽取{one['eligible']}个，抽取{one['drawn']}个，候补{one['reserves']}个"
        )
    if told["commit"]:
        print(f"承诺值 {grouped(told['commit'])}")
    if told.get("unmanned"):
        print(f"抽中的对象中，派不出执法人员的有{told['unmanned']}个")
