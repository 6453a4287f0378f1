"""What waits for whom: drafts, approvals, delegations, and how matters are linked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Person
from fadu.accounts.viewer import Viewer
from fadu.casework.models import Delegation, Draft, Link, PaperApproval, SavedFilter, State
from fadu.law import registry
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.ledger.commitments import disclosed
from fadu.ledger.models import Entry
from fadu.ledger.selectors import opened_values
from fadu.matters import versions
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.ready import ready
from fadu.matters.scope import Scope
from fadu.matters.selectors import matters as matters_of
from fadu.matters.validity import holding, lasting

LINKS_SHOWN = 100
UNFINISHED = (State.EDITING, State.SUBMITTED, State.RETURNED)


def drafts_of(scope: Scope, most: int = 20) -> list[Draft]:
    """The viewer's own drafts that are not finished, the newest first."""
    return _prepared(scope.person, most=most)


@ready
def _prepared(person: str, *, most: int) -> QuerySet[Draft]:
    rows = Draft.objects.filter(prepared_by=person, state__in=UNFINISHED)
    return rows.order_by("-saved_at")[:most]


def draft(scope: Scope, id: str) -> Draft | None:
    """One draft within the viewer's reach."""
    return scope.filter(Draft.objects.filter(id=id)).first()


def drafts_for_matter(scope: Scope, matter: str) -> QuerySet[Draft]:
    """The unfinished drafts of one matter."""
    rows = Draft.objects.filter(matter=matter, state__in=UNFINISHED)
    return scope.filter(rows).order_by("-saved_at")


def act_of(draft: Draft) -> Act:
    """The act a draft prepares, as today's version names it; a local one, as the matter's own does."""
    known = registry.procedure(draft.procedure).by_code.get(draft.act)
    return known or versions.of_matter(draft.matter, draft.procedure).act(draft.act)


def awaiting(viewer: Viewer) -> list[Draft]:
    """Submitted drafts of the viewer's agency that the viewer may sign now (待我审批); of matters within reach."""
    found = [d for d in _submitted(viewer.place.county) if may_sign(viewer, d)]
    if viewer.scope.whole or not found:
        return found
    seen = viewer.scope.filter(Draft.objects.filter(pk__in=[d.pk for d in found]))
    kept = set(seen.values_list("pk", flat=True))
    return [d for d in found if d.pk in kept]


@ready
def _submitted(county: str) -> QuerySet[Draft]:
    rows = Draft.objects.filter(county=county, state=State.SUBMITTED)
    return rows.order_by("-saved_at")[:200]


def may_sign(viewer: Viewer, draft: Draft) -> bool:
    """Whether the viewer's signature is one the draft still waits for: same agency, right capacity."""
    if draft.county != viewer.place.county or viewer.person in draft.signed_by:
        return False
    return viewer.may_do(act_of(draft))


def lent(person: str, day: date) -> frozenset[Role]:
    """The capacities lent to a person on a day."""
    return lent_to([person], day).get(person, frozenset())


def lent_to(borrowers: Iterable[str], day: date) -> dict[str, frozenset[Role]]:
    """What is lent to each of the people on a day.

    A lent capacity lives no longer than the lender's own: the lender holds it that day, in the agency
    in which the borrower serves. An administrator borrows nothing (三员分立).
    """
    asked = tuple(borrowers)
    rows = _delegated(asked, day)
    if not rows:
        return {}
    bodies = accounts.bodies_of(r.borrower for r in rows)
    held = accounts.held_in((r.lender for r in rows), day)
    barred = accounts.administrators(asked, day, day)
    found: dict[str, frozenset[Role]] = {}
    for row in rows:
        stands = (row.lender, Role(row.role), bodies.get(row.borrower, "")) in held
        if stands and row.borrower not in barred:
            found[row.borrower] = found.get(row.borrower, frozenset()) | {Role(row.role)}
    return found


@ready
def _delegated(borrowers: tuple[str, ...], day: date) -> QuerySet[Delegation]:
    return Delegation.objects.filter(holding(day, last="until", ends=True), borrower__in=borrowers)


def able(viewer: Viewer, act: Act, day: date) -> list[Person]:
    """Who of the viewer's agency may do an act on a day, deputies included."""
    staff = accounts.in_agency(viewer).values_list("id", flat=True)
    return accounts.colleagues(viewer, act, day, lent_to(staff, day))


def lent_from(person: str, day: date) -> frozenset[Role]:
    """What is lent to a person on a day or will be later, whether or not the lender still holds it."""
    rows = Delegation.objects.filter(lasting(day, last="until", ends=True), borrower=person)
    return frozenset(Role(r.role) for r in rows)


def delegations(scope: Scope, day: date) -> QuerySet[Delegation]:
    """The viewer's own delegations, given and received, that have not ended."""
    mine = Q(lender=scope.person) | Q(borrower=scope.person)
    return Delegation.objects.filter(mine, lasting(day, last="until", ends=True)).order_by(
        "since", "id"
    )


def paper_to_confirm(scope: Scope) -> list[PaperApproval]:
    """Paper approvals in the viewer's name that wait for the viewer's confirmation."""
    return _unanswered(scope.person)


@ready
def _unanswered(person: str) -> QuerySet[PaperApproval]:
    rows = PaperApproval.objects.filter(signed_by=person, confirmed__isnull=True)
    return rows.order_by("signed_on", "id")


