"""`fadu parameter`: what the law leaves open: list, what is missing, packs out and in (参数)."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

from fadu.cli.files import write_whole
from fadu.cli.started import now, start_django

NOUN = "parameter"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `parameter` to the command line."""
    parser = subparsers.add_parser(NOUN, help="参数的清单、缺项、导出和导入")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    listed = verbs.add_parser("list", help="列出全部参数和现行的值")
    listed.set_defaults(run=run_list)
    missing = verbs.add_parser("missing", help="列出没有值的参数和用在哪里")
    missing.set_defaults(run=run_missing)
    export = verbs.add_parser("export", help="导出为电子表格，一次取值一行")
    export.add_argument("--out", metavar="文件", required=True, type=Path, help="电子表格，.xlsx")
    export.add_argument("--missing", action="store_true", help="只要没有值的")
    export.set_defaults(run=run_export)
    take = verbs.add_parser("import", help="导入电子表格；一处有误的整份不导入")
    take.add_argument("path", metavar="文件", type=Path)
    take.add_argument("--account", metavar="账号", default="", help="以谁的名义，须为法规科人员")
    take.add_argument("--try", dest="dry", action="store_true", help="只看结果，不写入")
    take.set_defaults(run=run_import)
    for one in (listed, missing, export, take):
        one.add_argument("--json", action="store_true", help="以 JSON 输出")


def run_list(args: argparse.Namespace) -> int:
    """Every parameter with the value in force today."""
    start_django()
    from fadu.law.parameters import PARAMETERS

    rows = [_held(p) for p in PARAMETERS]
    if args.json:
        print(json.dumps({"parameters": rows}, ensure_ascii=False))
        return 0
    for row in rows:
        since = f"，{row['since']}起" if row["since"] else ""
        value = (
            f"{row['value']}{row['unit']}（{row['status']}{since}）" if row["value"] else "未填写"
        )
        print(f"{row['code']:<40}{row['title']}：{value}")
    return 0


def run_missing(args: argparse.Namespace) -> int:
    """What has no value: 1 where there is anything."""
    start_django()
    from fadu.kernel.zone import day_of
    from fadu.law.readers import FILLER, of
    from fadu.statutes.parameters.selectors import demanded, missing
    from fadu.statutes.selectors import law_view

    rows = [
        {
            "code": p.code, "title": p.title, "unit": p.unit, "cite": str(p.cite), "why": p.why,
            "demanded": demanded(p.code), "used": [str(r) for r in of(p.code)], "filler": FILLER,
        }
        for p in missing(law_view(), day_of(now()))
    ]  # fmt: skip
    if args.json:
        print(json.dumps({"missing": rows}, ensure_ascii=False))
        return int(bool(rows))
    for row in rows:
        effect = "没有值不能办理" if row["demanded"] else "不计期限" if row["used"] else "尚未启用"
        print(f"{row['code']:<40}{row['title']}（{effect}；{row['cite']}）")
    print(f"共{len(rows)}项未填写，由{FILLER}填写")
    return int(bool(rows))


def run_export(args: argparse.Namespace) -> int:
    """A pack: everything, or the rows to fill in."""
    start_django()
    from fadu.accounts.selectors import names
    from fadu.kernel.zone import day_of
    from fadu.ledger.crypto import sha256_hex
    from fadu.statutes.parameters import selectors, sheets
    from fadu.statutes.selectors import law_view

    wanted = None
    if args.missing:
        wanted = {p.code for p in selectors.missing(law_view(), day_of(now()))}
    rows = {} if args.missing else selectors.values()
    known = names(r.confirmed_by for held in rows.values() for r in held)
    data = sheets.written(rows, known, wanted)
    write_whole({args.out: data})
    made = {
        "file": str(args.out),
        "sha256": sha256_hex(data),
        "values": sum(map(len, rows.values())),
    }
    print(
        json.dumps(made, ensure_ascii=False)
        if args.json
        else f"已写入 {args.out}，{made['values']}项取值"
    )
    return 0


def run_import(args: argparse.Namespace) -> int:
    """Take a pack in: 1 where anything is wrong with it, and then nothing is written."""
    start_django()
    from django.core.management import call_command

    said = call_command(
        "import_parameters",
        args.path,
        account=args.account,
        dry=args.dry,
        stdout=io.StringIO(),
    )
    report = json.loads(str(said))
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
        return int(bool(report["wrong"]))
    for one in report["wrong"]:
        print(f"第{one['row']}行“{one['column']}”：{one['message']}。{one['todo']}")
    state = (
        "已导入" if report["written"] else "没有导入" if report["wrong"] else "没有写入（试导入）"
    )
    print(
        f"{state}：新登记{report['new']}项，更新{report['changed']}项，没有变化{report['same']}项，"
        f"未填写{report['blank']}行略过"
    )
    return int(bool(report["wrong"]))


def _held(parameter: Any) -> dict[str, Any]:
    """A parameter with the value in force today, as `docs/cli.md` describes it."""
    from datetime import date

    from fadu.kernel.zone import day_of
    from fadu.law.vocabulary.fact import Kind
    from fadu.statutes.parameters.sheets import typed
    from fadu.statutes.selectors import law_view

    found = law_view().parameters.find(parameter.code, day_of(now()))
    value = ""
    if found is not None and found.value is not None:
        plain = ("是" if found.value else "否") if parameter.kind is Kind.BOOL else str(found.value)
        value = typed(parameter, plain)
    filled = found is not None and found.since != date.min
    return {
        "code": parameter.code, "title": parameter.title, "unit": parameter.unit, "value": value,
        "since": found.since.isoformat() if found and filled else None,
        "source": found.source if found and filled else "",
        "status": found.status.value if found else parameter.status.value,
        "default": found is not None and not filled, "demo": bool(found and found.demo),
        "cite": str(parameter.cite),
    }  # fmt: skip
