"""What a paper is made from: the entries of one matter as they happened, and who the people in them are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberState
from fadu.kernel.validity import holds
from fadu.matters.lines import Line
from fadu.matters.models import Matter


@dataclass(frozen=True)
class Official:
    """A person of the bureau; `name` is None once erased. papers: 执法证 with first and last day."""

    name: str | None
    papers: tuple[tuple[str | None, date, date], ...] = ()

    def certificate(self, day: date) -> str:
        """The number of the certificate that was valid on a day; "" where none was."""
        return next((n or "" for n, since, last in self.papers if holds(day, since, last=last)), "")


@dataclass(frozen=True)
class CaseFile:
    """One matter: `lines` in the order in which they happened, what was corrected left out.

    letterheads: those of the agency, the newest first. looked_up: what rooms read elsewhere for the papers of this
    file (parties, by id), so that a list of forty papers reads each once.
    """

    matter: Matter
    agency: str
    lines: tuple[Line, ...]
    people: Mapping[str, Official]
    numbers: tuple[DocumentNumber, ...] = ()
    letterheads: tuple[Letterhead, ...] = ()
    looked_up: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def line(self, n: int) -> Line | None:
        """The entry of this position."""
        return next((line for line in self.lines if line.n == n), None)

    def every(self, *acts: str) -> tuple[Line, ...]:
        """The entries of these acts."""
        return tuple(line for line in self.lines if line.act in acts)

    def last(self, *acts: str, key: str = "", before: Line | None = None) -> Line | None:
        """The newest entry of these acts (on a key), of those that happened before one."""
        found = [line for line in self.every(*acts) if line.key == key]
        if before is not None:
            found = [line for line in found if (line.at, line.n) <= (before.at, before.n)]
        return found[-1] if found else None

    def number_of(self, kind: str, n: int) -> str:
        """The number taken for the paper of an entry; "" before."""
        taken = (one for one in self.numbers if one.state == NumberState.TAKEN and one.kind == kind)
        return next((one.text for one in taken if one.entry == n), "")

    def letterhead(self, day: date) -> Letterhead | None:
        """What documents of the agency say of it on a day."""
        return next((one for one in self.letterheads if one.since <= day), None)

    def officer(self, person: Any, day: date) -> str | None:
        """A person with their certificate: 张三（执法证件号43020001）; None once erased, "" where nobody is named."""
        if not person:
            return ""
        known = self.people.get(str(person))
        if known is None or known.name is None:
            return None
        number = known.certificate(day)
        return f"{known.name}（执法证件号{number}）" if number else known.name


def stated(line: Line | None, code: str) -> Any:
    """A fact of an entry: None once erased, "" where there is no entry or it does not state it."""
    if line is None:
        return ""
    value = line.facts.get(code, "")
    return None if value is None or isinstance(value, dict) else value
