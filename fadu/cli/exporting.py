"""`fadu export objects`: the objects of supervision out, in the form in which they come in again (监管对象导出)."""

import argparse
import json
from pathlib import Path

from fadu.cli.files import write_whole
from fadu.cli.started import start_django

NOUN = "export"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `export` to the command line."""
    parser = subparsers.add_parser(NOUN, help="导出监管对象的电子表格")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    verb = verbs.add_parser("objects", help="导出在管的监管对象，格式同导入")
    verb.add_argument("--out", metavar="文件", required=True, type=Path, help="电子表格，.xlsx")
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Every object of the installation; more than one sheet may bring in again go into numbered files."""
    start_django()
    from fadu.accounts.selectors import agency_tree
    from fadu.ledger.crypto import sha256_hex
    from fadu.matters.scope import Reach, Scope
    from fadu.registry.imports import giving
    from fadu.registry.imports.reading import BOUNDS

    provinces = sorted({agency.province for agency in agency_tree()})
    found = giving.sheets((Scope("", id, Reach.PROVINCE) for id in provinces), BOUNDS.rows)
    counts: list[int] = []
    files: dict[Path, bytes] = {}
    for number, sheet in enumerate(found, 1):
        name = f"{args.out.stem}-{number}{args.out.suffix}" if number > 1 else args.out.name
        files[args.out.with_name(name)] = giving.written(sheet)
        counts.append(len(sheet))
    if not files:
        files[args.out] = giving.written([])
    write_whole(files)
    made = {
        "objects": sum(counts),
        "files": [{"file": str(path), "sha256": sha256_hex(data)} for path, data in files.items()],
    }
    if args.json:
        print(json.dumps(made, ensure_ascii=False))
    else:
        print(f"已写入{'、'.join(str(path) for path in files)}，{made['objects']}家监管对象")
    return 0
