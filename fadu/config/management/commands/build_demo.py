"""Builds the demonstration bureau with the clock of this process and a bar of progress."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from fadu.config.clock import clock
from fadu.demo.build import build
from fadu.demo.people import sign_in_lines

WIDTH = 30


class Command(BaseCommand):
    """`fadu demo` calls this."""

    help = "建立示范局"

    def handle(self, *args: Any, **options: Any) -> None:
        """Build; the bar goes to stderr, so that stdout stays for the accounts."""
        build(clock().now(), self.show)
        sys.stderr.write("\n")
        for line in sign_in_lines():
            self.stdout.write(line)

    def show(self, done: int, total: int, name: str) -> None:
        """Draw the bar anew in its line."""
        full = WIDTH * done // total
        bar = "█" * full + "·" * (WIDTH - full)
        sys.stderr.write(f"\r[{bar}] {100 * done // total:3d}%  {name}　　　　　　")
        sys.stderr.flush()
