"""Who holds a stored file (文件由谁持有): every table that names files by their digests is told here, and one question asks them.

Entries hold what they carry (fadu.matters.carried). A table whose rows follow from entries adds only words, for a refusal:
its entries hold the file already. Nothing may take a file away without asking here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial

from django.db.models import Model, Q

from fadu.documents.selectors import listed, named
from fadu.kernel.errors import Refused
from fadu.matters import carried

ENTRY = "台账记录"
Find = Callable[[Collection[str]], Iterable[tuple[str, str]]]
"""Of these digests those that rows name, each with the matter of the row ("" where it belongs to none)."""


@dataclass(frozen=True)
class Holder:
    """One table that names files. columns: `app.Model.column` each.

    recorded: its rows follow from entries. passing: what is on its way, and does not stand against an approved erasure.
    """

    what: str
    columns: tuple[str, ...]
    find: Find
    recorded: bool = False
    passing: bool = False


@dataclass(frozen=True)
class Held:
    """That somebody holds a file: who, in words, and of which matter."""

    sha256: str
    what: str
    matter: str


_HOLDERS: list[Holder] = []


def register(*holders: Holder) -> None:
    """Called once by each app that names files when Django starts."""
    _HOLDERS.extend(one for one in holders if one not in _HOLDERS)


def known() -> tuple[Holder, ...]:
    """Every registered holder."""
    return tuple(_HOLDERS)


def held(digests: Iterable[str]) -> set[str]:
    """Which of these files anybody holds: an entry, a draft, a letter, whoever sent it or scanned it."""
    wanted = set(digests)
    found = carried.carried(wanted)
    for holder in _HOLDERS:
        if not holder.recorded and (left := wanted - found):
            found |= {sha256 for sha256, _ in holder.find(left)}
    return found & wanted


def holdings(digests: Iterable[str]) -> list[Held]:
    """Everything that stands against the erasure of these files, entries first; what is on its way does not."""
    wanted = set(digests)
    found = [Held(sha256, ENTRY, matter) for sha256, matter in carried.carriers(wanted)]
    for holder in _HOLDERS:
        if not holder.passing:
            found += (Held(sha256, holder.what, of) for sha256, of in holder.find(wanted))
    return found


def demand_none(others: Iterable[str]) -> None:
    """Refused where somebody else holds a file that is to be erased; `others` says who, in words."""
    if said := "、".join(sorted(set(others))):
        raise Refused(
            f"同一文件还在使用：{said}，不得销毁",
            todo="请先核对：草稿请办理或者作废，留言、扫描请办结，其他材料请按各自的期限保管。",
        )


def named_by(
    model: type[Model], *columns: str, what: str, matter: str = "", only: Q | None = None,
    recorded: bool = False, passing: bool = False,
) -> Holder:  # fmt: skip
    """A table with digests in columns of their own. matter: the column that says to which matter a row belongs."""
    find = partial(named, model, columns, matter, only or Q())
    return Holder(what, tuple(f"{model._meta.label}.{c}" for c in columns), find, recorded, passing)


def listed_by(model: type[Model], column: str, *, what: str, only: Q | None = None) -> Holder:
    """A table with files as a JSON list in one column, each with its digest under `sha256`."""
    find = partial(listed, model, column, only or Q())
    return Holder(what, (f"{model._meta.label}.{column}",), find)
