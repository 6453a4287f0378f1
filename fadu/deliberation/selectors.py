"""Reviews and meetings within the viewer's reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.casework.models import Draft
from fadu.deliberation.kinds import Reviewed, procedures_reviewed, reviewed_in
from fadu.deliberation.models import (
    ItemState,
    Meeting,
    MeetingItem,
    MeetingState,
    Review,
    ReviewState,
)
from fadu.deliberation.standing import waiting
from fadu.figures.span import Span
from fadu.kernel.zone import rfc3339
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.ui.paging import Page, page_of

OPEN = (ReviewState.SENT, ReviewState.ASSIGNED)
SHOWN = 200
LOOKED_INTO = 60
"""Matters that are looked into for a review or a discussion that is owed, a page: those whose period ends first."""
_UNDATED = "~"
"""Before the token of a page behind the last that ends: matters on which no period runs (重大行政决策)."""
READS_ALL = (
    Role.LEGAL_OFFICE, Role.LEGAL_REVIEWER, Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD, Role.SUPERVISOR,
)  # fmt: skip


def reviews(scope: Scope, *states: ReviewState) -> list[Review]:
    """The reviews within reach, the newest first; of some states only where they are named."""
    rows = scope.filter(Review.objects.all())
    asked = rows.filter(state__in=states) if states else rows
    return list(asked.order_by("-id")[:SHOWN])


def counts(scope: Scope) -> dict[str, int]:
    """How many reviews within reach are open, and how many were sent back."""
    rows = scope.filter(Review.objects.all())
    return {
        "open": rows.filter(state__in=OPEN).count(),
        "returned": rows.filter(state=ReviewState.RETURNED).count(),
    }


def review(scope: Scope, id: str) -> Review | None:
    """One review within reach."""
    return scope.filter(Review.objects.filter(pk=id)).first()


def reviews_of(scope: Scope, matter: Matter) -> list[Review]:
    """The reviews of a matter within reach, the newest first."""
    return list(scope.filter(Review.objects.filter(matter=matter.pk)).order_by("-id"))


def entries_of(scope: Scope, id: str) -> list[Line]:
    """The entries of a review or a meeting within reach, opened; none where it is out of reach."""
    found = Matter.objects.filter(pk=id, register=True).first()
    return history(found) if found is not None and scope.covers_beside(found.place) else []


def register_of(scope: Scope, id: str) -> Matter | None:
    """The matter of the register behind a review or a meeting within reach."""
    found = Matter.objects.filter(pk=id, register=True).first()
    return found if found is not None and scope.covers_beside(found.place) else None


def ending_first(
    viewer: Viewer, now: datetime, procedures: Iterable[str] | None, token: str = ""
) -> Page:
    """A page of the matters (of these procedures) in the viewer's agency, those whose periods end first: what other procedures
    owe before them, inspections above all, takes no place among them. Behind the last come those that are open and on
    which no period runs, the newest first.
    """
    own = viewer.own
    dated, rest = (matters.filtered(own, matters.Query(one), now) for one in ("due", "open"))
    rest = rest.filter(due=None)
    if procedures is not None:
        named = list(procedures)
        dated, rest = dated.filter(procedure__in=named), rest.filter(procedure__in=named)
    if token.startswith(_UNDATED):
        return _undated(rest, token.removeprefix(_UNDATED))
    page = page_of(dated, by="due", token=token, size=LOOKED_INTO)
    if page.next:
        return page
    behind = _undated(rest)
    return replace(page, items=page.items + behind.items, next=behind.next)


def _undated(rows: QuerySet[Matter], token: str = "") -> Page:
    page = page_of(rows, by="-serial", token=token, size=LOOKED_INTO)
    before, after = (_UNDATED + one if one else "" for one in (page.previous, page.next))
    return replace(page, previous=before, next=after)


def reviewable(viewer: Viewer, now: datetime, token: str = "") -> Page:
    """A page of the matters of the viewer's agency that have a review in their procedure, those that end first."""
    return ending_first(viewer, now, procedures_reviewed(), token)


def unsent(
    viewer: Viewer, law: LawView, now: datetime, chosen: Sequence[Matter]
) -> list[tuple[Matter, Reviewed, str]]:
    """Of these matters those whose review is owed and which nobody has sent."""
    markings = casework.markings(viewer.scope, chosen, law, now)
    sent = {
        (one.matter, one.act, one.key)
        for one in Review.objects.filter(
            county=viewer.place.county, matter__in=[m.pk for m in chosen], state__in=OPEN
        )
    }
    return [
        (matter, kind, key)
        for matter in chosen
        for kind in reviewed_in(matter.procedure)
        for key in waiting(markings[matter.pk], kind)
        if (matter.pk, kind.act, key) not in sent
    ]


