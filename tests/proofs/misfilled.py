"""An act's form as nobody should fill it: what is typed that is none of its kind, and what the page that answers must say.

Each kind of fact has its wrong values, the longest first; one post puts one of them into every field at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.act_form import KEPT, facts_asked
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind

LONG = "字" * 100_000
NUL = "甲\x00乙"
CONTROL = "甲\x01\x0b乙"
NOBODY = "0" * 26
TODAY = "2026-03-02T08:00"
NO_DAY = "2026-02-30"
WRONG: Mapping[Kind, Sequence[Any]] = {
    Kind.TEXT: (LONG, "字" * 401, NUL, CONTROL),
    Kind.LONG_TEXT: (LONG, "字" * 20_001, NUL, CONTROL, "某\ufa10"),
    Kind.CHOICE: (LONG, "没有这一项", NUL),
    Kind.BOOL: (LONG, "也许", NUL, "1"),
    Kind.NUMBER: (LONG, "七", "-1", "1.5", "1e400", "9" * 30, NUL),
    Kind.MONEY: (LONG, "很多", "-1", "1.234", "1e400", "1" + "0" * 30, NUL, "NaN"),
    Kind.DATE: (LONG, NO_DAY, "昨天", "0000-01-01", "0001-01-01", "9999-12-31", "99999-01-01", NUL),
    Kind.INSTANT: (
        LONG,
        f"{NO_DAY}T08:00",
        "不知何时",
        "2026-03-01T25:00",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        NUL,
    ),
    Kind.PERSON: (LONG, NOBODY, NUL),
    Kind.PARTY: (LONG, NOBODY, NUL),
    Kind.KEYS: ([NUL, LONG], [NOBODY], [NOBODY, NOBODY]),
}
SHOWN = (Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.INSTANT)
"""Kinds that are typed in words: a list shows no choice that it does not have."""
_PROBLEM = re.compile(r"<li>(.*?)</li>", re.S)
_LINK = re.compile(r'<a href="#id_(\w+?)(?:_\d+)?">(.*?)</a>：(.*)', re.S)
_LATIN = re.compile(r"[A-Za-z]{3,}")
_NAMES = re.compile("PDF|OFD|docx|xlsx|JPG|PNG|WebP|HEIC|mp3|aac|m4a|wav|mp4")


def _damaged() -> bytes:
    return b"PK\x03\x04" + bytes(200)


def _package(part: str, content: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr(part, content)
    return made.getvalue()


def _bomb() -> bytes:
    return _package("word/document.xml", bytes(17 * 1024 * 1024))


FILES: Sequence[tuple[str, bytes]] = (
    ("空文件.pdf", b""),
    ("程序.pdf", b"MZ" + bytes(200)),
    ("损坏.docx", _damaged()),
    ("炸弹.docx", _bomb()),
    ("网页.pdf", b"<html></html>" * 10),
    ("密件.docx", _package("word/document.xml", "<w:t>机密★10年</w:t>".encode())),
)
"""Empty, a program, a damaged package, one that unpacks without end, a page of a website, a state secret."""
DIRECTORIES: Sequence[tuple[str, bytes]] = (
    ("目录.xlsx", b"PK\x03\x04" + bytes(200)),
    ("目录.xlsx", _package("xl/workbook.xml", b"<")),
    ("目录.csv", b""),
    ("目录.csv", b"\xff\xfe\x00"),
    ("目录.csv", "序号,题名\n1,密级：机密★10年\n".encode("gb18030")),
    ("日志.xes", b"<log><trace>"),
    ("日志.xes", b'<!DOCTYPE a [<!ENTITY b "b">]><log>&b;</log>'),
    ("没有扩展名", b"abc"),
    ("字" * 300 + ".docx", b"PK"),
)
"""Lists of papers and logs: damaged, of nothing, in a wrong coding, marked secret, with entities, of no known format."""


@dataclass
class Filling:
    """What one post sends, and which of its fields are wrong; `kept`: typed words that the page must show again."""

    typed: dict[str, Any] = field(default_factory=dict)
    wrong: set[str] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)


def nothing(act: Act) -> Filling:
    """No field is filled: what another one may spare is asked for once that one is, as `unspared` has it."""
    asked = facts_asked(act)
    needed = {f.code for f in asked if f.required and not f.unless} | {"at"}
    needed |= {"key"} if act.each else set()
    return Filling(wrong=needed)


def unspared(act: Act) -> Iterator[Filling]:
    """Of an act with fields that another one may spare: that one filled so that it spares nothing, and nothing else."""
    spared = {fact.code: fact.unless for fact in facts_asked(act) if fact.unless}
    if spared:
        typed = {
            when.fact.code: next(c for c in when.fact.choices if c != when.value)
            for when in spared.values()
        }
        yield Filling(typed=dict(typed), wrong=nothing(act).wrong - typed.keys() | spared.keys())


@dataclass
class Misfiller:
    """Puts something that is none of its kind into every field, each time the kind's next."""

    turns: Counter[Kind] = field(default_factory=Counter)
    met: int = 0

    def fillings(self, act: Act) -> Iterator[Filling]:
        """One, or as many as there are wrong choices of parties where the act names some."""
        named = any(fact.kind is Kind.KEYS for fact in facts_asked(act))
        for _ in WRONG[Kind.KEYS] if named else (0,):
            yield self._filling(act)

    def left(self, *, least: int) -> list[Kind]:
        """The kinds that were met so often, and of which yet not everything has been typed."""
        return [k for k, n in self.turns.items() if n >= least and n < len(WRONG.get(k, FILES))]

    def _filling(self, act: Act) -> Filling:
        made = Filling()
        self._put(made, "at", Kind.INSTANT)
        for fact in facts_asked(act):
            self._put(made, fact.code, fact.kind)
        if act.each:
            self._put(made, "key", Kind.PARTY)
        if act.names and act.names != "party":
            self._put(made, "count_new", Kind.NUMBER)
        one, other = (LONG, NUL) if not self.met else (NUL, CONTROL)
        made.typed |= {
            "find_party": one,
            "outsider": other,
            "platform": one,
            "platform_number": other,
        }
        made.typed |= {"drop_file": [one, other], "tab": one, "seen": other, "corrects": one}
        self.met += 1
        return made

    def _put(self, made: Filling, name: str, kind: Kind) -> None:
        values, turn = WRONG.get(kind, FILES), self.turns[kind]
        once = (
            turn and turn % len(values) == 0
        )  # what is a hundred thousand signs long is sent once
        value = values[1 if once else turn % len(values)]
        self.turns[kind] += 1
        made.wrong.add(name)
        if kind is Kind.FILE:
            file, content = value
            made.typed[name] = SimpleUploadedFile(file, content, "application/pdf")
            made.typed[f"{name}{KEPT}"] = "f" * 64  # of another draft, or of none
            return
        made.typed[name] = (
            [TODAY, value] if name == "at" else value
        )  # a doubled field: its last counts
        if kind in SHOWN:
            made.kept.append(value)


def said(page: str) -> dict[str, str]:
    """What the list at the head of a page says is wrong, field by field; "" stands for the whole form."""
    start = page.find('id="form-errors"')
    if start < 0:
        return {}
    found: dict[str, str] = {}
    for one in _PROBLEM.findall(page[start : page.find("</ul>", start)]):
        link = _LINK.search(one)
        name, text = (link[1], link[3]) if link else ("", one)
        found[name] = found.get(name, "") + unescape(text)
    return found


def faults(filling: Filling, page: str) -> Iterator[str]:
    """What a page that answers a wrong filling should have said, or kept, and did not."""
    told = said(page)
    for name in sorted(filling.wrong - told.keys()):
        yield f"没有指出“{name}”"
    for name, text in told.items():
        if _LATIN.search(_NAMES.sub("", text.replace(str(filling.typed.get(name)), ""))):
            yield f"“{name}”说的不是中文：{text[:80]}"
    for value in filling.kept:
        if escape(value) not in page:
            yield f"没有保留“{value[:20]!r}”"
