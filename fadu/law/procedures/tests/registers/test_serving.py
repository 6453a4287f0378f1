"""A service is prepared, sent by another, opened, confirmed once; after that it is not taken back, and before that it may be."""

from __future__ import annotations

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.serving import SERVICE_REGISTER
from fadu.law.procedures.tests.registers.cases import LAW, kinds
from fadu.law.procedures.tests.walking import Walk

COURSE = ("prepare", "send", "open", "confirm")
OTHER = (Actor("other", "officer", "4302-9"),)


def after(*acts: str) -> Walk:
    """A service to which these acts have happened, sent by another than it was prepared by."""
    walk = Walk(SERVICE_REGISTER, LAW)
    for act in acts:
        walk.marking.do(walk.record(f"{act}_service", who=OTHER if act == "send" else ()))
    return walk


def closed(walk: Walk, *acts: str) -> bool:
    """Whether none of these acts may be done."""
    return all(kinds(walk, f"{act}_service") for act in acts)


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good() -> None:
    acts = {*COURSE, "resend", "download", "withdraw"}
    assert set(SERVICE_REGISTER.by_code) == {f"{act}_service" for act in acts}


def test_each_step_opens_the_next_and_whoever_prepared_does_not_send() -> None:
    assert closed(after(), *COURSE[1:], "resend", "download", "withdraw")
    prepared = after("prepare")
    assert kinds(prepared, "send_service") == {"differs"}
    assert closed(prepared, "resend", "open", "download", "confirm")
    assert closed(after("prepare", "send"), "download", "confirm")
    opened = after("prepare", "send", "open")
    assert not any(kinds(opened, f"{act}_service") for act in ("open", "download", "resend", "confirm"))  # fmt: skip


def test_what_is_confirmed_is_not_taken_back_and_what_is_taken_back_is_not_confirmed() -> None:
    done = after(*COURSE)
    assert closed(done, "withdraw", "confirm")
    assert not kinds(done, "open_service")
    gone = after("prepare", "send", "open", "withdraw")
    assert closed(gone, "send", "resend", "open", "download", "confirm")
