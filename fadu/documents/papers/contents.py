"""What a paper must say (文书必备内容): each with the article that asks for it and the act that provides it.

A paper that lacks one is not made: everything missing is named at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.instrument import Citation

ERASED = "个人信息已经依法删除"


@dataclass(frozen=True)
class Content:
    """One content: its words, who provides it (an act, a register), and the article, if one asks for it.

    Without an article it is the form of the paper that asks.
    """

    title: str
    given_by: str
    basis: Citation | None = None


@dataclass(frozen=True)
class Missing:
    """A content that is not there; `why` where it once was."""

    content: Content
    why: str = ""

    def __str__(self) -> str:
        one = self.content
        basis = f"，{one.basis}" if one.basis else ""
        return f"{one.title}（{self.why or f'由“{one.given_by}”提供'}{basis}）"


Said = tuple[Content, str]
_HEARD: ContextVar[list[Said] | None] = ContextVar("heard", default=None)


@contextmanager
def heard() -> Iterator[list[Said]]:
    """Every content that papers state while the block runs, with its words: what a template may say one by one."""
    found: list[Said] = []
    token = _HEARD.set(found)
    try:
        yield found
    finally:
        _HEARD.reset(token)


class Incomplete(Refused):
    """A paper that cannot be made yet; `missing` names each content."""

    def __init__(self, title: str, missing: Sequence[Missing]) -> None:
        listed = "；".join(map(str, missing))
        super().__init__(
            f"《{title}》还不能出具，缺：{listed}", todo="请办理所列环节，或者补充登记后再打开。"
        )
        self.missing = tuple(missing)


def mention(stated: Iterable[Said]) -> None:
    """What a paper says where it is there, and lacks nothing without: a template may say it too."""
    if (found := _HEARD.get()) is not None:
        found.extend(stated)


def demand(title: str, stated: Iterable[tuple[Content, str | None]]) -> None:
    """Every content is there, or `Incomplete` that names all that are not. None: erased."""
    stated = tuple(stated)
    missing = [
        Missing(content, ERASED if value is None else "")
        for content, value in stated
        if value is None or not value.strip()
    ]
    if (found := _HEARD.get()) is not None:
        found.extend((content, value) for content, value in stated if value)
    if missing:
        raise Incomplete(title, missing)
