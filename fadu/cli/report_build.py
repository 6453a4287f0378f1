"""`fadu report build`: the annual report of a year as .docx, its manifest beside it."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.cli.files import write_whole
from fadu.cli.started import now, start_django
from fadu.kernel.errors import BadInput

if TYPE_CHECKING:
    from fadu.report.services import Built
    from fadu.report.writer import Head

Finding = dict[str, object]


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `build` to the verbs of `report`."""
    build = verbs.add_parser("build", help="生成年度法治政府建设情况报告和数据清册")
    build.add_argument("--year", required=True, metavar="年度", help="报告年度，如 2024")
    build.add_argument("--out", required=True, metavar="文件", type=Path, help="写入的 .docx 文件")
    build.add_argument(
        "--agency", default="", metavar="代码", help="机构的行政区划代码，默认为唯一的市级机构"
    )
    build.add_argument(
        "--number", default="", metavar="文号", help="发文字号；给出时按上行文加红头"
    )
    build.add_argument("--signer", default="", metavar="姓名", help="签发人，与 --number 同用")
    build.add_argument("--to", default="", metavar="机关", help="主送机关")
    build.add_argument("--json", action="store_true", help="以 JSON 输出")
    build.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build the report: 0 when all is well, 1 when figures are missing or the checker finds something."""
    year = _year(args.year)
    if args.out.suffix.lower() != ".docx":
        raise BadInput(f"“{args.out}”应当以 .docx 结尾")
    if args.out.is_dir():
        raise BadInput(f"“{args.out}”是文件夹，不能写成文件", todo="请另取一个文件名")
    if not args.out.parent.is_dir():
        raise BadInput(f"文件夹“{args.out.parent}”不存在")
    if args.signer and not args.number:
        raise BadInput("--signer 须与 --number 同用")
    start_django()
    from fadu.report.bureaus import bureau_by_division
    from fadu.report.manifest import dumped
    from fadu.report.services import build

    bureau = bureau_by_division(args.agency)
    head = _head(bureau.name, args.number, args.signer)
    built = build(year=year, bureau=bureau, now=now(), head=head, addressee=args.to)
    beside = args.out.with_suffix(".manifest.json")
    write_whole({beside: dumped(built.manifest).encode(), args.out: built.file})
    findings = [*_missing(built), *(found.as_json() for found in built.findings)]
    _tell(args, built, beside, findings)
    return 1 if findings else 0


def _year(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 2000 <= int(word) <= 2100):
        raise BadInput(f"年度“{word}”无法识别", todo="请写四位数的年度，如 2024")
    return int(word)


def _head(agency: str, number: str, signer: str) -> "Head | None":
    from fadu.report.writer import Head

    return Head(f"{agency}文件", number, signer) if number else None


def _missing(built: "Built") -> Iterator[Finding]:
    """Each figure that nobody has reported, as a finding on the line that says so."""
    texts = [block.text for block in built.blocks]
    for figure in built.missing:
        said = (n for n, text in enumerate(texts, 1) if f"“{figure.title}”" in text)
        yield {
            "kind": "missing_figure",
            "line": next(said, 1),
            "quote": figure.title,
            "stated": "",
            "computed": "",
            "verdict": "undecidable",
            "message": f"“{figure.title}”未报送，由{figure.owner}报送后重新生成。",
        }


def _tell(args: argparse.Namespace, built: "Built", beside: Path, findings: list[Finding]) -> None:
    if args.json:
        answer = {
            "year": int(args.year),
            "file": str(args.out),
            "sha256": built.manifest["sha256"],
            "manifest": str(beside),
            "figures": len(built.manifest["figures"]),
            "findings": findings,
        }
        print(json.dumps(answer, ensure_ascii=False))
        return
    frozen = built.manifest["frozen"]
    print(f"报告已写入“{args.out}”，数据清册已写入“{beside}”。")
    print("数字为冻结值。" if frozen else "数据尚未冻结，数字为现值；冻结后请重新生成。")
    for finding in findings:
        print(f"  {finding['message']}")