def paper_unsettled(scope: Scope, *, disputed: bool) -> QuerySet[PaperApproval]:
    """Paper approvals of the matters within reach that nobody has answered, or that were disputed."""
    rows = PaperApproval.objects.filter(matter__in=matters_of(scope).values("pk"))
    return rows.filter(confirmed=False) if disputed else rows.filter(confirmed__isnull=True)


def signed_drafts(scope: Scope, since: datetime, *, on_paper: bool) -> QuerySet[Draft]:
    """Drafts of the agencies within reach signed since an instant: on paper, or in the system."""
    rows = Draft.objects.filter(state=State.SIGNED, saved_at__gte=since, on_paper=on_paper)
    return scope.filter(rows)


def disputes(scope: Scope, papers: Iterable[PaperApproval]) -> dict[str, str]:
    """Why paper approvals within reach were disputed, by their id; what was erased is left out."""
    registers = scope.filter_beside(
        Matter.objects.filter(pk__in=[p.pk for p in papers], register=True)
    )
    found = _facts({(m.opened, m.pk, m.n) for m in registers})
    return {id: f["reason"] for id, f in found.items() if isinstance(f.get("reason"), str)}


def paper(scope: Scope, id: str) -> PaperApproval | None:
    """A paper approval in the viewer's name, answered or not."""
    return PaperApproval.objects.filter(signed_by=scope.person, pk=id).first()


def paper_of(matter: str) -> dict[int, PaperApproval]:
    """The paper approvals of a matter already shown, by entry."""
    return {p.entry: p for p in PaperApproval.objects.filter(matter=matter)}


@dataclass(frozen=True)
class Linked:
    """A link as one of its matters sees it: the other matter, why, and whether it arose from this one."""

    link: Link
    other: Matter
    forward: bool  # this matter stands first in the link
    reason: str  # "" once erased


def links(scope: Scope, matter: Matter) -> list[Linked]:
    """The links of a matter that have not ended, the newest first; a matter out of sight is left out."""
    here = Q(first=matter.pk) | Q(second=matter.pk)
    rows = list(Link.objects.filter(here, ended=False).order_by("-pk")[:LINKS_SHOWN])
    ends = {r.second if r.first == matter.pk else r.first for r in rows}
    seen = {m.pk: m for m in matters_of(scope).filter(pk__in=ends)}
    why = _reasons(rows)
    pairs = ((r, r.second if r.first == matter.pk else r.first) for r in rows)
    return [
        Linked(r, seen[o], r.first == matter.pk, why.get(r.pk, "")) for r, o in pairs if o in seen
    ]


def link(scope: Scope, matter: Matter, id: str) -> Linked | None:
    """One link of a matter that has not ended, or nothing."""
    return next((one for one in links(scope, matter) if one.link.pk == id), None)


def _reasons(rows: Sequence[Link]) -> dict[str, str]:
    """The reasons as their entries open them; what was erased is left out."""
    found = _facts({(r.linked_on, r.pk, 0) for r in rows})
    return {id: f["reason"] for id, f in found.items() if isinstance(f.get("reason"), str)}


def _facts(wanted: Set[tuple[date, str, int]]) -> dict[str, dict[str, Any]]:
    """The facts of one entry of each matter, opened; wanted by the day of its chain, matter and n."""
    days, ids, numbers = {w[0] for w in wanted}, {w[1] for w in wanted}, {w[2] for w in wanted}
    found = Entry.objects.filter(opened__in=days, matter__in=ids, n__in=numbers)
    bodies = {
        seq: (id, json.loads(body))
        for seq, day, id, n, body in found.values_list("seq", "opened", "matter", "n", "body")
        if (day, id, n) in wanted
    }
    opened = opened_values(bodies)
    return {id: disclosed(body, opened.get(seq, {}))["facts"] for seq, (id, body) in bodies.items()}


def saved_filters(scope: Scope, page: str = "matters") -> list[SavedFilter]:
    """The viewer's saved filters of a list."""
    return _saved(scope.person, page)


@ready
def _saved(person: str, page: str) -> QuerySet[SavedFilter]:
    return SavedFilter.objects.filter(owner=person, page=page).order_by("name")


def delegation(viewer: Viewer, id: str) -> Delegation | None:
    """One of the viewer's own delegations, given or received."""
    mine = Q(lender=viewer.person) | Q(borrower=viewer.person)
    return Delegation.objects.filter(mine, pk=id).first()


def markings(
    scope: Scope, matters: Iterable[Matter], law: LawView, now: datetime
) -> dict[str, Marking]:
    """Several matters folded to now with one query; what lies out of reach is left out."""
    chosen = {m.id: m for m in scope.held(matters)}
    opened = {m.opened for m in chosen.values()}
    rows = Entry.objects.filter(opened__in=opened, matter__in=chosen).order_by("matter", "n")
    bodies: dict[str, list[dict[str, Any]]] = {id: [] for id in chosen}
    for id, body in rows.values_list("matter", "body"):
        bodies[id].append(json.loads(body))
    return {id: _fold(m, bodies[id], law, now) for id, m in chosen.items()}


def _fold(matter: Matter, bodies: list[dict[str, Any]], law: LawView, now: datetime) -> Marking:
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    loaded = Loaded(
        matter.id, matter.opened, procedure, matter.digest, matter.place, matter.platform,
        bodies=list(bodies),
    )  # fmt: skip
    return fold(procedure, law, loaded.records(), now)
