"""Takes a pack of parameters in, in the name of a person of the legal office: time, chance and the password come from here."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fadu.accounts.permissions import may_set_parameters
from fadu.config.asking import viewer_of
from fadu.config.clock import clock
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures import registers
from fadu.matters.deeds import Hand
from fadu.matters.scope import EVERYWHERE
from fadu.statutes.keeping import By
from fadu.statutes.parameters import sheets
from fadu.statutes.parameters.services import take_pack
from fadu.statutes.selectors import law_view


class Command(BaseCommand):
    """`fadu parameter import` calls this; the answer is what changed, as JSON."""

    help = "导入参数"

    def add_arguments(self, parser: Any) -> None:
        """The sheet, whose account, and whether it is only tried."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--account", default="")
        parser.add_argument("--try", dest="dry", action="store_true")

    def handle(self, *args: Any, **options: Any) -> str:
        """Take the pack in whole, or say what is wrong with it."""
        try:
            read = sheets.read(options["path"].read_bytes())
        except OSError as error:
            raise BadInput(f"文件“{options['path']}”无法读取", todo="请核对路径和权限") from error
        dry = options["dry"]
        by = self.by(options["account"], dry=dry)
        taken = take_pack(lines=read.lines, wrong=read.wrong, blank=read.blank, by=by, dry=dry)
        wrong = [
            {"row": w.number, "column": w.column, "message": w.what, "todo": w.todo}
            for w in sorted(taken.wrong, key=lambda w: w.number)
        ]
        counts = {
            "new": taken.new,
            "changed": taken.changed,
            "same": taken.same,
            "blank": taken.blank,
        }
        written = not dry and not wrong
        return json.dumps({"written": written, **counts, "wrong": wrong}, ensure_ascii=False)

    def by(self, username: str, *, dry: bool) -> By:
        """The person behind the account, after their password; nobody where nothing is written."""
        kept = clock()
        at = kept.now()
        name = f"parameter:cli/{kept.name}" if kept.name else "parameter:cli"
        hand = Hand(law_view(), at, secrets.token_bytes, name)
        if dry:
            return By((), hand, EVERYWHERE, at)
        viewer = viewer_of(username, at, whose="法规科人员本人的账号；只看结果的，加 --try")
        if not may_set_parameters(viewer, None):
            raise Refused((may_set_parameters.__doc__ or "").rstrip("。"))
        return By([viewer.actor(registers.set_parameter)], hand, viewer.place, at)
