"""A guard on every test's connection: a write that starts outside the services fails the test (settled.md 29).

The innermost frame of the project is the writer. It must be a service, a migration, a test, or a module that
tests/architecture/listed.py names with its reason.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from tests.architecture import listed

ROOT = Path(__file__).resolve().parents[1]
WRITE = re.compile(
    r"\s*(?:(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)\s+\"?(\w+)",
    re.IGNORECASE,
)
# Sessions, lock-outs and Django's own books are no part of the legal record.
NOT_OURS = ("django_", "axes_", "auth_")
PRODUCT = f"{ROOT / 'fadu'}/"


class WroteOutsideServices(AssertionError):
    """A write that no service made."""


def writer() -> str:
    """The product's innermost file on the stack, relative to the project; "" where a test or Django writes."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(str(ROOT)) and ".venv" not in name and name != __file__:
            return name[len(str(ROOT)) + 1 :] if name.startswith(PRODUCT) else ""
        frame = frame.f_back  # type: ignore[assignment]
    return ""


def may_write(file: str) -> bool:
    """Whether the file is one of those that write."""
    path = Path(file)
    return (
        not file
        or "services" in (path.stem, *path.parts)
        or "tests" in path.parts
        or "migrations" in path.parts
        or file in listed.WRITERS
    )


def guard(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """Refuse a write from anywhere else."""
    found = WRITE.match(sql)
    if found and not found[1].startswith(NOT_OURS) and not may_write(file := writer()):
        raise WroteOutsideServices(
            f"{file} 写了库：{sql[:80]}… 写库只能在 services.py，并记入台账。"
        )
    return execute(sql, params, many, context)


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Put the guard on a new connection."""
    if guard not in connection.execute_wrappers:
        connection.execute_wrappers.append(guard)
