"""From rows to records: copies by party and batch, and what the same paper carries (一并记载的环节)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from fadu.kernel.zone import chinese_day, instant_of
from fadu.law.directories import days
from fadu.law.directories.rows import Row
from fadu.law.directories.titles import Read
from fadu.law.engine import reasons
from fadu.law.engine.marking import Marking
from fadu.law.engine.order import in_lawful_order
from fadu.law.engine.record import Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb

SHOWN: Mapping[str, tuple[frozenset[str], Mapping[str, int]]] = {
    "penalize": (
        frozenset({"pay_fine", "pay_instalment", "request_deferral", "start_surcharge", "demand"}),
        {"fine": 1},
    )
}
"""What other papers show of a decision: that there is a fine. The sum is none of the file's, and is never recorded."""
ONE = "1"  # the key of the only party, where the directory names none


@dataclass(frozen=True)
class Step:
    """One act of the course and the row that shows it; `own`: the row's own act, not one it carries along."""

    record: Record
    row: Row
    own: bool = True


@dataclass
class Course:
    """The course a directory shows: its steps in the order of days, rows that only add a paper, what lacks its naming."""

    steps: list[Step] = field(default_factory=list)
    unnamed: list[tuple[Row, Reason]] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        """What the review replays; a record's number is its place here."""
        return [one.record for one in self.steps]


def course_of(procedure: Procedure, law: LawView, reads: Iterable[Read], noted: datetime) -> Course:
    """The acts of the rows whose meaning and day are known, in the order of days; those of one day as the law admits them."""
    known = [r for r in reads if r.meaning and r.meaning.acts and r.row.day]
    parties = list(dict.fromkeys(r.row.party for r in known if r.row.party)) or [ONE]
    own = [code for r in known if r.meaning for code in r.meaning.acts]
    walk = Walk(procedure, law, parties, own, noted)
    walk.coming = sorted(known, key=lambda r: (_day(r), r.row.volume, r.row.line))
    for _, group in groupby(list(walk.coming), key=_day):
        for read in days.taken_in_turn(walk, list(group)):
            walk.coming.remove(read)
    return walk.course


def _day(read: Read) -> date:
    assert read.row.day is not None
    return read.row.day


