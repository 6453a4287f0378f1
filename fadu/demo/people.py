"""The demonstration's sign-ins, as printed when the server starts."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.demo.bureau import ADMINISTRATORS, PASSWORD, PEOPLE


def sign_in_lines() -> Iterable[str]:
    """One line an account: who it is, and the common password first."""
    yield f"演示账号（口令均为 {PASSWORD}）："
    for username, name, post, _, _ in PEOPLE:
        yield f"  {username:<10} {name}，{post}"
    for username, name, _ in ADMINISTRATORS:
        yield f"  {username:<10} {name}"
