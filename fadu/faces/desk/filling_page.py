"""填报对照: another platform's form in its own order, each field with what our record says, the empty ones named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.faces.desk.history_page import shown
from fadu.faces.desk.matter_page import Dossier, labels_of
from fadu.faces.desk.naming import name_of
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.filling import FIELD, PARTY, PHRASE
from fadu.law.procedures.penalty.stating import VOID
from fadu.law.procedures.penalty.sums import WHICH
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import Status
from fadu.matters import selectors as matters
from fadu.matters.folds import folding_of
from fadu.matters.lines import Line
from fadu.matters.parties import keyed, parties_in
from fadu.platforms.filling import selectors as entered
from fadu.registry import selectors as parties
from fadu.rooms.penalty.owing import DAILY, FINE, SPOT, Sum, newest_alteration
from fadu.statutes.library import selectors as library
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb, Tab

FURTHER_ON = WHICH.partition(".")[2]
SUMS = {f"{one.decides.code}.{one.of.fact}": one for one in (FINE, DAILY, SPOT)}
"""The sums that a decision imposes, by where a form takes them from."""
NAMED = 5
"""Entries since it was entered there that are named, at most."""


@dataclass(frozen=True)
class Filled:
    """One field: its label there, our words for it, or why it is empty. was: what it was when the case was entered there,
    None where that is the same. since: what became of a sum by an alteration of its decision.
    """

    label: str
    text: str
    lacks: str = ""
    since: str = ""
    was: str | None = None


@dataclass(frozen=True)
class Form:
    """One form of another platform as the mapping of a day has it."""

    name: str
    fields: tuple[Entry, ...]

    @property
    def unverified(self) -> bool:
        """Whether nobody has checked the fields against their source."""
        return any(e.status is Status.U for e in self.fields)

    @property
    def source(self) -> str:
        """Where the fields come from."""
        return "；".join(dict.fromkeys(e.source for e in self.fields))


def forms_of(procedure: str, on: date) -> list[Form]:
    """The forms of a procedure, each in the order of its own fields."""
    found: dict[str, list[Entry]] = {}
    for entry in library.entries(FIELD.code, on):
        if entry["procedure"] == procedure:
            found.setdefault(entry["form"], []).append(entry)
    return [Form(n, tuple(sorted(es, key=lambda e: int(e["order"])))) for n, es in found.items()]


def context(dossier: Dossier, wanted: str, party: str) -> dict[str, Any]:
    """The chosen form filled in for one party."""
    matter, base = dossier.matter, reverse("filling", kwargs={"id": dossier.matter.id})
    forms = forms_of(dossier.procedure.code, day_of(dossier.now))
    form = next((f for f in forms if f.name == wanted), forms[0] if forms else None)
    kind = kind_of(dossier, form) if form else ""
    keys = dossier.marking.keys(kind) if kind else ()
    key = party if party in keys else next(iter(keys), "")
    history = matters.history(matter)
    lines = [x for x in history if x.key in ("", key)]
    fields = filled(dossier, form, key, standing(lines)) if form else []
    stands = entered.of_matter(dossier.viewer.scope, matter.pk)
    there = stands.get(form.name) if form else None
    since = entered.told(dossier.viewer.scope, there) if there else None
    if form and since is not None:
        was = filled(dossier, form, key, standing(lines, since), renamed(dossier, lines, since))
        fields = [
            replace(f, was=w.text if (w.text, w.since) != (f.text, f.since) else None)
            for f, w in zip(fields, was, strict=True)
        ]
    return {
        "matter": matter,
        "form": form,
        "fields": fields,
        "entered": there,
        "later": later_words([x for x in history if since is not None and x.seq > since], fields),
        "moved": any(f.was is not None for f in fields),
        "own": dossier.own,
        "empty": [f for f in fields if not f.text],
        "tabs": tuple(Tab(f.name, f"{base}?form={f.name}&party={key}", f is form) for f in forms),
        "kind": dossier.procedure.kinds.get(kind, "当事人"),
        "parties": [(k, dossier.labels.get(k, k), k == key) for k in keys] if len(keys) > 1 else [],
        "crumbs": (
            Crumb(name_of(matter), reverse("matter", kwargs={"id": matter.id})),
            Crumb("填报对照"),
        ),
    }


def later_words(lines: list[Line], fields: list[Filled]) -> str:
    """What the case has on record since it was entered there, and which fields say something else; "" where nothing is."""
    if not lines:
        return ""
    named = [
        f"“{x.title}”{'（更正）' if x.corrects is not None else ''}（{long_day(day_of(x.at))}）" for x in lines[:NAMED]
    ]  # fmt: skip
    more = "等" if len(lines) > NAMED else ""
    moved = "、".join(f.label for f in fields if f.was is not None)
    differs = (
        f"与录入时不同的栏目：{moved}。" if moved else "本表由办理经过填写的各栏与录入时相同。"
    )
    return f"录入以后，本事项又有{len(lines)}条记录：{'、'.join(named)}{more}。{differs}"


def kind_of(dossier: Dossier, form: Form) -> str:
    """Of what the form is about one at a time: a party, a hazard; "" where its acts have no copies."""
    acts = (dossier.procedure.by_code.get(e["source"].partition(".")[0]) for e in form.fields)
    return next((act.each for act in acts if act and act.each), "")


def standing(lines: list[Line], until: int | None = None) -> list[Line]:
    """The entries that stand, or that stood up to an entry of the log: what was corrected later stood then."""
    known = [x for x in lines if until is None or x.seq <= until]
    corrected = {x.corrects for x in known}
    return [x for x in known if x.n not in corrected]


def renamed(dossier: Dossier, lines: list[Line], until: int) -> dict[str, str]:
    """Title and number of the case as they were up to an entry of the log, where they are others now."""
    folding, found = folding_of(dossier.procedure.code), dict[str, str]()
    for source, facts in (("matter.title", folding.title), ("matter.number", folding.number)):
        was, now = _newest(facts, standing(lines, until)), _newest(facts, standing(lines))
        found |= {source: was} if was != now else {}
    return found


def _newest(facts: Sequence[str], lines: list[Line]) -> str:
    """The newest of what names a case: each a fact, or that of one act."""
    named = [tuple(one.rpartition(".")[::2]) for one in facts]
    for line in sorted(lines, key=lambda x: x.n, reverse=True):
        for act, code in named:
            if act in ("", line.act) and line.facts.get(code):
                return str(line.facts[code])
    return ""


def filled(
    dossier: Dossier, form: Form, key: str, lines: list[Line], was: Mapping[str, str] | None = None
) -> list[Filled]:
    """Every field of the form, in its order, by entries on one party or hazard. was: what the case was called then."""
    labels = labels_of(lines, dossier)
    acts = dossier.procedure.by_code
    party = key if keyed(acts) else next(iter(parties_in(acts, lines)), "")
    known = parties.party(dossier.viewer.scope, party) if party else None
    row: dict[str, Any] = {
        source: getattr(known, source.rpartition(".")[2]) if known else "" for source in PARTY
    }
    row |= {
        "agency.name": accounts.agency_at(dossier.matter.place).name,
        "matter.number": dossier.matter.number, "matter.title": dossier.matter.title, **(was or {}),
    }  # fmt: skip
    return [_filled(dossier, e, row, lines, labels) for e in form.fields]


def _filled(
    dossier: Dossier, entry: Entry, row: dict[str, Any], lines: list[Line], labels: Any
) -> Filled:
    source = entry["source"]
    if not source:
        return Filled(entry["label"], "", "本系统没有对应内容，请在该平台填写")
    if source.startswith(PHRASE):
        return Filled(entry["label"], source.removeprefix(PHRASE))
    if source in row:
        return Filled(entry["label"], str(row[source] or ""), "" if row[source] else "没有登记")
    act, _, fact = source.partition(".")
    known = dossier.procedure.by_code[act]
    line = next((x for x in reversed(lines) if x.act == act), None)
    if line is None:
        return Filled(entry["label"], "", f"尚未办理“{known.title}”")
    if fact == "day":
        return Filled(entry["label"], day_of(line.at).isoformat())
    value = line.facts.get(fact)
    stated = next((f for f in known.stated if f.code == fact), None)
    text = "" if value is None else shown(stated, value, labels)
    if stated and stated.kind is Kind.DATE and isinstance(value, str):
        text = value  # as the days of acts: what a form of another platform takes
    lacks = "" if text else f"“{known.title}”没有载明"
    return Filled(entry["label"], text, lacks, since_altered(SUMS.get(source), lines))


def since_altered(of: Sum | None, lines: list[Line]) -> str:
    """What became of a sum by the newest alteration of its decision; "" where none touches it."""
    own = sorted(lines, key=lambda x: (x.at, x.n))
    if of and of.of.adds:  # what a paper says of an earlier one is not of the one that is filled in
        days = [day_of(x.at).isoformat() for x in own if x.act == of.decides.code]
        own = [x for x in own if x.facts.get(FURTHER_ON) in (None, *days[-1:])]
    line = newest_alteration(of, own) if of else None
    if of is None or line is None:
        return ""
    day, then = long_day(day_of(line.at)), line.facts.get(of.of.after)
    if (
        line.facts.get("altered") in VOID
    ):  # of several that add up too: what is left is of the earlier ones
        return f"{day}登记决定{line.facts['altered']}"
    if of.of.adds:  # what stands is of all of them, what the paper says of this one
        then = line.facts.get(of.of.new, then)
    return f"{day}登记决定变更" + (f"，变更后{in_yuan(then)}" if then is not None else "")
