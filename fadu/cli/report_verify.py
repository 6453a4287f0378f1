"""`fadu report verify`: a built report against the manifest beside it, without database or network."""

import argparse
import json
from pathlib import Path


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `verify` to the verbs of `report`."""
    verify = verbs.add_parser("verify", help="核对报告与数据清册：文件是否改动，数字是否一致")
    verify.add_argument("file", metavar="报告", type=Path, help="生成的 .docx 文件")
    verify.add_argument(
        "manifest", metavar="清册", type=Path, help="一同生成的 .manifest.json 文件"
    )
    verify.add_argument("--json", action="store_true", help="以 JSON 输出")
    verify.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare them: 0 when file and numbers are the manifest's, 1 otherwise."""
    from fadu.checker.manifest import compare

    found = compare(args.file, args.manifest)
    findings = list(found.findings())
    if args.json:
        figures = [
            {
                "code": f.code,
                "title": f.title,
                "value": f.value,
                "printed": list(f.texts),
                "ok": f.ok,
            }
            for f in found.figures
        ]
        answer = {"intact": found.intact, "sha256": found.sha256, "frozen": found.frozen}
        print(json.dumps({**answer, "figures": figures, "findings": findings}, ensure_ascii=False))
        return 1 if findings else 0
    for one in found.figures:
        print(f"{'✓' if one.ok else '✗'} {one.title}：{one.value}")
    for finding in findings:
        print(f"  {finding['message']}")
    kept = "清册记载的是冻结值" if found.frozen else "清册记载的是生成时的现值，尚未冻结"
    verdict = f"发现问题{len(findings)}处" if findings else "全部一致"
    print(f"共核对指标{len(found.figures)}项，{verdict}；{kept}。")
    return 1 if findings else 0
