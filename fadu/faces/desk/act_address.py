"""Where an act is done: on its room's own page where it has one, else in the form made from its facts."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

ROOMS = {"inspection.draw": "draws", "inspection.plan": "plans"}
"""Procedures whose acts have pages of their own, under the act's name."""


PAGES = {
    ("inspection.visit", "enter_by_code"): "visit_entry",
    ("inspection.visit", "enter_again"): "visit_entry",
    ("inspection.visit", "make_up_code"): "visit_entry",
    ("inspection.visit", "note_no_code"): "visit_no_code",
    ("hazard.major", "open_cut"): "take_up_cut",
    ("hazard.major", "open_closure"): "take_up_closure",
}
"""Acts that have a page of their own on the desk."""


DRAFTS = {"register.review": "deliberation:review_detail"}
"""Drafts that are written on a page of their own, by procedure; it is found by the draft's matter."""


def act_address(procedure: str, matter: str, act: str) -> str:
    """The address of one act of a matter."""
    own = PAGES.get((procedure, act))
    if own:
        return reverse(own, kwargs={"id": matter})
    room = ROOMS.get(procedure)
    if room:
        try:
            return reverse(f"{room}:{act}", args=[matter])
        except NoReverseMatch:
            pass  # this act has no page of its own
    return reverse("act", kwargs={"id": matter, "act": act})
