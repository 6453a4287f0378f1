"""Takes a sheet of objects in, in the name of a person who keeps the register: time, chance and the password come from here."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fadu.accounts.permissions import may_keep_parties
from fadu.config.asking import viewer_of
from fadu.config.clock import clock
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.matters.deeds import Hand
from fadu.registry.imports import services
from fadu.registry.imports.kinds import BY_KIND
from fadu.registry.imports.models import RunState, SheetRun
from fadu.registry.imports.reading import read
from fadu.statutes.selectors import law_view


class Command(BaseCommand):
    """`fadu import objects` calls this; the answer is what changed, as JSON."""

    help = "导入监管对象"

    def add_arguments(self, parser: Any) -> None:
        """The sheet and its kind, whose account, and whether it is only tried."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--sheet", choices=sorted(BY_KIND), default="objects")
        parser.add_argument("--account", default="")
        parser.add_argument("--try", dest="dry", action="store_true")

    def handle(self, *args: Any, **options: Any) -> str:
        """Record what the sheet changes, part by part; rows that are wrong are left out and named."""
        try:
            data = options["path"].read_bytes()
        except OSError as error:
            raise BadInput(f"文件“{options['path']}”无法读取", todo="请核对路径和权限") from error
        kind, dry = BY_KIND[options["sheet"]], options["dry"]
        found = read(kind, data, day_of(clock().now()))
        by = self.by(options["account"])
        run = services.bring(kind=kind, data=data, by=by, found=found, keep=not dry)
        return json.dumps(_told(run if dry else _recorded(run, by), dry=dry), ensure_ascii=False)

    def by(self, username: str) -> services.By:
        """The person behind the account, after their password: a sheet is compared with what they may see."""
        kept = clock()
        at = kept.now()
        hand = Hand(law_view(), at, secrets.token_bytes, f"objects:cli/{kept.name}".rstrip("/"))
        viewer = viewer_of(username, at, whose="登记监管对象的人员本人的账号")
        if not may_keep_parties(viewer, None):
            raise Refused((may_keep_parties.__doc__ or "").rstrip("。"))
        return services.By(viewer, [viewer.actor(registers.enter_party)], hand, at)


def _recorded(run: SheetRun, by: services.By) -> SheetRun:
    services.confirm(run=run)
    run.state = RunState.RUNNING
    while run.state == RunState.RUNNING:
        run = services.advance(run=run, by=by)
    return run


def _told(run: SheetRun, *, dry: bool) -> dict[str, Any]:
    wrong = [
        {"row": f["number"], "column": f["column"], "message": f["what"], "todo": f["todo"]}
        for f in json.loads(run.faults)
    ]
    counts = {c: getattr(run, c) for c in ("rows", "new", "changed", "same", "faulty", "refused")}
    return {"written": not dry, **counts, "wrong": wrong}
