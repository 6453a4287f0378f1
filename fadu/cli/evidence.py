"""`fadu evidence`: the store against the ledger (存储核对), and files of body cameras and explosion-proof cameras from a folder of the recorder station (音像材料)."""

import argparse
import io
import json
from pathlib import Path

from fadu.cli.started import start_django
from fadu.kernel.zone import SHANGHAI, parse_instant

NOUN = "evidence"
KINDS = ("执法记录仪", "防爆相机", "其他设备")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `evidence` to the command line."""
    parser = subparsers.add_parser(NOUN, help="导入执法记录仪、防爆相机的文件；核对证据文件")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    verb = verbs.add_parser("import", help="从文件夹导入，逐个报告；重复导入只登记新文件")
    verb.add_argument("folder", metavar="文件夹", type=Path)
    verb.add_argument("--device", metavar="编号", required=True, help="设备编号，在机身标签上")
    verb.add_argument("--kind", choices=KINDS, default=KINDS[0], help="设备种类，默认执法记录仪")
    verb.add_argument(
        "--account", metavar="账号", default="", help="以谁的名义，须为执法人员或者登记员"
    )
    verb.add_argument(
        "--officer", metavar="账号", default="", help="设备由谁使用，默认同 --account"
    )
    verb.add_argument(
        "--names", metavar="格式", default="", help="文件名里的拍摄时间，如 %%Y%%m%%d%%H%%M%%S"
    )
    verb.add_argument("--try", dest="dry", action="store_true", help="只看结果，不写入")
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=run)
    verb = verbs.add_parser("check", help="逐个重新计算文件的校验值，列出缺失和被改动的")
    verb.add_argument("--json", action="store_true", help="以 JSON 输出")
    verb.set_defaults(run=check)


def run(args: argparse.Namespace) -> int:
    """Take the folder in: 1 where any file was not registered."""
    start_django()
    from django.core.management import call_command

    names = ("device", "kind", "account", "officer", "names", "dry")
    wanted = {name: getattr(args, name) for name in names}
    report = json.loads(
        str(call_command("import_evidence", args.folder, **wanted, stdout=io.StringIO()))
    )
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
        return int(bool(report["refused"]))
    for one in report["files"]:
        taken = (
            f"，{_local(one['captured'])}拍摄（{one['captured_from']}）" if one["captured"] else ""
        )
        late = "，超过导入期限" if one["late"] else ""
        print(f"{one['verdict']}：{one['file']}{taken}{late}{one['why'] and '：'}{one['why']}")
    state = "没有写入（试导入）" if args.dry else "已导入"
    print(
        f"{state}：共{len(report['files'])}个文件，登记{report['taken']}个，以前登记过{report['known']}个，"
        f"没有登记{report['refused']}个"
    )
    return int(bool(report["refused"]))


def check(args: argparse.Namespace) -> int:
    """Hash the store against the ledger: 1 where a file is missing, altered, or not erased."""
    start_django()
    from fadu.evidence.checking import check_store

    done = check_store()
    faults = [
        {"sha256": one.sha256, "fault": one.fault.value, "matter": one.matter, "n": one.n}
        for one in done.faults
    ]
    if args.json:
        said = {"carried": done.carried, "stored": done.stored, "erased": done.erased, "faults": faults}  # fmt: skip
        print(json.dumps(said, ensure_ascii=False))
        return int(bool(faults))
    for one in done.faults:
        print(f"{one.fault.value}：{one.sha256}（事项{one.matter}第{one.n + 1}条记录）")
    print(
        f"台账所载文件{done.carried}个，其中已批准销毁{done.erased}个；存储中共{done.stored}个；"
        f"{'没有缺失和被改动的' if not faults else f'有问题的{len(faults)}个'}"
    )
    return int(bool(faults))


def _local(instant: str) -> str:
    """An instant as people in Shanghai read it."""
    return f"{parse_instant(instant).astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"