def draft_of(viewer: Viewer, review: Review) -> Draft | None:
    """The viewer's own unfinished opinion on a review."""
    rows = casework.drafts_for_matter(viewer.scope, review.pk)
    return rows.filter(prepared_by=viewer.person, act="give_opinion").first()


def meetings(viewer: Viewer, *states: MeetingState) -> list[Meeting]:
    """The meetings that the viewer may read, the newest first."""
    rows = viewer.scope.filter(Meeting.objects.all())
    if not viewer.holds(*READS_ALL):
        me = viewer.person
        rows = rows.filter(
            Q(invited__contains=me) | Q(observers__contains=me) | Q(chair=me) | Q(recorder=me)
        )
    asked = rows.filter(state__in=states) if states else rows
    return list(asked.order_by("-id")[:SHOWN])


def meeting(scope: Scope, id: str) -> Meeting | None:
    """One meeting within reach."""
    return scope.filter(Meeting.objects.filter(pk=id)).first()


def items(scope: Scope, meeting: Meeting) -> list[MeetingItem]:
    """The items of a meeting within reach, in the order in which they were put on its agenda."""
    return list(scope.filter(MeetingItem.objects.filter(meeting=meeting.pk)).order_by("id"))


def items_of(scope: Scope, matter: Matter) -> list[MeetingItem]:
    """The items that were about a matter within reach, the newest first."""
    return list(scope.filter(MeetingItem.objects.filter(matter=matter.pk)).order_by("-id"))


def round_open(scope: Scope, matter: str, act: str, key: str) -> Review | None:
    """The round of a review that nobody has answered yet."""
    rows = Review.objects.filter(matter=matter, act=act, key=key, state__in=OPEN)
    return scope.filter(rows).first()


def item_open(scope: Scope, matter: str, act: str, key: str) -> MeetingItem | None:
    """The item on the agenda of a meeting that is not over."""
    rows = MeetingItem.objects.filter(matter=matter, act=act, key=key).exclude(state=ItemState.TAKEN_OFF)  # fmt: skip
    running = Meeting.objects.filter(state__in=(MeetingState.CALLED, MeetingState.HELD))
    return scope.filter(rows).filter(meeting__in=running.values("pk")).order_by("-id").first()


def is_of(scope: Scope, reviews: Iterable[str], matter: str, act: str, key: str) -> bool:
    """Whether one of these reviews is of that decision."""
    rows = Review.objects.filter(pk__in=list(reviews), matter=matter, act=act, key=key)
    return scope.filter(rows).exists()


def is_concluded(scope: Scope, meetings: Iterable[str], matter: str, act: str, key: str) -> bool:
    """Whether one of these meetings has concluded it."""
    rows = MeetingItem.objects.filter(meeting__in=list(meetings), matter=matter, act=act, key=key)
    return scope.filter(rows).filter(state=ItemState.CONCLUDED).exists()


def concluded_item(
    scope: Scope, matter: str, act: str, key: str, at: datetime
) -> MeetingItem | None:  # fmt: skip
    """The item of a meeting in whose conclusion an entry of a matter was made; None where it came from none."""
    rows = MeetingItem.objects.filter(matter=matter, act=act, key=key, state=ItemState.CONCLUDED)
    same = (
        one for one in scope.filter(rows) if one.concluded and rfc3339(one.concluded) == rfc3339(at)
    )
    return next(same, None)


def saying(scope: Scope, matters: Iterable[str]) -> tuple[list[Review], list[MeetingItem]]:
    """Reviews with an opinion and items of meetings that are done, about these matters, whose words were not erased."""
    ids = list(matters)
    reviews = scope.filter(
        Review.objects.filter(matter__in=ids, erased="", concluded__isnull=False)
    )
    held = scope.filter(MeetingItem.objects.filter(matter__in=ids, erased="", concluded__isnull=False))  # fmt: skip
    return list(reviews.order_by("-id")[:SHOWN]), list(held.order_by("-id")[:SHOWN])


def sent(scope: Scope, span: Span) -> QuerySet[Review]:
    """Reviews passed within the span."""
    rows = scope.filter(Review.objects.filter(state=ReviewState.PASSED))
    return rows.filter(span.on("passed_on"))


def passed_at_once(scope: Scope, span: Span) -> QuerySet[Review]:
    """Of those, the ones that passed when they were first sent."""
    return sent(scope, span).filter(round=1)


def discussed(scope: Scope, span: Span) -> QuerySet[MeetingItem]:
    """Items that a collective discussion concluded within the span."""
    rows = scope.filter(MeetingItem.objects.filter(kind="集体讨论"))
    return rows.filter(span.on("concluded_on"))
