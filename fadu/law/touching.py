"""What a new version of an instrument touches: the product's own citations of changed or removed articles.

Citations name the version they were written for. A version that nobody cites, and an article that stayed word
for word under its number, touch nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fadu.law import registry, usage
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.terms import Conduct
from fadu.law.texts.article import Article
from fadu.law.texts.comparing import How, compare
from fadu.law.texts.marks import caption
from fadu.law.usage import UserKind
from fadu.law.vocabulary.instrument import Ref
from fadu.law.vocabulary.procedure import Procedure

TOUCHING = (How.CHANGED, How.REMOVED, How.MOVED)


class Touch(StrEnum):
    """What cites the article."""

    PROCEDURE = "procedure"
    PARAMETER = "parameter"
    LIMIT = "limit"
    PENALTY = "penalty"
    DOCUMENT = "document"  # of an act that a rule under the article is about
    ENTRY = "entry"  # of a library

    @property
    def title(self) -> str:  # type: ignore[override]  # the word on the page, not str.title
        """How the page calls it."""
        return _TITLES[self]


_TITLES = {
    Touch.PROCEDURE: "程序规则",
    Touch.PARAMETER: "参数",
    Touch.LIMIT: "期限",
    Touch.PENALTY: "处罚目录",
    Touch.DOCUMENT: "文书",
    Touch.ENTRY: "知识库",
}


# Lists and samples are looked at as entries of the bureau's own libraries, each under its own name.
_KINDS = {
    UserKind.RULE: Touch.PROCEDURE,
    UserKind.BASIS: Touch.PROCEDURE,
    UserKind.TRANSITION: Touch.PROCEDURE,
    UserKind.FACT: Touch.PROCEDURE,
    UserKind.CHECK: Touch.PROCEDURE,
    UserKind.PARAMETER: Touch.PARAMETER,
    UserKind.PERIOD: Touch.LIMIT,
    UserKind.PENALTY: Touch.PENALTY,
    UserKind.WEIGHING: Touch.PENALTY,
    UserKind.RIGHT: Touch.PROCEDURE,
}


@dataclass(frozen=True)
class Moved:
    """An article of the old version that is not what it was; `to`: its number in the new one, "" where it is gone."""

    number: int
    bis: int
    how: How
    to: str = ""

    @property
    def caption(self) -> str:
        """第六十三条."""
        return caption(self.number, self.bis)


@dataclass(frozen=True)
class Task:
    """One thing to look at: what cites the article, under which code, and in which words."""

    kind: Touch
    code: str  # of procedure, parameter, period or conduct; procedure/document, library/entry
    title: str
    number: int
    bis: int
    words: str

    @property
    def caption(self) -> str:
        """The article it cites."""
        return caption(self.number, self.bis)


def moved(before: Sequence[Article], after: Sequence[Article]) -> list[Moved]:
    """The articles of the old version that the new one changed, dropped or renumbered, in their order."""
    return [
        Moved(one.before.number, one.before.bis, one.how, one.after.caption if one.after else "")
        for one in compare(before, after)
        if one.how in TOUCHING and one.before is not None
    ]


def touched(key: str, changes: Iterable[Moved]) -> list[Task]:
    """Every citation of these articles of the version `key`: one task a thing and article."""
    found: dict[tuple[Touch, str, int, int], Task] = {}
    for one in changes:
        for task in _of_article(key, one.number, one.bis):
            found.setdefault((task.kind, task.code, task.number, task.bis), task)
    return list(found.values())


def conducts(key: str, number: int, bis: int) -> list[Conduct]:
    """The rows of the catalogue that rest on an article, break it, or take an amount from it."""
    wanted = (key, number, bis)
    return [row for row in CATALOGUE if any(_place(ref) == wanted for ref in _refs_of(row))]


def waiting(procedure: Procedure, key: str, places: Iterable[tuple[int, int]]) -> list[str]:
    """The acts of a procedure that rest on these articles, or whose rules cite them, in its order: by code."""
    wanted = {(key, *place) for place in places}
    cited = {
        act.code
        for rule in procedure.rules
        if rule.cite and any(_place(ref) in wanted for ref in rule.cite.refs)
        for act in (rule.first, rule.then)
    }
    cited |= {
        code
        for code, cite in procedure.bases.items()
        if any(_place(r) in wanted for r in cite.refs)
    }
    return [act.code for act in procedure.acts if act.code in cited and not act.lapse]


def _of_article(key: str, number: int, bis: int) -> Iterator[Task]:
    words: dict[tuple[Touch, str, str], list[str]] = {}
    for use in usage.citing(key, number, bis):
        kind = _KINDS.get(use.kind)
        if kind:
            words.setdefault((kind, use.code, use.title), []).append(use.words)
    for (kind, code, title), said in words.items():
        yield Task(kind, code, title, number, bis, "；".join(dict.fromkeys(said)))
    yield from _documents(key, number, bis)


def _documents(key: str, number: int, bis: int) -> Iterator[Task]:
    """The documents of the acts that rules under the article are about: their texts name it, or may."""
    for procedure in registry.PROCEDURES:
        for rule in () if procedure.register else procedure.rules:
            made = rule.then.document
            if made and rule.cite and any(_place(r) == (key, number, bis) for r in rule.cite.refs):
                words = f"{procedure.title}“{rule.then.title}”环节的文书"
                code = f"{procedure.code}/{made}"
                yield Task(Touch.DOCUMENT, code, made, number, bis, words)


def _refs_of(row: Conduct) -> Iterator[Ref]:
    cites = (row.cite, row.violates, row.refers, *(fine.cite for fine in row.fines))
    for cite in cites:
        yield from cite.refs if cite else ()


def _place(ref: Ref) -> tuple[str, int, int]:
    return ref.instrument, ref.article, ref.bis


def running(codes: Iterable[str]) -> list[Procedure]:
    """The procedures of matters among these codes, registers left out: every version, as matters pin it."""
    wanted = set(codes)
    return [p for p in registry.PROCEDURES if p.code in wanted and not p.register]
