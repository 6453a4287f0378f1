"""What the libraries offer to a form: criteria valid on the day of the finding, places of the catalogue.

Of criteria, what the legal office has registered for other days is refused; samples and what nobody registered are
the officer's own responsibility, as the product does not know their days for certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from fadu.kernel.zone import chinese_day, day_of, parse_day
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import CRITERION, STANDARD
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.terms import Conduct
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.matters.scope import Scope
from fadu.rooms.hazards.selectors.tallies import campaigns
from fadu.statutes.library import selectors

Options = Sequence[tuple[str, str]]
ASKED = frozenset({"standard", "item"})
FINDING = "find_hazard"


def asks(act: Act) -> bool:
    """Whether an act states a criterion."""
    return {fact.code for fact in act.stated} >= ASKED


def found_on(lines: Iterable[Line]) -> dict[str, date]:
    """The day on which each hazard of a matter was found."""
    found: dict[str, date] = {}
    for line in lines:
        if line.act == FINDING and not line.corrected:
            for key in line.facts.get("hazard") or ():
                found.setdefault(key, day_of(line.at))
    return found


def offers(act: Act, day: date, scope: Scope) -> Mapping[str, Options]:
    """What an act is offered, by fact: what is typed, and what it is."""
    offered: dict[str, Options] = {}
    if any(fact.code == "campaign" for fact in act.stated):
        offered["campaign"] = [(name, f"已登记隐患{n}处") for name, n in campaigns(scope)]
    if any(fact.code == "legal_basis" for fact in act.stated):
        offered["legal_basis"] = places()
    if asks(act):
        offered |= criteria(day)
    return offered


@cache
def places() -> Options:
    """The places of the catalogue under which something may be imposed, with the conduct."""
    return [(str(row.cite), _ended(row)) for row in CATALOGUE if row.fines or row.consequences]


def _ended(row: Conduct) -> str:
    return f"{row.words}（至{chinese_day(row.until)}）" if row.until else row.words


def criteria(day: date) -> Mapping[str, Options]:
    """The standards and items of a day."""
    standards = {e.name: e for e in selectors.entries(STANDARD.code, day)}
    items = (e for e in selectors.entries(CRITERION.code, day) if e["standard"] in standards)
    return {
        "standard": [(name, _said(entry)) for name, entry in standards.items()],
        "item": [(e["item"], f"{e['standard']}：{e['label']}") for e in items],
    }


def objections(facts: Mapping[str, Any], day: date) -> Iterator[tuple[str, str]]:
    """What the register has against a stated criterion on the day of the finding: the fact, and why."""
    standard = facts.get("standard") or ""
    ours = [e for e in selectors.own_entries(STANDARD.code) if e.name == standard]
    held = selectors.entry(STANDARD.code, standard, day) if ours else None
    if ours and held is None:
        others = "、".join(e.name for e in selectors.entries(STANDARD.code, day))
        yield (
            "standard",
            (
                f"“{standard}”在发现隐患之日（{chinese_day(day)}）没有施行。"
                f"请按发现之日有效的标准认定{f'：{others}' if others else '；没有登记的，请法规科登记'}。"
            ),
        )
    stated = facts.get("standard_version")
    if held and held.since and stated and _day(stated) != held.since:
        since = chinese_day(held.since)
        yield "standard_version", f"“{standard}”在发现隐患之日有效的版本自{since}起施行。"


def _said(entry: Entry) -> str:
    since = f"{chinese_day(entry.since)}起" if entry.since else "施行日期未核实"
    return f"{entry['title']}，{since}"


def _day(value: Any) -> date:
    return value if isinstance(value, date) else parse_day(value)
