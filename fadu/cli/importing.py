"""`fadu import objects`: a sheet of objects of supervision in, as the page takes it (监管对象导入)."""

import argparse
import io
import json
from pathlib import Path

from fadu.cli.started import start_django

NOUN = "import"
SHEETS = ("objects", "sites", "licences", "sources", "calls")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `import` to the command line."""
    parser = subparsers.add_parser(NOUN, help="导入监管对象的电子表格")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    verb = verbs.add_parser("objects", help="导入监管对象；有误的行不导入，逐行写明")
    verb.add_argument("path", metavar="文件", type=Path, help="电子表格，.xlsx，格式同页面上的模板")
    verb.add_argument("--account", metavar="账号", required=True, help="以谁的名义；口令另行询问")
    verb.add_argument(
        "--sheet", choices=SHEETS, default="objects",
        help="哪种表：监管对象、场所、证照、危险源、入企记录；默认监管对象",
    )  # fmt: skip
    verb.add_argument("--try", dest="dry", action="store_true", help="只看结果，不写入")
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take the sheet in: 1 where rows are wrong or were refused; the others are recorded all the same."""
    start_django()
    from django.core.management import call_command

    said = call_command(
        "import_objects", args.path, account=args.account, sheet=args.sheet, dry=args.dry,
        stdout=io.StringIO(),
    )  # fmt: skip
    report = json.loads(str(said))
    left = report["faulty"] + report["refused"]
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
        return int(bool(left))
    for one in report["wrong"]:
        column = f"“{one['column']}”" if one["column"] else ""
        print(f"第{one['row']}行{column}：{one['message']}。{one['todo']}")
    if left > len(report["wrong"]):
        print("有误的行很多，只列出前面的；改正以后再导入一次。")
    state = "已导入" if report["written"] else "没有写入（试导入）"
    print(
        f"{state}：读到{report['rows']}行，新登记{report['new']}行，有变化{report['changed']}行，没有变化{report['same']}行，"
        f"有误{report['faulty']}行"
        + (f"，没有记入{report['refused']}行" if report["refused"] else "")
    )
    return int(bool(left))
