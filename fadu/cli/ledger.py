"""`fadu ledger`: verify, rebuild, checkpoint, prove, key (台账的验证、汇总重算、检查点、存证单、公钥)."""

import argparse
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fadu.cli.files import write_whole
from fadu.cli.started import now, start_django
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339

if TYPE_CHECKING:
    from fadu.ledger.crypto import Ed25519Signer

NOUN = "ledger"
LARGE = 50_000
"""From so many entries on, verification is shared by several processes."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `ledger` to the command line."""
    parser = subparsers.add_parser(NOUN, help="台账：验证、检查点、存证单")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    for name, work, words in (
        ("verify", run_verify, "逐条验证台账、检查点，并与库中现有的行、事项列表、汇总核对"),
        ("rebuild", run_rebuild, "重新计算各汇总表，重建台账所附文件的索引"),
        ("checkpoint", run_checkpoint, "签发检查点，并写到数据库之外"),
        ("prove", run_prove, "出具一条记录的存证单"),
        ("key", run_key, "显示签发检查点的公钥；没有密钥的，生成一个"),
    ):
        verb = verbs.add_parser(name, help=words)
        verb.add_argument("--json", action="store_true", help="以 JSON 输出")
        verb.set_defaults(run=work)
        if name == "prove":
            verb.add_argument("entry", metavar="记录", help="台账序号，或者“事项标识/号”")
            verb.add_argument("--body", metavar="文件", help="把记录的正文原样存入文件，供核对")
        if name == "verify":
            verb.add_argument("--processes", metavar="个数", help="进程数，默认视台账大小而定")


def run_verify(args: argparse.Namespace) -> int:
    """Verify the ledger: 0 when nothing is found, 1 otherwise."""
    start_django()
    from django.conf import settings

    from fadu.accounts.selectors import place_of
    from fadu.ledger import selectors
    from fadu.matters.verification import verify
    from fadu.statutes.selectors import law_view

    report = verify(
        law_view(), now(), place_of, folder=settings.CHECKPOINTS, keys=_public_keys(),
        processes=_processes(args.processes, selectors.size()),
    )  # fmt: skip
    if args.json:
        _print_json(report.as_json())
        return 0 if report.ok else 1
    for problem in report.problems:
        print(problem)
    if report.more:
        print(f"另有 {report.more} 处问题未列出")
    for note in report.notes:
        print(f"说明：{note}")
    verdict = "未发现问题" if report.ok else f"发现 {len(report.problems) + report.more} 处问题"
    print(
        f"共验证 {report.entries} 条记录、{report.rows} 行数据、{report.checkpoints} 个检查点，{verdict}"
    )
    print(f"根（SHA-256）：{report.root}")
    print("本验证说明记录何时记入、此后未被改动，不说明所记内容属实。")
    return 0 if report.ok else 1


def run_rebuild(args: argparse.Namespace) -> int:
    """Count every roll-up anew from its rows, and find anew which entry carries which file and which asks for counsel; nothing else is touched."""
    start_django()
    from fadu.matters import carried, consulted, rollups

    cells = {one.table: rollups.rebuild(one) for one in rollups.known()}
    files, asking = carried.rebuild(), consulted.rebuild()
    if args.json:
        _print_json({"cells": cells, "files": files, "consulted": asking})
        return 0
    for table, number in cells.items():
        print(f"{table}：{number} 格")
    print(f"台账记录所附文件的索引：{files} 行")
    print(f"征询法律顾问的索引：{asking} 行")
    print("汇总已按数据行重新计算，两个索引已按台账重建；台账和数据行没有改动。")
    return 0


def run_checkpoint(args: argparse.Namespace) -> int:
    """Sign the log as it stands and write that outside the database too."""
    start_django()
    from django.conf import settings

    from fadu.ledger import anchor, outside

    signer = _signer()
    note = anchor.checkpoint(now(), signer, settings.CHECKPOINTS)
    head, file = note.head, settings.CHECKPOINTS / outside.file_name(note.head)
    if args.json:
        _print_json(
            {
                "size": head.size,
                "root": head.root.hex(),
                "sm3": head.sm3.hex(),
                "at": rfc3339(head.at),
                "file": str(file),
                "note": note.text(),
            }
        )
        return 0
    print(note.text(), end="")
    print(f"已写入 {file}；请将其交上级机关、司法行政机关或者公证机构保存。", file=sys.stderr)
    return 0


def run_prove(args: argparse.Namespace) -> int:
    """Print the proof slip of an entry."""
    start_django()
    from fadu.ledger import anchor, selectors
    from fadu.ledger.checkpoint import Note
    from fadu.ledger.crypto import sha256
    from fadu.ledger.tree import leaf_hash

    entry = selectors.entry(args.entry)
    slip = anchor.slip(entry)
    if args.body is not None:
        write_whole({Path(args.body): entry.body.encode()})
    if args.json:
        head = Note.parse(slip.note).head
        _print_json(
            {
                "seq": entry.seq,
                "matter": entry.matter,
                "n": entry.n,
                "hash": entry.hash,
                "size": head.size,
                "root": head.root.hex(),
                "leaf": leaf_hash(sha256, entry.body.encode()).hex(),
                "hashes": [item.hex() for item in slip.hashes],
                "checkpoint": slip.note,
                "slip": slip.text(),
            }
        )
        return 0
    print(slip.text(), end="")
    print(f"台账第 {entry.seq} 条，哈希 {entry.hash}", file=sys.stderr)
    return 0


def run_key(args: argparse.Namespace) -> int:
    """Print the public key of the log's own signature; a missing key is made, never replaced."""
    start_django()
    from fadu.ledger.crypto import public_pem

    signer = _signer(create=True)
    pem = public_pem(signer.public)
    if args.json:
        _print_json({"name": signer.name, "public": signer.public.hex(), "pem": pem})
    else:
        print(pem, end="")
    return 0


def _signer(create: bool = False) -> "Ed25519Signer":
    """The log's own signer; at the default place a missing key is made, elsewhere only on request."""
    from django.conf import settings

    from fadu.ledger.crypto import make_key, read_signer

    path = settings.LEDGER_KEY_FILE
    if not path.exists():
        if settings.LEDGER_KEY_NAMED and not create:
            raise BadInput(f"签名密钥不存在：{path}", todo="请先运行 fadu ledger key 生成密钥")
        make_key(path)
        print(f"已生成签名密钥 {path}；请妥善保管，公钥用 fadu ledger key 查看。", file=sys.stderr)
    return read_signer(path, settings.LEDGER_ORIGIN)


def _public_keys() -> Mapping[str, bytes] | None:
    """The public key by which checkpoints are checked; None where there is no key here."""
    from django.conf import settings

    if not settings.LEDGER_KEY_FILE.exists():
        return None
    signer = _signer()
    return {signer.name: signer.public}


def _processes(word: str | None, size: int) -> int:
    if word is None:
        return (os.cpu_count() or 1) if size >= LARGE else 1
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= 64):
        raise BadInput(f"--processes 应当是 1 至 64 的整数，现为“{word}”")
    return int(word)


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))
