"""What papers of coercion say alike: the party, the officers, the seizure and its inventory, what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.paper import SEAL, Block, Paper, Prose, Shape, Signature
from fadu.law.instruments import AEL
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.vocabulary.fact import Fact
from fadu.matters.lines import Line
from fadu.registry.selectors import entered, known_at

DECISION = AEL.art(24, par=2)
TAKEN = (s.execute.code, s.execute_urgent.code)


def unit_of(file: CaseFile, at: Line) -> parts.Unit:
    """The party as registered when an entry happened; what the matter names first."""
    named = (stated(x, code) for x in file.lines for code in ("party", "enterprise"))
    party = next((str(one) for one in named if one), "")
    if not party:
        return parts.Unit.of({})
    if party not in file.looked_up:
        file.looked_up[party] = entered(party)
    return parts.Unit.of(known_at(file.looked_up[party], at.at))


def taken(file: CaseFile, before: Line | None = None) -> Line | None:
    """The entry by which the seizure was carried out."""
    return file.last(*TAKEN, before=before)


def grounds(file: CaseFile) -> Line | None:
    """The grounds as they were looked into last."""
    return file.last(s.check_grounds.code)


def inventory(file: CaseFile) -> tuple[Line, ...]:
    """The lines of the inventory."""
    return file.every(s.list_item.code)


def left(file: CaseFile, line: Line) -> tuple[Line, ...]:
    """The lines of the inventory that were not lifted alone before an entry."""
    gone = {x.key for x in file.every(s.lift_item.code) if (x.at, x.n) < (line.at, line.n)}
    return tuple(x for x in inventory(file) if not set(x.facts.get("item") or ()) & gone)


def item_words(lines: Iterable[Line]) -> list[str | None]:
    """Each thing in one line: number, name, kind, quantity, condition; None where it was erased."""
    told: list[str | None] = []
    for number, line in enumerate(lines, 1):
        said = [stated(line, code) for code in ("item_name", "spec", "quantity", "condition")]
        told.append(
            None if None in said else f"{number}. " + "，".join(str(x) for x in said if x) + "。"
        )
    return told


def things_left(file: CaseFile, line: Line) -> str | None:
    """What is left of the inventory; None where one thing is erased."""
    things = item_words(left(file, line))
    return None if None in things else "".join(map(str, things))


def remedies(file: CaseFile, word: str, line: Line) -> str:
    """Where to turn against the paper of an entry; "" where it cannot be said."""
    day = parts.day_of_line(line)
    return remedy.remedy(word, file.letterhead(day), day)


def team_of(file: CaseFile, acting: Line | None, line: Line) -> parts.Team:
    """Who acted by an entry, with the certificates of the day of the paper."""
    return parts.acting(file, [acting] if acting else [], parts.day_of_line(line))


def entry(file: CaseFile, n: int) -> Line:
    """The entry of a number."""
    return next(x for x in file.lines if x.n == n)


def official(
    file: CaseFile, kind: str, line: Line, words: Sequence[str], *, title: str, number: str, to: str,
    signs: Sequence[str] = (), note: str = "",
) -> Paper:  # fmt: skip
    """An official page: whom it is addressed to ("": nobody), its paragraphs, who signs for it, on the day of its entry."""
    addressed = (Prose(f"{to}：", flush=True),) if to else ()
    blocks: tuple[Block, ...] = (*addressed, *(Prose(w) for w in words if w))
    return Paper(
        file.matter.id, kind, line.n, title, file.agency, number, Shape.OFFICIAL, blocks,
        tuple(Signature(one) for one in signs), day=parts.day_of_line(line), note=note, seal=SEAL,
    )  # fmt: skip


def form(
    file: CaseFile, kind: str, line: Line, fields: Sequence[Block], *, title: str, signs: Sequence[str],
    note: str = "",
) -> Paper:  # fmt: skip
    """A form or record of the file: it has no number."""
    return Paper(
        file.matter.id, kind, line.n, title, file.agency, "", Shape.FORM,
        tuple(fields), tuple(Signature(one) for one in signs), note=note, unnumbered=True,
    )  # fmt: skip


def called(file: CaseFile, person: Any) -> str | None:
    """A person by name alone, where no certificate is asked for; "" where nobody is named, None once erased."""
    known = file.people.get(str(person)) if person else None
    return None if person and known is None else known.name if known else ""


def people(file: CaseFile, line: Line) -> str | None:
    """Everybody who acted by an entry, by name; None where one is erased."""
    names = [called(file, person) for person, _ in line.who]
    return None if None in names else "、".join(str(one) for one in names)


def verdict(line: Line | None, fact: Fact) -> str:
    """A yes-or-no as a conclusion; "" where nothing states it."""
    value = stated(line, fact.code)
    return "" if value not in (True, False) else fact.title if value else fact.denied


def opinion(file: CaseFile, line: Line | None) -> str:
    """Who approved or not, and when; "" leaves it to the pen."""
    if line is None:
        return ""
    day = parts.day_of_line(line)
    names = "、".join(file.officer(p, day) or "（已删除）" for p, _ in line.who)
    return f"{'同意' if stated(line, 'approved') else '不同意'}。{names}　{parts.when(line)}"
