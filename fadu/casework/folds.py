"""From entries on delegation, paper approval and links to rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fadu.casework.models import Delegation, Link, PaperApproval
from fadu.kernel.zone import day_of
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def fold_delegation(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A delegation, and its early end."""
    facts = entry.facts
    if entry.act == "end_delegation":
        return [Change(Delegation, entry.matter, {"until": date.fromisoformat(facts["ends_on"])})]
    people = {"lender": facts["lender"], "borrower": facts["borrower"], "role": facts["lent_role"]}
    term = {
        "since": date.fromisoformat(facts["since"]),
        "until": date.fromisoformat(facts["ends_on"]),
    }
    return [Change(Delegation, entry.matter, {**people, **term})]


def fold_paper(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A paper approval: registered, confirmed or disputed by its signer."""
    facts = entry.facts
    if entry.act != "record_paper":
        return [Change(PaperApproval, entry.matter, {"confirmed": entry.act == "confirm_paper"})]
    place = {"matter": facts["of_matter"], "entry": facts["of_entry"], "scan": facts["scan"]}
    signed = {"signed_by": facts["signed_by"], "signed_on": date.fromisoformat(facts["signed_on"])}
    return [
        Change(
            PaperApproval,
            entry.matter,
            {**place, **signed, "recorded_by": entry.who[0], "confirmed": None},
        )
    ]


def fold_link(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A link between two matters, and its end."""
    facts = entry.facts
    if entry.act == "unlink":
        return [Change(Link, entry.matter, {"ended": True})]
    joined = {"first": facts["first_matter"], "second": facts["second_matter"]}
    made = {"linked_by": entry.who[0], "linked_on": day_of(entry.noted), "ended": False}
    return [Change(Link, entry.matter, {**joined, "kind": facts["link_kind"], **made})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.delegation", Folding(fold_delegation, (Delegation,)))
    register("register.paper", Folding(fold_paper, (PaperApproval,)))
    register("register.link", Folding(fold_link, (Link,)))
    images.register(
        "casework_delegation", 1, Delegation, ("lender", "borrower", "role", "since", "until")
    )
    images.register(
        "casework_paperapproval", 1, PaperApproval,
        ("matter", "entry", "signed_by", "signed_on", "scan", "recorded_by", "confirmed"),
    )  # fmt: skip
    images.register(
        "casework_link", 1, Link, ("first", "second", "kind", "linked_by", "linked_on", "ended")
    )
