"""What a paper of coercion must say, as one list each: what it lacks and what a template is checked against come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import told

At = Callable[[CaseFile, Line], Line | None]
"""The entry that a content is read from, given the one that gives the paper."""


@dataclass(frozen=True)
class Need:
    """One content, and its words for the paper of an entry: None where they were erased, "" where nothing states them."""

    content: Content
    read: Callable[[CaseFile, Line], str | None]


Needs = tuple[Need, ...]


def own(file: CaseFile, line: Line) -> Line | None:
    """The entry that gives the paper."""
    return line


def newest(*acts: Act) -> At:
    """The newest entry of some acts up to the paper's own."""
    return lambda file, line: file.last(*(act.code for act in acts), before=line)


def check(title: str, needs: Needs, file: CaseFile, line: Line) -> None:
    """`Incomplete` names everything that is not there."""
    demand(title, ((one.content, one.read(file, line)) for one in needs))


def contents(needs: Needs) -> tuple[Content, ...]:
    """What the documents are told that the paper must say."""
    return tuple(one.content for one in needs)


def party(given_by: Act, basis: Citation) -> Needs:
    """The party by name."""
    said = Content("当事人的姓名或者名称", given_by.title, basis)
    return (Need(said, lambda file, line: told.unit_of(file, line).name),)


def address(basis: Citation) -> Needs:
    """Where the party has its seat."""
    said = Content("当事人的地址", "登记当事人", basis)
    return (Need(said, lambda file, line: told.unit_of(file, line).address),)


def facts(acts: Act | tuple[Act, ...], basis: Citation | None, *codes: str, at: At = own) -> Needs:
    """Facts that one of some acts states, under their titles and the article that asks for them."""
    givers = acts if isinstance(acts, tuple) else (acts,)
    titles = {f.code: f.title for act in reversed(givers) for f in act.stated}
    by = "”或者“".join(act.title for act in givers)
    return tuple(Need(Content(titles[code], by, basis), _reading(code, at)) for code in codes)


def _reading(code: str, at: At) -> Callable[[CaseFile, Line], str | None]:
    def read(file: CaseFile, line: Line) -> str | None:
        value = stated(at(file, line), code)
        return None if value is None else str(value)

    return read


def remedies(word: str) -> Needs:
    """Where to turn against a paper that is called `word`."""
    return (Need(remedy.SPOKEN, lambda file, line: told.remedies(file, word, line)),)


def officers(given_by: Act, at: At = own) -> Needs:
    """Who acted, each with a certificate."""

    def team(file: CaseFile, line: Line) -> parts.Team:
        return told.team_of(file, at(file, line), line)

    name, certified = (content for content, _ in parts.Team("", "").contents(given_by.title))
    return (
        Need(name, lambda file, line: team(file, line).names),
        Need(certified, lambda file, line: team(file, line).certified),
    )