class Walk:
    """Goes through the papers in time and keeps what stands, so that a carried act is taken only where it is lawful."""

    def __init__(
        self,
        procedure: Procedure,
        law: LawView,
        parties: list[str],
        own: list[str],
        noted: datetime,
    ) -> None:
        self.procedure, self.parties, self.own, self.noted = procedure, parties, set(own), noted
        self.marking = Marking(procedure, law)
        self.marking.lenient = True
        self.course = Course()
        self.left = Counter(own)  # papers still to come, by their own act
        self.keys: dict[str, list[str]] = {}
        self.used: set[tuple[str, str]] = set()
        self.days: dict[tuple[str, str], datetime] = {}
        self.coming: list[Read] = []
        # papers that named too late, by volume and line, and the act that is told already
        self.ahead: dict[tuple[int, int], str] = {}
        self.against = 0  # how much the papers so far broke, whatever their order on the day

    def copy(self) -> Walk:
        """The walk as it stands, to try a paper on."""
        other = copy(self)
        other.marking, other.left, other.used = (
            self.marking.copy(),
            Counter(self.left),
            set(self.used),
        )
        other.keys, other.days = (
            {kind: list(keys) for kind, keys in self.keys.items()},
            dict(self.days),
        )
        other.ahead = dict(self.ahead)
        other.course = Course(list(self.course.steps), list(self.course.unnamed))
        return other

    def take(self, read: Read) -> None:
        """One paper: the acts it carries along where nothing is against them, around its own."""
        assert read.meaning is not None
        self.left.subtract(read.meaning.acts)
        carried = [self.procedure.act(code) for code in read.meaning.also if not self.left[code]]
        self._carry(carried, read.row)
        for code in read.meaning.acts:
            if self.ahead.get((read.row.volume, read.row.line)) == code:
                continue
            act = self.procedure.act(code)
            for key in self._keys(act, read.row):
                self._own(act, key, read.row)
        self._carry(carried, read.row)

    def _own(self, act: Act, key: str, row: Row) -> None:
        record = self._record(act, key, row)
        again = self.days.get((act.code, key)) == record.at and not act.repeats
        if again:
            return  # a second paper of the same act and day (告知书与听证告知书)
        self.days[act.code, key] = record.at
        i = self.marking.find(act.code, key)
        told = (
            ()
            if i is None
            else reasons.against(self.marking, i, record, persons=False, facts=False)
        )
        self.against += i is None or any(not one.soft for one in told)
        self._add(record, row, own=True)

    def _carry(self, acts: Iterable[Act], row: Row) -> None:
        for act in acts:
            if act.names and act.names in self.keys:
                continue  # a later paper is about the copy already named: it finds no further one
            for key in self._keys(act, row):
                record = self._record(act, key, row)
                i = self.marking.find(act.code, key)
                done = (act.code, key) in self.used
                if i is None or (done and not self.marking.re >> i & 1):
                    continue
                if any(reasons.against(self.marking, i, record, persons=False, facts=False)):
                    self.keys.pop(act.names, None)  # nothing was found by it
                    continue
                self._add(record, row, own=False)

    def _add(self, record: Record, row: Row, *, own: bool) -> None:
        self.used.add((record.act, record.key))
        if self.procedure_has_lapses:
            self.marking.advance(record.at)
        self.marking.apply(record)
        self.course.steps.append(Step(record, row, own))

    @property
    def procedure_has_lapses(self) -> bool:
        return any(a.lapse for a in self.procedure.acts)

    def _record(self, act: Act, key: str, row: Row, named: str = "") -> Record:
        assert row.day is not None
        facts: dict[str, Any] = {}
        if act.keys_fact:
            facts[act.keys_fact.code] = [named or self.keys[act.names][-1]]
        others, shown = SHOWN.get(act.code, (frozenset(), {}))
        if others & self.own:
            facts |= shown
        return Record(
            act.code, instant_of(row.day), key, facts, n=len(self.course.steps), day_only=True, noted=self.noted
        )  # fmt: skip

    def _keys(self, act: Act, row: Row) -> Iterator[str]:
        """The copies a paper is about; what names them comes first."""
        if act.names:
            self.keys.setdefault(act.names, []).append(str(len(self.keys.get(act.names, ())) + 1))
        if not act.each:
            yield ""
        elif act.each == "party":
            self._name_parties(row)
            yield from [row.party] if row.party else self.parties
        else:
            yield self._open(act, row)

    def _once(self, act: Act, key: str) -> bool:
        """Whether the act is done for a copy, and may not be done for it again."""
        i = self.marking.find(act.code, key)
        graph, state = self.marking.graph, self.marking
        return i is None or bool(graph.once & state.ex & ~state.re & 1 << i)

    def _count(self, act: Act, key: str) -> int:
        steps = (s.record for s in self.course.steps)
        return sum(r.act == act.code and r.key == key for r in steps)

    def _name_parties(self, row: Row) -> None:
        naming = next((a for a in self.procedure.acts if a.names == "party"), None)
        if naming is None or "party" in self.keys:
            return
        self.keys["party"] = list(self.parties)
        for party in self.parties:
            self._add(self._record(naming, "", row, party), row, own=False)

    def _open(self, act: Act, row: Row) -> str:
        """The first copy of a kind for which the act was not yet done, else the one longest left of those
        for which it may be done again (再次复查); without any, one is taken as named."""
        kind = act.each
        named = self.keys.get(kind, [])
        free = [k for k in named if (act.code, k) not in self.used]
        again = [k for k in named if not self._once(act, k)]
        if free or again:
            return free[0] if free else min(again, key=lambda k: self._count(act, k))
        naming = next(a for a in self.procedure.acts if a.names == kind)
        key = str(len(self.keys.get(kind, ())) + 1)
        self.keys.setdefault(kind, []).append(key)
        self.against += 1
        paper = self._later(naming, row)
        self.course.unnamed.append((row, _unnamed(self.procedure, naming, act, row, paper)))
        self._add(self._record(naming, "", row, key), paper or row, own=False)
        return key

    def _later(self, naming: Act, row: Row) -> Row | None:
        """The paper of a later day that should have named the copy; it names none when its own day comes."""
        for read in self.coming:
            of, place = read.row, (read.row.volume, read.row.line)
            about = read.meaning and naming.code in read.meaning.acts and of.party == row.party
            if about and of.day and row.day and of.day > row.day and place not in self.ahead:
                self.ahead[place] = naming.code
                return of
        return None


def _unnamed(procedure: Procedure, naming: Act, act: Act, row: Row, paper: Row | None) -> Reason:
    """That what must name the copy is not in the file or came later, under the rule by which it opens the act."""
    rules = [r for r in procedure.rules if r.first is naming and r.then.each == naming.names]
    opening = [r for r in rules if r.verb is Verb.OPENS]
    rule = next((r for r in opening if r.then is act), None) or next(iter(opening or rules), None)
    cites = (rule.cite,) if rule and rule.cite else ()
    text, kind = f"案卷中没有“{naming.title}”的材料，不得“{act.title}”", "needs"
    if paper and paper.day and row.day:
        before = f"“{act.title}”（{row.place}，{chinese_day(row.day)}）"
        after = f"“{naming.title}”（{paper.place}，{chinese_day(paper.day)}）"
        text, kind = f"{before}先于{after}，应当先“{naming.title}”", "closed"
    return Reason(kind, act.code, "", text, "；".join(map(str, cites)), citations=cites, rule=rule)


def in_order(procedure: Procedure, law: LawView, course: Course) -> list[Step]:
    """The steps as they can be recorded: those of one day in a lawful order where there is one."""
    marking = Marking(procedure, law)
    marking.lenient = True
    done: list[Step] = []
    for record in in_lawful_order(marking, course.records, persons=False, facts=False):
        marking.advance(record.at)
        marking.apply(record)
        done.append(course.steps[record.n])
    return done
