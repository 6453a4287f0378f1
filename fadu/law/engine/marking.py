"""The marking of one matter (事项的状态): done, in play and owed as three integers, and their times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Deadline
from fadu.kernel.zone import day_of
from fadu.law.engine import reasons, timing
from fadu.law.engine.causes import fired
from fadu.law.engine.clocks import Debt, End, Length, end_of
from fadu.law.engine.facts import and_again, settled, told
from fadu.law.engine.graph import PLAIN, Graph, bits, graph_of
from fadu.law.engine.order import in_lawful_order
from fadu.law.engine.record import Blocked, Owed, Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb


class Marking:
    """The fold of a matter's records over its procedure. Times are aware instants.

    `why` and `enabled` judge as of the instant they are asked about and change nothing; `do`
    refuses with `Blocked`; `apply` takes effect lawful or not, as a review must.
    """

    __slots__ = (
        "at",
        "barred",
        "closed",
        "due",
        "ex",
        "firm",
        "graph",
        "inc",
        "key_bits",
        "law",
        "lenient",
        "now",
        "paused",
        "procedure",
        "re",
        "said",
        "units",
        "waits",
        "who",
    )

    def __init__(self, procedure: Procedure, law: LawView) -> None:
        self.procedure, self.law = procedure, law
        self.graph: Graph = graph_of(procedure, ())
        self.ex, self.inc, self.re = 0, self.graph.open_at_start, self.graph.owed_at_start
        self.firm = self.re  # those of the owed that hold other acts back
        self.at: dict[int, datetime] = {}
        self.who: dict[int, set[str]] = {}
        self.due: dict[int, dict[int, Debt]] = {}  # act -> rule -> running period
        self.waits: dict[tuple[int, int], Length | None] = {}  # (source, rule) -> settled delay
        self.paused: dict[int, datetime] = {}
        self.barred: dict[str, int] = {}  # person -> the act that barred them
        self.units: dict[tuple[int, int], frozenset[str]] = {}  # (source, rule) -> units it stated
        self.key_bits: dict[tuple[str, str], int] = {}
        self.said: dict[tuple[str, str], Any] = {}  # (key, fact) that some act recalls, newest last
        # (act, the rules with a condition that held) -> all that it closed; newest last
        self.closed: dict[tuple[int, tuple[int, ...]], int] = {}
        self.now: datetime | None = None
        self.lenient = False  # a guard whose fact is not recorded is taken in favour of the act

    def copy(self) -> Marking:
        """An independent marking in the same state."""
        twin = Marking.__new__(Marking)
        twin.procedure, twin.law, twin.graph = self.procedure, self.law, self.graph
        twin.ex, twin.inc, twin.re, twin.firm = self.ex, self.inc, self.re, self.firm
        twin.now, twin.lenient = self.now, self.lenient
        twin.at, twin.due, twin.waits = self.at.copy(), self.due.copy(), self.waits.copy()
        twin.paused, twin.barred = self.paused.copy(), self.barred.copy()
        twin.units, twin.key_bits = self.units.copy(), self.key_bits.copy()
        twin.said, twin.closed = self.said.copy(), self.closed.copy()
        twin.who = {i: persons.copy() for i, persons in self.who.items()}
        return twin

    def find(self, act: str, key: str = "") -> int | None:
        """The bit of an act, or of its copy for a key; None if there is none."""
        if not key:
            return self.graph.plain.get(act)
        block = self.key_bits.get((self.graph.each.get(act, ""), key))
        return None if block is None else self.graph.index.get((act, block))

    def held(self, i: int) -> int:
        """Whether the graph alone, without times and people, forbids an act."""
        g, bit = self.graph, 1 << i
        return (
            ~self.inc & bit
            | g.once & self.ex & ~self.re & bit
            | self.inc & (g.needs[i] & ~self.ex | g.waits[i] & self.firm)
        )

    def why(self, record: Record) -> list[Reason]:
        """Everything that stands against a record; an empty list means that it may be made."""
        i = self.find(record.act, record.key)
        if i is None:
            return [reasons.unknown(self, record)]
        state = self.as_of(record.at)
        if not state.graph.asks[i] and not state.held(i):
            return []
        return list(reasons.against(state, i, record))

    def reminders(self, record: Record) -> list[Reason]:
        """What should come before a record by practice only: it may be made without."""
        i = self.find(record.act, record.key)
        return [] if i is None else list(reasons.reminders(self.as_of(record.at), i))

    def do(self, record: Record) -> None:
        """Make a lawful record; `Blocked` names everything that stands against it."""
        self.advance(record.at)
        found = self.why(record)
        if found:
            raise Blocked(found)
        self.apply(record)

    def apply(self, record: Record) -> None:
        """Let a record take effect, lawful or not: releases, closes, opens, obliges, in this order.

        An act that the procedure does not know has no effect.
        """
        i = (
            self.graph.plain.get(record.act)
            if not record.key
            else self.find(record.act, record.key)
        )
        if i is not None:
            self._execute(i, record)

    def _execute(self, i: int, record: Record, since: datetime | None = None) -> None:
        """Effects; `since` is what periods count from, where it is not the instant of the record."""
        g = self.graph
        keep_in, opens, keep_owed, obliges, binds = g.effects[i]
        self.ex |= 1 << i
        self.at[i] = self.now = record.at
        if record.who:
            self.who.setdefault(i, set()).update(a.person for a in record.who)
        if g.marks[i]:
            timing.execute(self, i, record, since or record.at)
        else:
            self.inc = self.inc & keep_in | opens
            if keep_in != -1:
                self.close(i, ~keep_in & ~opens)
            self.re = self.re & keep_owed | obliges
            self.firm = self.firm & keep_owed | binds
            if self.due or self.paused:
                timing.forget(self, ~keep_owed)
        if g.recalled:  # last: what an act itself recalls is what stood before it
            self._remember(i, record)

    def close(self, i: int, mask: int, fired: tuple[int, ...] = ()) -> None:
        """Keep what an act has taken out of play, and the conditional rules by which it did."""
        if mask:
            self.closed.pop((i, fired), None)
            self.closed[i, fired] = mask

    def _remember(self, i: int, record: Record) -> None:
        """Keep what later acts recall; a value stated anew is the newest."""
        stated = told(self.graph.recalled, record.act, self.facts_of(i, record))
        for code, value in stated.items():
            former = self.said.pop((record.key, code), ())
            self.said[record.key, code] = and_again(former, code, value, record.at)

    def recalled(self, key: str) -> dict[str, Any]:
        """What was stated of the whole matter and of one copy, the newest value of each fact."""
        return {code: value for (k, code), value in self.said.items() if k in ("", key)}

    def advance(self, now: datetime) -> None:
        """Let the periods that have run by `now` lapse, in the order in which they ran."""
        if self.graph.lapses:
            event = self.now
            while (ripe := timing.first_lapse(self, now)) is not None:
                at, i = ripe
                record = Record(self.graph.nodes[i][0].code, at, self.key_of(i))
                self._execute(i, record, timing.reckoned(at, event))
        self.now = now

    def as_of(self, now: datetime) -> Marking:
        """This marking, or an advanced copy if something lapses by `now`."""
        if not self.graph.lapses or timing.first_lapse(self, now) is None:
            return self
        twin = self.copy()
        twin.advance(now)
        return twin

    def enabled(self, now: datetime) -> list[tuple[str, str]]:
        """The acts, with their keys, that somebody may do now."""
        state = self.as_of(now)
        return [
            (act.code, key)
            for i, act, key in state.acts(state.graph.live)
            if not act.lapse and not state.held(i) and not reasons.too_early(state, i, now)
        ]

    def owed(self) -> list[Owed]:
        """Every act still to be done, the earliest end first, those without a period last."""
        found = [self._owed(i, a, key) for i, a, key in self.acts(self._debts())]
        return sorted(found, key=lambda o: (o.at is None, o.at.timestamp() if o.at else 0.0))

    def _owed(self, i: int, act: Act, key: str) -> Owed:
        ends = self.ends(i)
        stopped = i in self.paused
        first = ends[0][0].at if ends and not stopped else None
        named = tuple(rule for _, rule in ends) or tuple(fired(self, act, Verb.OBLIGES))
        return Owed(act.code, key, tuple((e.last, r) for e, r in ends), first, stopped, named)

    def _debts(self) -> int:
        return self.re & self.inc & self.graph.live

    @property
    def accepting(self) -> bool:
        """Whether nothing in play is owed."""
        return not self._debts()

    def ends(self, i: int) -> list[tuple[End, Rule]]:
        """The running periods of an act with their ends, the earliest first."""
        slot = self.due.get(i)
        if not slot:
            return []
        found = [(end_of(d, self.law.calendar), self.graph.rules[d.rule]) for d in slot.values()]
        return sorted(found, key=lambda pair: pair[0].at)

    def next_due(self) -> tuple[datetime, str, str, Rule, Deadline | None] | None:
        """The earliest running end: instant, act, key, rule and deadline (None where hours count)."""
        best: tuple[datetime, str, str, Rule, Deadline | None] | None = None
        if self.due:
            for i, act, key in self.acts(self._debts()):
                if i in self.due and i not in self.paused:
                    end, rule = self.ends(i)[0]
                    if best is None or end.at < best[0]:
                        best = (end.at, act.code, key, rule, end.deadline)
        return best

    def next_lapse(self) -> datetime | None:
        """The instant at which the next act of time will fall in, if nothing happens before."""
        ripe = timing.first_lapse(self, None)
        return None if ripe is None else ripe[0]

    def state(self, act: str, key: str = "") -> str:
        """`out` (not in play), `owed`, `done` or `open`, for pictures; BadInput for no such act."""
        i = self.find(act, key)
        if i is None:
            raise BadInput(f"程序“{self.procedure.title}”中没有“{act}”这一环节")
        bit = 1 << i
        if self.inc & self.re & bit:
            return "owed"
        if self.ex & bit:
            return "done"
        return "open" if self.inc & bit else "out"

    def done(self, act: str, key: str = "") -> datetime | None:
        """When an act was last done."""
        i = self.find(act, key)
        return None if i is None else self.at.get(i)

    def keys(self, kind: str) -> list[str]:
        """The keys of a kind in the order in which they were named."""
        return [key for k, key in self.key_bits if k == kind]

    def acts(self, mask: int) -> Iterator[tuple[int, Act, str]]:
        """Bit, act and key of every one in a mask."""
        names = {j: key for (_, key), j in self.key_bits.items()}
        nodes = self.graph.nodes
        return ((i, nodes[i][0], names.get(nodes[i][1], "")) for i in bits(mask))

    def key_of(self, i: int) -> str:
        """The key of a bit, "" for an act without copies."""
        block = self.graph.nodes[i][1]
        return (
            "" if block == PLAIN else next(k for (_, k), j in self.key_bits.items() if j == block)
        )

    def facts_of(self, i: int, record: Record) -> Mapping[str, Any]:
        """The facts of a record, with derived ones where the record lacks them."""
        act, before = self.graph.nodes[i][0], self.recalled(record.key)
        return settled(act, record.facts, self.law, day_of(record.at), before)


def fold(
    procedure: Procedure, law: LawView, records: Iterable[Record], now: datetime | None = None
) -> Marking:
    """The marking after all records in the order (at, n), and after what lapsed by `now`.

    Records that are dated to the day only stand in a lawful order of their day, if there is one.
    """
    marking = Marking(procedure, law)
    for record in in_lawful_order(marking, records):
        marking.advance(record.at)
        marking.apply(record)
    if now is not None:
        marking.advance(now)
    return marking
