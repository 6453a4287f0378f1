"""The page on which a matter is sent for review: what goes along, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fadu.deliberation import forms, papers, selectors
from fadu.deliberation.kinds import Reviewed
from fadu.deliberation.models import Review, ReviewState
from fadu.deliberation.standing import documents, lacking
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.ui.shell import Crumb


@dataclass(frozen=True)
class Asked:
    """A review that is asked for: of which matter, by which act, for whom."""

    matter: Matter
    kind: Reviewed
    key: str = ""

    @property
    def url(self) -> str:
        """Where it is sent."""
        return send_url(self.matter, self.kind, self.key)


def send_url(matter: Matter, kind: Reviewed, key: str) -> str:
    """Where a matter is sent for review."""
    url = reverse("deliberation:send_for_review", args=[matter.pk, kind.act])
    return f"{url}?key={key}" if key else url


def send_page(request: Any, asked: Asked, form: Any = None, refusal: Any = None) -> dict[str, Any]:
    """The form of a submission, with what goes along and what is missing."""
    matter, kind, key = asked.matter, asked.kind, asked.key
    known = current(request.viewer, asked)
    lines = matters.history(matter)
    return {
        "form": form or send_form(request, known),
        "refusal": refusal,
        "known": known,
        "documents": documents(matter, lines, key),
        "lacking": lacking(lines, kind, key),
        "name": papers.named(matter, key, kind.act),
        "cite": kind.cite,
        "action": asked.url,
        "matter_url": reverse("matter", args=[matter.pk]),
        "crumbs": (Crumb("法制审核", reverse("deliberation:review_list")), Crumb("送审")),
    }


def send_form(request: Any, known: Review | None, data: Any = None) -> forms.SendForm:
    """A submission's form: an answer is asked for where something was returned."""
    again = known is not None and known.state == ReviewState.RETURNED
    return forms.SendForm(data, again=again, initial=given(request, known.n if known else None))


def current(viewer: Any, asked: Asked) -> Review | None:
    """The review of a decision that has not passed yet."""
    for one in selectors.reviews_of(viewer.scope, asked.matter):
        if (one.act, one.key) == (asked.kind.act, asked.key) and one.state != ReviewState.PASSED:
            return one
    return None


def given(request: Any, n: int | None) -> dict[str, Any]:
    """What a form carries unseen."""
    return {"expected": n, "idem": request.chance(12).hex()}
