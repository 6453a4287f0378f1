"""Where an act is done: on its room's own page where it has one, else in the form made from its facts."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

ROOMS = {"inspection.draw": "draws", "inspection.plan": "plans"}
"""Procedures whose acts have pages of their own, under the act's name."""


def act_address(procedure: str, matter: str, act: str) -> str:
    """The address of one act of a matter."""
    room = ROOMS.get(procedure)
    if room:
        try:
            return reverse(f"{room}:{act}", args=[matter])
        except NoReverseMatch:
            pass  # this act has no page of its own
    return reverse("act", kwargs={"id": matter, "act": act})
