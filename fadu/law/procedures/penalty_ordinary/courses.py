"""Courses a case may have taken (办案经过), from which the second list asks what must be possible."""

from __future__ import annotations

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Lawful

FILED = ("check_jurisdiction", "check_limitation", "file_case", "name_party", "assign_officers")
FOUND = (*FILED, "investigate", "order_to_correct:P", "check_crime:P", "conclude_investigation")
TOLD = (*FOUND, "propose:P", "notify:P", "serve_notice:P")
LOOKED = ("determine_review:P", "determine_complexity:P")
READY = (*TOLD, "waive_statement:P", *LOOKED)
DISCUSSED = (*READY, "legal_review:P")
FINED = (*READY, "penalize:P")
SERVED = (*FINED, "serve:P")
OVERDUE = (*SERVED, "fine_overdue:P")
ASKED = (*TOLD, "request_hearing:P")
CALLED = (*ASKED, "notify_hearing:P", "serve_call:P")
HEARD = (*CALLED, "hold_hearing:P", "record_hearing:P")
DAILY = (
    *SERVED,
    "reinspect_fined:P",
    "find_refusal:P",
    "propose_daily:P",
    "notify:P",
    "serve_notice:P",
    "waive_statement:P",
    *LOOKED,
)
DAY_FINED = (*DAILY, "daily_fine:P")
CITED = (*FILED, "cite_fined:P", "reinspect_fined:P", "find_refusal:P")
CITED_FINED = (
    *CITED, "propose_daily:P", "notify:P", "serve_notice:P", "waive_statement:P", *LOOKED, "daily_fine:P",
)  # fmt: skip
DAY_OVERDUE = (*DAY_FINED, "pay_fine:P", "serve_daily:P", "daily_overdue:P")
SENT = (
    "form_team:P",
    "report_transfer:P",
    "decide_transfer:P",
    "send_transfer:P",
    "police_sign:P",
)
REFUSED = (*FOUND, *SENT, "police_decide:P", "receive_refusal:P")
HANDED = (*FOUND, *SENT, "police_decide:P", "receive_filing:P", "handover:P")
DECLINED = (*REFUSED, "resume_penalty:P")
DONE = (*SERVED, "pay_fine:P", "complete_performance:P")
AWAY = (*DONE, "close_case", "archive_case")


def may(act: Act, after: tuple[str, ...], why: str, cite: Citation, key: str = "P") -> Lawful:
    """An act of party `P` (or of `key`) that is lawful after a course."""
    return Lawful(act, after, why, cite, key if act.each else "")
