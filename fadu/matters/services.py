"""The one door: `perform` records deeds of one or several matters, or changes nothing at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

from django.db import DatabaseError, connection, transaction

from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.engine.facts import NotStated, derivable, derive
from fadu.law.engine.marking import fold
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.repin import check_repin
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger import selectors as ledger_reads
from fadu.ledger import services as ledger
from fadu.ledger import sql
from fadu.matters import carried, following, judging, lapses, projection, search, versions, ways
from fadu.matters.deeds import REPIN, Deed, Hand, NewMatter, Outcome, Page
from fadu.matters.entries import compose, recorded
from fadu.matters.folds import asked_for, folding_of
from fadu.matters.loading import Loaded, demand, load
from fadu.matters.recalling import locking, recalled
from fadu.matters.refolding import refold_rows
from fadu.matters.rows import RowStore, write


def act(
    matter: str | NewMatter, what: Act, *, hand: Hand, who: Sequence[Actor], facts: Mapping[str, Any], at: Any,
    **more: Any,
) -> Outcome:  # fmt: skip
    """Record one act; see `Deed` for `more`. Refused or BadInput leave no trace."""
    deed = Deed(matter, what, at, hand, tuple(who), facts, **more)
    return perform([deed])[0]


def perform(deeds: Sequence[Deed]) -> list[Outcome]:
    """Record deeds in order, over one matter or several (a flow), in one transaction.

    The tips of several matters are locked in sorted order before anything is judged, that of a matter
    this process remembers as its entry is appended; all entries are appended in one go at the end. So
    two flows never wait for each other. Raises Refused with the articles, or BadInput.
    """
    known = recalled(deeds)
    if known is not None and sql.stands_alone():
        try:
            return _done(_Flow(deeds, known), deeds)
        except (Refused, BadInput):
            known = None  # nothing was written: read it and judge anew
    with transaction.atomic():
        if known is not None:
            try:
                return _done(_Flow(deeds, known), deeds)
            except (Refused, BadInput) as refusal:
                if isinstance(refusal.__cause__, DatabaseError):
                    raise  # the transaction is over
        return _done(_Flow(deeds), deeds)


def _done(flow: _Flow, deeds: Sequence[Deed]) -> list[Outcome]:
    for deed in deeds:
        flow.take(deed)
    outcomes = flow.settle()
    following.follow(flow.touched.values(), deeds)
    return outcomes


def repin(matter: str, new: Procedure, *, hand: Hand, at: datetime) -> Outcome:
    """Lead a running matter over to a newer version of its procedure (转接); the entry pins it.

    Refused, with the article, unless the transition of the new version says so for the day of `at`.
    What was done stays done: earlier records are read as the new version's mapping tells.
    """
    with transaction.atomic():
        flow = _Flow([Deed(matter, REPIN, at, hand)])
        loaded = demand(flow.loaded, matter)
        check_repin(loaded.procedure, new, day_of(at))
        flow.lead_over(loaded, new, Deed(matter, REPIN, at, hand))
        return flow.settle()[0]


def repeated(matter: str, page: Page) -> Outcome | None:
    """What the same form already recorded in a matter, for services that check more than the law does."""
    idem = page.get("idem", "")
    found = ledger_reads.by_submission(matter, idem) if idem else None
    if found is None:
        return None
    return Outcome(found.matter, found.n, found.seq, found.hash, repeated=True)


class _Flow:
    """The matters, rows and entries of one transaction."""

    def __init__(self, deeds: Sequence[Deed], known: Loaded | None = None) -> None:
        ids = [d.matter if isinstance(d.matter, str) else d.matter.id for d in deeds]
        self.loaded = (
            load((i for i in ids if i), versions.procedure, asked_for(deeds))
            if known is None
            else {known.id: known}
        )
        self.store, self.deeds = RowStore(), deeds
        self.idem = next((d.idem for d in deeds if d.idem), "")
        self.sent: Counter[tuple[str, str]] = Counter()
        for loaded in self.loaded.values():
            self.store.read_before(loaded.rows)
        self.outcomes: list[tuple[Loaded, int] | Outcome] = []
        self.sealed: list[Any] = []
        self.carried = carried.Taken()
        self.idems: list[str] = []
        self.owners: list[Loaded] = []
        self.touched: dict[str, tuple[Loaded, Hand]] = {}
        self.opened: dict[int, Loaded] = {}

    def take(self, deed: Deed) -> None:
        """Judge one deed, fold its rows and seal its entry; nothing is appended yet."""
        key = self._submission(deed)
        loaded = self._matter(deed, key)
        if key and key in loaded.seen:
            if loaded.recalled:  # what is not read may have been undone
                raise Behind
            n, seq, hash = loaded.seen[key]
            self.outcomes.append(Outcome(loaded.id, n, seq, hash, repeated=True))
            return
        judging.check_form(deed, loaded)
        try:
            record = _record_of(deed, loaded)
        except Refused as refusal:
            judging.refuse(refusal, deed, loaded)
        held = judging.reasons_against(deed, record, loaded)
        reasons = [*held, *ways.against(deed, loaded, self.deeds)]
        # What another platform recorded is never refused; the review of the file judges it (外部系统办理).
        irregular = not loaded.platform and judging.check_irregular(deed, reasons)
        self.idems.append(key)
        self._write(deed, record, loaded, irregular=irregular)

    def lead_over(self, loaded: Loaded, new: Procedure, deed: Deed) -> None:
        """Pin the new version; no row of a room follows from it."""
        loaded.procedure, loaded.digest = new, registry.digest_of(new)
        loaded.marking = None
        self.idems.append("")
        record = Record(REPIN.code, deed.at, "", {}, (), loaded.n + 1)
        sealed, body = compose(deed, record, loaded, [], self.store, irregular=False)
        loaded.bodies.append(body)
        loaded.tip = sealed.hash
        self.sealed.append(sealed)
        self.owners.append(loaded)
        self.touched[loaded.id] = (loaded, deed.hand)
        self.outcomes.append((loaded, loaded.n))

    def settle(self) -> list[Outcome]:
        """Append all entries and write every projection that moved."""
        # A new matter's projection says where its first entry stands.
        new = dict.fromkeys(id for id, (it, _) in self.touched.items() if self._opened_here(it))
        old = [self._project(*moved) for id, moved in self.touched.items() if id not in new]
        beside = [*self.store.waiting(), *old, *self.carried.statements()]
        with nullcontext() if connection.in_atomic_block else self._transaction(beside):
            seqs = self._append(new, beside)
        placed = iter(zip(seqs, self.sealed, strict=True))
        return [o if isinstance(o, Outcome) else _outcome(o, next(placed)) for o in self.outcomes]

    def _transaction(self, beside: Sequence[sql.Statement]) -> AbstractContextManager[None]:
        """A transaction, unless the append is all there is to write: that statement is one of its own."""
        more = sql.parted(beside)[1] or any(
            it.ran_out or search.moved(it) for it, _ in self.touched.values()
        )
        return transaction.atomic() if more else nullcontext()

    def _append(self, new: Mapping[str, None], beside: Sequence[sql.Statement]) -> list[int]:
        """Write entries, rows and projections, and what follows from them."""
        under = next((locking(it.id) for it, _ in self.touched.values() if it.recalled), None)
        self.carried.demand_kept(under)
        seqs = (
            ledger.append(self.sealed, idems=self.idems, beside=beside, under=under)
            if self.sealed
            else []
        )
        for seq, sealed, idem, loaded in zip(
            seqs, self.sealed, self.idems, self.owners, strict=True
        ):
            if loaded.serial < 0:
                loaded.serial = seq
            if idem:
                loaded.seen[idem] = sealed.n, seq, sealed.hash
        projection.write_new([self._project(*self.touched[id]) for id in new])
        for loaded, hand in self.touched.values():
            lapses.write(loaded, loaded.ran_out, hand.noted)
            search.write(loaded, new=loaded.id in new)
            loaded.keep()
        return seqs

    def _submission(self, deed: Deed) -> str:
        """The key under which the deed is sent: its own or the flow's, numbered within a matter."""
        id = deed.matter if isinstance(deed.matter, str) else deed.matter.id
        sent = id, deed.idem or self.idem
        self.sent[sent] += 1
        return f"{sent[1]}#{self.sent[sent] - 1}" if sent[1] and self.sent[sent] > 1 else sent[1]

    def _matter(self, deed: Deed, key: str) -> Loaded:
        if isinstance(deed.matter, str):
            return demand(self.loaded, deed.matter)
        new = deed.matter
        if new.id and new.id in self.loaded:
            known = self.loaded[new.id]
            if key in known.seen or known.serial < 0:
                return known
            raise Refused("本事项已经建立，不能重复建立", todo="请从事项列表打开后办理。")
        id = new.id or new_id(deed.hand.noted, deed.hand.chance(10))
        version = versions.beginning(new.procedure, deed.hand.law, new.place, day_of(deed.at))
        self.store.opens(id)
        self.loaded[id] = Loaded(
            id=id,
            opened=day_of(deed.hand.noted),
            procedure=version,
            digest=registry.digest_of(version),
            place=new.place,
            platform=new.platform,
            platform_number=new.platform_number,
            register=new.procedure.register,
        )
        return self.loaded[id]

    def _write(self, deed: Deed, record: Record, loaded: Loaded, *, irregular: bool) -> None:
        folding = folding_of(loaded.procedure.code)
        entry = recorded(deed, record, loaded, irregular=irregular)
        late = deed.corrects is not None or bool(loaded.last_at and record.at < loaded.last_at)
        if late:  # refolding reads rows of other matters where they stand
            write(self.store.waiting())
        changes = (
            refold_rows(entry, deed, loaded, folding) if late else folding.fold(entry, self.store)
        )
        rows = self.store.hold(changes)
        loaded.rows.update({(model, id): row for model, id, row in rows})
        sealed, body = compose(deed, record, loaded, rows, self.store, irregular=irregular)
        loaded.bodies.append(body)
        self.carried.take(body, deed.files, loaded.procedure)
        if late:
            loaded.marking = None
        elif loaded.marking is not None:
            loaded.marking.apply(record)
        loaded.tip = sealed.hash
        loaded.irregular += irregular
        projection.name(loaded, folding, entry)
        self.sealed.append(sealed)
        self.owners.append(loaded)
        self.touched[loaded.id] = (loaded, deed.hand)
        self.outcomes.append((loaded, loaded.n))

    def _project(self, loaded: Loaded, hand: Hand) -> sql.Statement:
        marking, loaded.folded = loaded.marking, None
        if marking is None:
            marking = fold(loaded.procedure, hand.law, loaded.records(), hand.noted)
        elif not loaded.undated:
            loaded.folded = marking.copy()
        marking.advance(hand.noted)
        lapses.look(loaded, marking, hand.noted)
        row = projection.values(loaded, marking)
        loaded.lapse = row["lapse"]
        return projection.statement(loaded, row, new=self._opened_here(loaded))

    def _opened_here(self, loaded: Loaded) -> bool:
        return loaded.n - sum(o is loaded for o in self.owners) < 0


def _record_of(deed: Deed, loaded: Loaded) -> Record:
    facts = _facts_of(deed, loaded)
    return Record(deed.act.code, deed.at, deed.key, facts, deed.who, loaded.n + 1)


def _facts_of(deed: Deed, loaded: Loaded) -> Mapping[str, Any]:
    """With what follows from them. What another platform did not state holds nothing back (外部系统办理), nor, where
    everything was stated, what should not have been done and was (不规范行为补记).
    """
    before = judging.recalled_by(deed, loaded)
    try:
        return derive(deed.act, deed.facts, deed.hand.law, day_of(deed.at), before)
    except Refused as refusal:
        if not loaded.platform and (not deed.irregular or isinstance(refusal, NotStated)):
            raise
        if loaded.platform:
            return {code: value for code, value in deed.facts.items() if value is not None}
        return derivable(deed.act, deed.facts, deed.hand.law, day_of(deed.at), before)


def _outcome(owner: tuple[Loaded, int], placed: tuple[int, Any]) -> Outcome:
    loaded, n = owner
    seq, sealed = placed
    return Outcome(loaded.id, n, seq, sealed.hash)
