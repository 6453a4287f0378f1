"""What the acts of a visit make of its row, and of the rows of its entries into the firm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.folds import Change, Recorded, Rows
from fadu.rooms.inspection.folds.columns import Effect, Fields, arrived, first_day
from fadu.rooms.inspection.models import SiteEntry

CHECK = "检查"
"""How the first entry of a visit is called; the others have the words of the fact `entry_for`."""
Row = Mapping[str, Any]


def _opened(entry: Recorded, row: Row) -> Fields:
    facts = entry.facts
    return {
        "party": facts.get("enterprise") or "",
        "site": facts.get("site"),
        "sector": facts.get("trade") or "",
        "kind": facts.get("source") or "",
        "campaign": facts.get("campaign") or "",
        "occasion": facts.get("occasion") or "",
        "manner": facts.get("manner") or "",
        "team": facts.get("team") or "",
        "task_number": facts.get("task_number") or "",
        "basis": facts.get("basis") or "",
        "opened_on": day_of(entry.at),
        "planned_on": stated_day(facts.get("planned_on")),
        "urgent": bool(facts.get("urgent")),
        "counted": bool(facts.get("counted")),
        "cap_state": facts.get("cap_state") or "",
        "approval": facts.get("approval") or "",
        "code_due": bool(facts.get("code_due")),
    }


def _by_code(entry: Recorded, row: Row) -> Fields:
    made_up = entry.act == a.make_up_code.code
    return {
        "entered_on": row.get("entered_on") or arrived(entry),
        "entry_mode": entry.facts.get("code_mode") or "",
        "entry_mark": entry.facts.get("code_number") or "",
        **({"code_made_up_on": day_of(entry.at)} if made_up else {}),
    }


def _noticed(entry: Recorded, row: Row) -> Fields:
    """The day of which the unit was told is the day that is planned from now on."""
    planned = stated_day(entry.facts.get("notified_for"))
    return {"noticed_on": day_of(entry.at), **({"planned_on": planned} if planned else {})}


def _assigned(entry: Recorded, row: Row) -> Fields:
    """Officers as assigned last; a place that was not filled stays empty."""
    return {name: entry.facts.get(name) or "" for name in ("first_officer", "second_officer")}


def _recorded(entry: Recorded, row: Row) -> Fields:
    refused = entry.facts.get("signature") == f.UNSIGNED
    first = row.get("recorded_on") or day_of(entry.at)
    return {"recorded_on": first, "unsigned": bool(row.get("unsigned")) or refused}


def _counted(entry: Recorded, row: Row) -> Fields:
    return {"findings": (row.get("findings") or 0) + len(entry.facts.get("finding") or ())}


def _came(entry: Recorded, row: Row) -> Fields:
    """One more entry into the firm besides the check's own."""
    return {"comings": (row.get("comings") or 0) + 1}


def _empty(entry: Recorded, row: Row) -> Fields:
    return {**_came(entry, row), "empties": (row.get("empties") or 0) + 1}


def _obstructed(entry: Recorded, row: Row) -> Fields:
    return {"obstructed": True}


VISIT: Mapping[str, Effect] = {
    a.register_clue.code: first_day("clued_on", clue_source="clue_source"),
    a.decline_clue.code: first_day("declined_on"),
    a.open_visit.code: _opened,
    a.justify_visit.code: first_day("justified_on"),
    a.approve_visit.code: first_day("approved_on", approval_number="number"),
    a.report_urgent.code: first_day("reported_on"),
    a.make_up_approval.code: first_day("approved_on", approval_number="number"),
    a.make_scheme.code: first_day("scheme_on"),
    a.give_notice.code: _noticed,
    a.assign_officers.code: _assigned,
    a.call_off.code: first_day("called_off_on", called_off_for="called_off_for"),
    a.enter_by_code.code: _by_code,
    a.make_up_code.code: _by_code,
    a.enter_again.code: _came,
    a.note_no_code.code: first_day("no_code_on", no_code_for="no_code_for"),
    a.record_empty.code: _empty,
    a.record_obstruction.code: _obstructed,
    a.show_certificate.code: first_day("shown_on"),
    a.check_site.code: first_day("checked_on"),
    a.sign_record.code: _recorded,
    a.find_problem.code: _counted,
    a.tell_result.code: first_day("told_on"),
    a.publish_result.code: first_day("published_on"),
    a.withhold_result.code: first_day("withheld_on"),
    a.close_visit.code: first_day("closed_on"),
}
"""What each act makes of the visit's row; an act that is not here leaves it as it is."""


def entries_of(entry: Recorded, visit: Row, rows: Rows) -> Sequence[Change]:
    """The row of an entry into the firm: the check has one, made by the code or else by the check itself.

    The others are numbered in their order, so that one that is corrected takes the place of what it corrects.
    """
    own, facts = f"{entry.matter}:entry", entry.facts
    scanned = bool(facts.get("code_mode"))
    first = entry.act in (a.enter_by_code.code, a.make_up_code.code, a.check_site.code)
    if first and rows.get(SiteEntry, own) is not None:
        return [Change(SiteEntry, own, {"scanned": True})] if scanned else []
    if first:
        told: Fields = {"mode": CHECK, "counted": bool(visit.get("counted")), "scanned": scanned}
    elif entry.act == a.enter_again.code:
        told = {"mode": facts.get("entry_for") or CHECK, "scanned": scanned}
    elif entry.act == a.record_empty.code:
        told = {"mode": CHECK, "scanned": False, "empty": True}
    else:
        return []
    said = {
        **entry.place.columns, "visit": entry.matter, "party": visit.get("party") or "",
        "entered_on": arrived(entry), "purpose": visit.get("occasion") or "",
        "empty": False, "counted": False, **told,
    }  # fmt: skip
    further = f"{entry.matter}:{(visit.get('comings') or 0) + 1:03d}"
    return [Change(SiteEntry, own if first else further, said)]
