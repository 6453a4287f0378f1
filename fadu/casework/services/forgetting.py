"""What casework keeps of a person or party outside the ledger, removed when they are erased."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import parse_qs

from django.db.models import Q

from fadu.casework.models import Delegation, Draft, SavedFilter, State
from fadu.casework.services.finishing import OPEN, finish
from fadu.matters.erasure import empty

LEAST = 2  # characters: a single one names nobody


def forget(subject: str, values: frozenset[str]) -> None:
    """Drop words that were looked for, filters, reasons of delegations, and the subject's own drafts.

    Drafts in work keep their text: it belongs to the matter, and goes when they are finished.
    """
    told = {value.casefold() for value in values if len(value) >= LEAST}
    _words(told)
    _filters(subject, told)
    for lent in Delegation.objects.filter(Q(lender=subject) | Q(borrower=subject)):
        empty(lent.id)
    own = (State.EDITING, State.RETURNED)
    for draft in Draft.objects.select_for_update().filter(prepared_by=subject, state__in=own):
        finish(draft, State.DROPPED, draft.saved_at)


def _words(told: Iterable[str]) -> None:
    """The words by which the subject was looked for in a form, also a part of the name."""
    drafts = Draft.objects.select_for_update().filter(state__in=OPEN, raw__contains='"find_')
    for draft in drafts:
        kept = {
            name: words
            for name, words in draft.typed.items()
            if not (name.startswith("find_") and _tells(words, told))
        }
        if kept != draft.typed:
            draft.raw = json.dumps(kept, ensure_ascii=False)
            draft.save(update_fields=["raw"])


def _tells(words: Iterable[str], told: Iterable[str]) -> bool:
    asked = [word.strip().casefold() for word in words]
    return any(v in word or (word and word in v) for word in asked for v in told)


def _filters(subject: str, told: Iterable[str]) -> None:
    """The subject's own filters, and every filter that looks for the subject or is named after it."""
    for saved in SavedFilter.objects.all():
        asked = [value for values in parse_qs(saved.query).values() for value in values]
        texts = [text.casefold() for text in (saved.name, *asked)]
        if saved.owner == subject or any(v in text for v in told for text in texts):
            saved.delete()
