"""Preparing acts and signing them, lending capacities, linking matters, keeping filters."""

from fadu.casework.services.drafting import Prepared, drop, recall, return_draft, save_draft, submit
from fadu.casework.services.filters import drop_filter, save_filter
from fadu.casework.services.lending import delegate, end_delegation
from fadu.casework.services.linking import link, unlink
from fadu.casework.services.signing import answer_paper, sign, sign_on_paper

__all__ = [
    "Prepared",
    "answer_paper",
    "delegate",
    "drop",
    "drop_filter",
    "end_delegation",
    "link",
    "recall",
    "return_draft",
    "save_draft",
    "save_filter",
    "sign",
    "sign_on_paper",
    "submit",
    "unlink",
]
