"""Acts on the libraries: an entry set, withdrawn, used; a whole sheet taken in at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Unpack

from django.db import transaction

from fadu.kernel.errors import BadInput
from fadu.law.libraries.columns import Library, pack, unpack
from fadu.law.procedures import registers
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import NewMatter, Outcome, Page
from fadu.matters.services import act, repeated
from fadu.statutes.keeping import By
from fadu.statutes.library import selectors
from fadu.statutes.library.models import LibraryRow


@dataclass(frozen=True)
class Dated:
    """What every version of an entry carries beside its content."""

    since: date
    source: str
    status: Status
    until: date | None = None
    demo: bool = False

    def problems(self) -> list[str]:
        """What is wrong with days and source."""
        found = [] if self.source.strip() else ["请写明来源"]
        if self.until is not None and self.until < self.since:
            found.append("截止日期早于施行日期")
        return found


@dataclass(frozen=True)
class Line:
    """One row of a sheet as read: its line, content and days, or what is wrong with it."""

    number: int
    content: Mapping[str, str] = field(default_factory=dict)
    dated: Dated | None = None
    wrong: str = ""


@dataclass(frozen=True)
class Taken:
    """What a sheet would change, or has changed."""

    new: int
    changed: int
    same: int
    wrong: tuple[tuple[int, str], ...] = ()


def set_entry(
    *, library: Library, content: Mapping[str, str], dated: Dated, by: By, **page: Unpack[Page]
) -> Outcome:
    """Set an entry from a day on (登记条目); past versions stay. BadInput names all that is wrong."""
    if wrong := dated.problems():
        raise BadInput("；".join(wrong))
    read = library.read(content)
    name = library.name_of(read)
    known = selectors.matter_of_entry(library.code, name)
    new = NewMatter(registers.LIBRARY_REGISTER, by.place, id=page.get("idem", ""))
    facts: dict[str, Any] = {
        "library": library.code, "entry": name, "content": pack(read), "since": dated.since.isoformat(),
        "source": dated.source.strip(), "status": dated.status.value, "demo": dated.demo,
    }  # fmt: skip
    if dated.until is not None:
        facts["until"] = dated.until.isoformat()
    return act(
        known or new, registers.set_entry, hand=by.hand, who=by.who, facts=facts, at=by.at, **page
    )


def withdraw_entry(
    *, library: Library, name: str, ends_on: date, reason: str, by: By, **page: Unpack[Page]
) -> Outcome:
    """End an entry from a day on (停用条目); what was done before keeps it."""
    if not reason.strip():
        raise BadInput("请写明停用的理由")
    matter = _known(library, name)
    facts = {"ends_on": ends_on.isoformat(), "reason": reason.strip()}
    what = registers.withdraw_entry
    return act(matter, what, hand=by.hand, who=by.who, facts=facts, at=by.at, **page)


def use_entry(
    *, library: Library, name: str, used_in: str, used_on: date, by: By, **page: Unpack[Page]
) -> Outcome:
    """Record that an entry of the four lists was applied in a matter (登记适用)."""
    if not library.uses:
        raise BadInput(f"“{library.title}”不登记适用情况")
    held = selectors.entry(library.code, name, used_on)
    if held is None or held.shipped:
        raise BadInput(f"“{name}”在{used_on.isoformat()}没有施行", todo="请核对适用日期和条目。")
    matter, what = _known(library, name), registers.use_entry
    if first := repeated(matter, page):
        return first
    if any(u.used_in == used_in for u in selectors.uses_of(library.code, name)):
        raise BadInput("该事项已经登记过适用这一条目")
    facts = {"used_in": used_in, "used_on": used_on.isoformat()}
    return act(matter, what, hand=by.hand, who=by.who, facts=facts, at=by.at, **page)


def take_sheet(*, library: Library, lines: Sequence[Line], by: By, dry: bool) -> Taken:
    """Take in a sheet whole, or with `dry` only say what it would change; a faulty one changes nothing.

    A row that says what the register already says of that entry and day is left alone, so a second
    import of the same sheet records nothing.
    """
    wrong = [(line.number, line.wrong) for line in lines if line.wrong]
    wrong += _twice(library, lines)
    newest = {
        (row.entry, row.since): row
        for row in LibraryRow.objects.filter(library=library.code, withdrawn=False).order_by("id")
    }
    names = {name for name, _ in newest}
    todo = [x for x in lines if x.dated and not _same(library, x, newest)]
    fresh = sum(library.name_of(x.content) not in names for x in todo)
    taken = Taken(fresh, len(todo) - fresh, len(lines) - len(todo) - len(wrong), tuple(wrong))
    if dry or wrong:
        return taken
    with transaction.atomic():
        for line in todo:
            assert line.dated is not None
            set_entry(library=library, content=_typed(library, line), dated=line.dated, by=by)
    return taken


def _typed(library: Library, line: Line) -> dict[str, str]:
    """A kept content as a person would type it, so that it is read once more on its way in."""
    return {c.code: c.shown(line.content.get(c.code, "")) for c in library.columns}


def _same(library: Library, line: Line, newest: Mapping[tuple[str, date], LibraryRow]) -> bool:
    """Whether the register already says this of the entry and day."""
    dated = line.dated
    row = newest.get((library.name_of(line.content), dated.since)) if dated else None
    if row is None or dated is None:
        return False
    said = (unpack(row.content), row.until, row.source, row.status, row.demo)
    return said == (
        dict(line.content), dated.until, dated.source.strip(), dated.status.value, dated.demo,
    )  # fmt: skip


def _twice(library: Library, lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Rows that state an entry and day stated above."""
    seen: dict[tuple[str, date], int] = {}
    found = []
    for line in lines:
        if line.dated is None:
            continue
        key = (library.name_of(line.content), line.dated.since)
        if key in seen:
            found.append((line.number, f"与第{seen[key]}行重复"))
        seen.setdefault(key, line.number)
    return found


def _known(library: Library, name: str) -> str:
    matter = selectors.matter_of_entry(library.code, name)
    if not matter:
        raise BadInput(f"“{name}”没有登记过", todo="随系统提供的示范内容，先登记为本机关的内容。")
    return matter
