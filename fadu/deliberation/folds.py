"""From entries of the registers of reviews and meetings to their rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fadu.deliberation.models import (
    ITEM_FIELDS,
    MEETING_FIELDS,
    REVIEW_FIELDS,
    ItemState,
    Meeting,
    MeetingItem,
    MeetingState,
    Review,
    ReviewState,
)
from fadu.kernel.zone import day_of, parse_instant
from fadu.law.procedures.registers import reviews
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register

Fields = dict[str, Any]


def fold_review(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A review: sent, taken, stepped aside from, answered, sent again."""
    known = rows.get(Review, entry.matter) or {}
    made = _REVIEW.get(entry.act, _unmoved)(entry, known)
    return [Change(Review, entry.matter, {**made, "n": entry.n})]


def _unmoved(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    return {}


def _sent(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    facts = entry.facts
    again: Fields = {
        "state": (ReviewState.ASSIGNED if known.get("reviewer") else ReviewState.SENT).value,
        "round": known.get("round", 0) + 1,
        "sent_by": entry.who[0],
        "sent": entry.at,
    }
    if known:
        return again
    return {
        **again, **entry.place.columns, "matter": facts["of_matter"], "act": facts["of_act"],
        "key": facts.get("of_key") or "", "reviewer": "", "qualified": "", "barred": "", "conclusion": "",
        "erased": "",
    }  # fmt: skip


def _assigned(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    return {
        "state": ReviewState.ASSIGNED.value, "reviewer": entry.facts["reviewer"],
        "qualified": entry.facts["qualified"],
    }  # fmt: skip


def _recused(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    barred = _with(known.get("barred", ""), entry.facts["reviewer"])
    return {"state": ReviewState.SENT.value, "reviewer": "", "qualified": "", "barred": barred}


def _answered(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    said, passed = (
        entry.facts["conclusion"],
        entry.facts["conclusion"] == reviews.PASSED,
    )
    state = ReviewState.PASSED if passed else ReviewState.RETURNED
    found: Fields = {"state": state.value, "conclusion": said, "concluded": entry.at}
    return found | ({"passed_on": day_of(entry.at)} if passed else {})


def _withdrawn(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    return {"state": ReviewState.WITHDRAWN.value}


_REVIEW: Mapping[str, Callable[[Recorded, Mapping[str, Any]], Fields]] = {
    "send_for_review": _sent,
    "assign_reviewer": _assigned,
    "recuse_reviewer": _recused,
    "give_opinion": _answered,
    "withdraw_from_review": _withdrawn,
    "erase_texts": lambda entry, known: {"erased": _digests(entry)},
}


def fold_meeting(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A meeting: called, opened, signed, done; its items: listed, taken off, concluded."""
    known = rows.get(Meeting, entry.matter) or {}
    changes = [Change(Meeting, entry.matter, {**_meeting(entry, known), "n": entry.n})]
    if entry.act == "put_item":
        changes += [_listed(entry, item) for item in entry.facts["item"]]
    elif entry.act in _ITEM:
        id = f"{entry.matter}:{entry.key}"
        changes.append(
            Change(MeetingItem, id, _ITEM[entry.act](entry, rows.get(MeetingItem, id) or {}))
        )
    return changes


def _meeting(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    facts = entry.facts
    match entry.act:
        case "call_meeting":
            told = {name: facts[name] for name in ("called", "venue", "chair", "recorder")}
            made = {"kind": facts["meeting_kind"], "planned": parse_instant(facts["planned"])}
            lists = {
                "invited": ",".join(facts["invited"]), "observers": ",".join(facts.get("observers") or ()),
                "present": "", "attending": "", "signed": "",
            }  # fmt: skip
            return {
                **told,
                **made,
                **lists,
                **entry.place.columns,
                "state": MeetingState.CALLED.value,
            }
        case "open_meeting":
            came, beside = ",".join(facts["member"]), ",".join(facts.get("observers") or ())
            return {
                "present": came, "attending": beside, "held": entry.at, "state": MeetingState.HELD.value,
            }  # fmt: skip
        case "sign_minutes":
            return {"signed": _with(known.get("signed", ""), entry.key)}
        case "finish_meeting":
            return {"state": MeetingState.DONE.value, "done_on": day_of(entry.at)}
        case "cancel_meeting":
            return {"state": MeetingState.CANCELLED.value}
    return {}


def _listed(entry: Recorded, item: str) -> Change:
    facts = entry.facts
    made = {
        **entry.place.columns, "meeting": entry.matter, "kind": facts["meeting_kind"], "item": item,
        "matter": facts["of_matter"], "act": facts.get("of_act") or "", "key": facts.get("of_key") or "",
        "state": ItemState.LISTED.value, "recused": "", "result": "", "dissent": False,
        "erased": "",
    }  # fmt: skip
    return Change(MeetingItem, f"{entry.matter}:{item}", made)


def _concluded(entry: Recorded, known: Mapping[str, Any]) -> Fields:
    return {
        "state": ItemState.CONCLUDED.value, "result": entry.facts["result"], "dissent": entry.facts["dissent"],
        "concluded": entry.at, "concluded_on": day_of(entry.at),
    }  # fmt: skip


_ITEM: Mapping[str, Callable[[Recorded, Mapping[str, Any]], Fields]] = {
    "take_off_item": lambda entry, known: {"state": ItemState.TAKEN_OFF.value},
    "recuse_member": lambda entry, known: {
        "recused": _with(known.get("recused", ""), entry.facts["recused"])
    },
    "conclude_item": _concluded,
    "erase_item": lambda entry, known: {"erased": _digests(entry)},
}


def _digests(entry: Recorded) -> str:
    return ",".join(str(entry.facts["erased_files"]).split())


def _with(text: str, id: str) -> str:
    """Ids separated by commas, and one more."""
    return ",".join(dict.fromkeys([*(one for one in text.split(",") if one), id]))


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.review", Folding(fold_review, (Review,)))
    register("register.meeting", Folding(fold_meeting, (Meeting, MeetingItem)))
    images.register("deliberation_review", 1, Review, REVIEW_FIELDS)
    images.register("deliberation_meeting", 1, Meeting, MEETING_FIELDS)
    images.register("deliberation_meetingitem", 1, MeetingItem, ITEM_FIELDS)
