"""One document of a matter as a reviewer reads it: the paper, or what its entry states, and the pages of its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.selectors import casefile, papers
from fadu.documents.previews.cache import NoPicture, pages_of
from fadu.documents.store import Altered
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import parse_instant
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.versions import procedure
from fadu.registry.selectors import party_names
from fadu.ui.casefile import Fact as Shown
from fadu.ui.formats import long_day, moment

ERASED = "（已删除）"


@dataclass(frozen=True)
class Sheet:
    """A file of an entry with the addresses of its pages as pictures; none where it must be opened."""

    name: str
    url: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Read:
    """A document as it stands beside the form: who made it and when, the paper if there is one, facts, files."""

    n: int
    title: str
    at: str
    who: str
    paper: Paper | None
    facts: tuple[Shown, ...]
    sheets: tuple[Sheet, ...]


def read(scope: Scope, matter: Matter, line: Line, title: str, pictures: Callable[[str, int], str]) -> Read:  # fmt: skip
    """An entry of a matter within reach. pictures: the address of a page of a file, by digest and number."""
    offered = papers(casefile(scope, matter))
    paper = next((one.paper for one in offered if one.n == line.n and one.paper is not None), None)
    people = accounts.names(person for person, _ in line.who)
    who = "、".join(people.get(person, "本机关以外人员") for person, _ in line.who)
    sheets = tuple(_sheet(matter, file, pictures) for file in line.files)
    at = long_day(line.at) if line.day_only else moment(line.at)
    return Read(line.n, title, at, who, paper, facts(matter, line), sheets)


def facts(matter: Matter, line: Line) -> tuple[Shown, ...]:
    """What an entry states, in the order of its act."""
    act = procedure(matter.procedure, digest=matter.digest).by_code.get(line.act)
    if act is None:
        return ()
    held = [(fact, line.facts[fact.code]) for fact in act.stated if fact.code in line.facts]
    names = _names(held)
    return tuple(Shown(fact.title, _words(fact, value, names)) for fact, value in held)


def _sheet(matter: Matter, file: Mapping[str, Any], pictures: Callable[[str, int], str]) -> Sheet:
    sha, name = file["sha256"], file["name"]
    try:
        count = pages_of(sha, file["type"])
    except (NoPicture, Altered, FileNotFoundError):
        count = 0
    return Sheet(
        name if isinstance(name, str) else ERASED,
        reverse("file", kwargs={"id": matter.pk, "sha256": sha}),
        tuple(pictures(sha, page) for page in range(1, count + 1)),
    )


def _names(held: Sequence[tuple[Fact, Any]]) -> dict[str, str]:
    people = [value for fact, value in held if fact.kind is Kind.PERSON and isinstance(value, str)]
    keys = [value for fact, value in held if fact.kind is Kind.PARTY and isinstance(value, str)]
    keys += [one for fact, value in held if fact.kind is Kind.KEYS for one in value or ()]
    return {**accounts.names(people), **party_names(keys)}


def _words(fact: Fact, value: Any, names: Mapping[str, str]) -> str:
    if value is None or isinstance(value, Mapping):
        return ERASED
    if fact.kind in (Kind.PERSON, Kind.PARTY):
        return names.get(value, value)
    if fact.kind is Kind.KEYS:
        return "、".join(names.get(one, one) for one in value)
    return _PLAIN.get(fact.kind, str)(value)


_PLAIN: Mapping[Kind, Callable[[Any], str]] = {
    Kind.BOOL: lambda value: "是" if value else "否",
    Kind.MONEY: in_yuan,
    Kind.DATE: lambda value: long_day(date.fromisoformat(value)),
    Kind.INSTANT: lambda value: moment(parse_instant(value)),
    Kind.FILE: lambda value: "见附件",
}
