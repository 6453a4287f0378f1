"""An order as its party reads it: item by item, with basis, last day, where it stands, and what may be sent now.

Folded from the entries each time; nothing of it is stored. Only items of this one party are read,
and of their entries only what the channel lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history, marking_of
from fadu.publication.channels import CHANNELS, DONE, Channel, Stand
from fadu.ui.formats import long_day

NEVER_SHOWN = "（内容已删除）"
"""In place of a personal value that was erased."""


@dataclass(frozen=True)
class Said:
    """One entry of an item's course: the day, the act, its facts in words, by whom."""

    day: date
    title: str
    facts: tuple[tuple[str, str], ...]
    files: int
    own: bool  # the party itself did it


@dataclass
class Item:
    """One thing that is ordered. `last_day` is the newest term; None before an order has one."""

    key: str
    label: str
    what: str = ""
    breach: str = ""
    mode: str = ""
    requirements: str = ""
    number: str = ""
    ordered_on: date | None = None
    last_day: date | None = None
    stand: Stand = Stand.OPEN
    asked: bool = False  # an extension is asked for and not answered
    course: list[Said] = field(default_factory=list)
    may: tuple[Act, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing more is expected of the party."""
        return self.stand in DONE

    @property
    def reported(self) -> bool:
        """Whether the party has done its part and waits for the review."""
        return self.stand is Stand.REPORTED

    @property
    def ordered(self) -> bool:
        """Whether there is anything for the party to read: an order, a stop, a correction on the spot."""
        return bool(self.course)


@dataclass(frozen=True)
class Order:
    """What one party is shown of one matter."""

    matter: Matter
    party: str
    channel: Channel
    items: tuple[Item, ...]

    def item(self, key: str) -> Item | None:
        """The item of a key, if it is one of this party's."""
        return next((item for item in self.items if item.key == key), None)

    @property
    def left(self) -> int:
        """How many items still expect something of the party."""
        return sum(not item.done for item in self.items)


def order_of(matter: Matter, parties: Sequence[str], law: LawView, now: datetime) -> Order | None:
    """The order that a party may read; `parties` are the ids under which the register knows it, its own first.

    None where the procedure has no such page or nothing was ordered of this party.
    """
    channel = CHANNELS.get(matter.procedure)
    if channel is None:
        return None
    lines = [line for line in history(matter) if not line.corrected]
    lines.sort(key=lambda line: (line.at, line.n))
    marking = marking_of(matter, law, now)
    keys, title = marking.keys(channel.kind), channel.procedure.kinds[channel.kind]
    labels = {key: f"{title}{i}" for i, key in enumerate(keys, 1)}
    items = {
        key: Item(key, labels.get(key, title)) for key in _own_keys(channel, lines, set(parties))
    }
    for line in lines:
        _tell(channel, line, items)
    enabled, today = set(marking.enabled(now)), day_of(now)
    shown = tuple(item for item in items.values() if item.ordered)
    for item in shown:
        item.may = tuple(_may(channel, item, enabled, today))
    return Order(matter, parties[0], channel, shown) if shown else None


def parties_named(matter: Matter) -> dict[str, set[str]]:
    """The parties that a matter is about, in the order in which they were named, each with the keys of its items."""
    channel = CHANNELS.get(matter.procedure)
    found: dict[str, set[str]] = {}
    whose = ""
    for line in history(matter) if channel else ():
        if channel is None or line.corrected:
            continue
        if line.act == channel.whose.code:
            whose = str(line.facts.get("enterprise") or "")
            if whose:
                found.setdefault(whose, set())
        if line.act == channel.found.code and whose:
            found[whose] |= set(_keys_of(channel, line))
    return found


def _own_keys(channel: Channel, lines: Iterable[Line], parties: set[str]) -> Iterator[str]:
    """The keys of the items found at this party, in the order in which they were found."""
    whose = ""
    for line in lines:
        if line.act == channel.whose.code:
            whose = str(line.facts.get("enterprise") or "")
        if line.act == channel.found.code and whose in parties:
            yield from _keys_of(channel, line)


def _keys_of(channel: Channel, line: Line) -> Sequence[str]:
    """The items that an entry finds."""
    named = channel.found.keys_fact
    return line.facts.get(named.code, ()) if named else ()


def _tell(channel: Channel, line: Line, items: dict[str, Item]) -> None:
    """Let one entry take effect on the items it concerns."""
    if line.act == channel.found.code:
        for key in _keys_of(channel, line):
            if key in items:
                items[key].what = words(line.facts.get("description"))
                items[key].breach = _breach(channel, line) or items[key].breach
    elif line.key in items:
        _move(channel, line, items[line.key])


def _move(channel: Channel, line: Line, item: Item) -> None:
    item.breach = _breach(channel, line) or item.breach
    if settle := channel.stands.get(line.act):
        item.stand = settle(line.facts)
    if line.act == channel.order.code:
        item.ordered_on = day_of(line.at)
        for name in ("mode", "requirements"):
            setattr(item, name, words(line.facts.get(name)))
        item.number = words(line.facts.get("order_number"))
    if term := channel.terms.get(line.act):
        item.last_day = _day(line.facts.get(term)) or item.last_day
    if line.act in (channel.ask.code, channel.decide.code):
        item.asked = line.act == channel.ask.code
    if line.act in channel.shown:
        item.course.append(_said(channel, line))


def _said(channel: Channel, line: Line) -> Said:
    # What an order says stands at the head of its item.
    shown = () if line.act == channel.order.code else channel.shown[line.act]
    facts = tuple((f.title, _shown(f, line.facts.get(f.code))) for f in shown)
    own = any(role in ("enterprise", "party") for _, role in line.who)
    stated = tuple((title, text) for title, text in facts if text)
    return Said(day_of(line.at), line.title, stated, len(line.files) if own else 0, own)


def _may(channel: Channel, item: Item, enabled: set[tuple[str, str]], today: date) -> Iterator[Act]:
    """What the party may send now. A term that is over is not extended: that goes to the officer as a letter."""
    over = item.last_day is None or today > item.last_day
    for act in channel.replies:
        if (act.code, item.key) not in enabled or item.done:
            continue
        if act is channel.ask and (over or item.asked or item.stand is Stand.REPORTED):
            continue
        yield act


def _breach(channel: Channel, line: Line) -> str:
    facts = channel.breach.get(line.act, ())
    return " ".join(text for f in facts if (text := words(line.facts.get(f.code))))


def _shown(fact: Fact, value: Any) -> str:
    match fact.kind:
        case Kind.DATE:
            day = _day(value)
            return long_day(day) if day else ""
        case Kind.BOOL:
            return "" if value is None else "是" if value else "否"
        case _:
            return words(value)


def words(value: Any) -> str:
    """A text as stated, "" where there is none; what was erased says so."""
    if value is None or value == "":
        return ""
    return value if isinstance(value, str) else NEVER_SHOWN


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None
