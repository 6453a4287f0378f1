"""A review in hand, one with its opinion, and the meeting on it, for the walk over every page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fadu.demo import deliberation as sample_desk
from fadu.demo.bureau import Bureau

DESK_ACTS = tuple(f"deliberation:{name}" for name in (
    "review_picture", "assign_reviewer", "recuse_reviewer", "note_page", "give_opinion", "withdraw_from_review",
    "settle_disagreement", "open_meeting", "sign_minutes", "sign_on_paper", "finish_meeting", "cancel_meeting",
    "take_off_item", "recuse_member", "state_view", "conclude_item", "ask_text_erasure", "erase_texts",
    "ask_item_erasure", "erase_item",
))  # fmt: skip
"""Addresses of both desks that take a form or give a picture."""


def of_both_desks(made: Bureau, party: str) -> Mapping[str, Mapping[str, object]]:
    """A review in hand, one with its opinion, and the meeting on it."""
    sample_desk.certify(made)
    first, second = (sample_desk.ready(made, n, date(2026, 1, 5 + n), party) for n in range(2))
    review = sample_desk.send(made, first, date(2026, 2, 2))
    sample_desk.assign(made, review, date(2026, 2, 2), "zhaoliu")
    passed = sample_desk.twice(made, second, date(2026, 2, 2))
    meeting = sample_desk.met(made, [second], date(2026, 2, 16))
    return {
        "deliberation:send_for_review": {"id": first.pk, "act": "legal_review"},
        "deliberation:review_detail": {"id": review},
        "deliberation:opinion_paper": {"id": passed, "n": 2},
        **{f"deliberation:{name}": {"id": meeting} for name in ("meeting_detail", "put_item", "minutes")},
    }  # fmt: skip
