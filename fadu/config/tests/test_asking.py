"""A command asks for a password at a terminal and takes it from a pipe; whoever is not known is refused."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from fadu.config.asking import password_of, viewer_of
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import instant_of
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


NOW = instant_of(date(2026, 3, 2))


class Terminal(io.StringIO):
    """A keyboard: `getpass` reads it, nothing else may."""

    def isatty(self) -> bool:
        return True


def test_from_a_pipe_each_password_is_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("one \ntwo\n"))

    assert [password_of("甲"), password_of("乙"), password_of("丙")] == ["one ", "two", ""]


def test_at_a_terminal_it_is_asked_for_by_name_and_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", Terminal("shown\n"))
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or "hidden")

    assert password_of("审计管理员") == "hidden"
    assert asked == ["审计管理员的口令："]


def test_the_person_behind_the_account_stands_as_on_that_day(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))

    found = viewer_of("zhangsan", NOW, whose="本人的账号")

    assert (found.person, found.day) == (bureau.zhang.viewer.person, date(2026, 3, 2))


@pytest.mark.parametrize(
    ("username", "password"), [("zhangsan", "wrong"), ("nobody", PASSWORD), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_are_refused_alike(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, username: str, password: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))

    with pytest.raises(BadInput, match="账号或者口令不对") as refused:
        viewer_of(username, NOW, whose="法规科人员本人的账号")
    assert refused.value.todo == "请用法规科人员本人的账号"
