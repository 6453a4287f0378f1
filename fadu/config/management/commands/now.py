"""Says what time it is by the one clock: the command line stands beside `config` and may not import it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from fadu.config.clock import clock


class Command(BaseCommand):
    """`fadu ledger checkpoint` and `fadu report build` ask this."""

    help = "显示本系统的当前时刻（UTC）"

    def handle(self, *args: Any, **options: Any) -> str:
        """The instant in ISO 8601, to the microsecond."""
        return clock().now().isoformat()
