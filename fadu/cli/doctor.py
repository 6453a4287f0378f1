"""`fadu doctor`: whether this installation can do its work (自我诊断), each point with what to do about it."""

import argparse
import io
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fadu.cli.started import start_django

NOUN = "doctor"
LEAST_FREE_BYTES = 1 << 30


@dataclass(frozen=True)
class Point:
    """One point looked at: its name and Chinese title, whether it is well, what was found, what to do."""

    name: str
    title: str
    ok: bool
    message: str
    todo: str = ""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `doctor` to the command line."""
    parser = subparsers.add_parser(NOUN, help="检查本系统能否正常工作，逐项说明如何处理")
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at every point; exit 1 where one is not well."""
    start_django()
    points = [point for look in LOOKS for point in look()]
    ok = all(point.ok for point in points)
    if args.json:
        checks = [
            {"name": p.name, "ok": p.ok, "message": p.message, "todo": "" if p.ok else p.todo}
            for p in points
        ]
        print(json.dumps({"ok": ok, "checks": checks}, ensure_ascii=False))
        return 0 if ok else 1
    for point in points:
        print(f"{'✓' if point.ok else '✗'} {point.title}：{point.message}")
        if not point.ok:
            print(f"    {point.todo}")
    return 0 if ok else 1


def settings_hold() -> Iterator[Point]:
    """Django's checks and Fadu's own."""
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError

    try:
        call_command("check", databases=["default"], fail_level="WARNING", stdout=io.StringIO())
        yield Point("settings", "设置", True, "系统检查全部通过")
    except SystemCheckError as failure:
        yield Point(
            "settings",
            "设置",
            False,
            str(failure).strip(),
            "按每一项的提示改正，见 docs/howto/deploy.md。",
        )


def database_answers() -> Iterator[Point]:
    """The database answers, and every migration has been applied."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as failure:
        yield Point(
            "database",
            "数据库",
            False,
            f"连不上：{failure}",
            "检查 FADU_DATABASE_URL 和数据库服务。",
        )
        return
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    yield Point("database", "数据库", True, f"{connection.vendor}，可以连接")
    yield Point(
        "migrations",
        "数据库结构",
        not waiting,
        f"有 {len(waiting)} 项迁移没有执行" if waiting else "与程序一致",
        "先备份，再执行 python -m django migrate。",
    )


def folders_are_writable() -> Iterator[Point]:
    """Files and checkpoints can be written, and there is room for them."""
    from django.conf import settings

    kept = (
        ("files", "证据文件目录", settings.FILES),
        ("checkpoints", "检查点目录", settings.CHECKPOINTS),
    )
    for name, title, folder in kept:
        there = existing(Path(folder))
        writable = os.access(there, os.W_OK)
        yield Point(
            name,
            title,
            writable,
            f"{folder} {'可写' if writable else '不可写'}",
            "改正目录的属主和权限。",
        )
    free = shutil.disk_usage(existing(Path(settings.FILES))).free
    yield Point(
        "disk",
        "磁盘",
        free >= LEAST_FREE_BYTES,
        f"剩余 {free / (1 << 30):.1f} GB",
        "清理磁盘，或者换到更大的盘。",
    )


def existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists: there it would be made."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def pages_are_built() -> Iterator[Point]:
    """The front end is built and the static files are collected."""
    from django.conf import settings

    vendor = Path(settings.BASE_DIR) / "fadu" / "ui" / "static" / "vendor"
    yield Point(
        "front_end",
        "前端",
        vendor.is_dir(),
        "已构建" if vendor.is_dir() else "没有构建",
        "执行 python -m setup.frontend。",
    )
    collected = (Path(settings.STATIC_ROOT) / "staticfiles.json").is_file()
    yield Point(
        "static_files",
        "静态文件",
        collected,
        "已整理" if collected else "没有整理",
        "执行 python -m django collectstatic --noinput。",
    )


def messages_leave() -> Iterator[Point]:
    """Where messages go through a gateway: none was laid aside because it was not taken."""
    from django.conf import settings

    from fadu.publication.services.delivering import UNSENT, laid_aside

    if not settings.MESSAGE_GATEWAY:
        return
    aside = laid_aside(settings.MESSAGES)
    yield Point(
        "messages",
        "短信",
        not aside,
        f"有 {aside} 条没有发出" if aside else "没有发不出去的短信",
        f"在 {settings.MESSAGES / UNSENT} 中，按日志里的状态查明原因；需要重发的移回上一级目录，再执行 fadu work。",
    )


LOOKS: tuple[Callable[[], Iterator[Point]], ...] = (
    settings_hold,
    database_answers,
    folders_are_writable,
    pages_are_built,
    messages_leave,
)
