"""Brings the lists up to date after periods have lapsed; meant for a timer, safe at any moment."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from fadu.accounts.services import tidy
from fadu.config.clock import clock
from fadu.matters.sweep import sweep
from fadu.statutes.selectors import law_view


class Command(BaseCommand):
    """`fadu sweep` calls this. Lapses are derived: no entry is written."""

    help = "期限届满后更新列表"

    def handle(self, *args: Any, **options: Any) -> None:
        """Fold what has lapsed and say how many matters moved."""
        moved = sweep(law_view(), clock().now())
        gone = tidy(now=timezone.now())  # sessions keep the real clock
        self.stdout.write(f"已更新{moved}个事项的期限，清理{gone}条过期的登录记录")
