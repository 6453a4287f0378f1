"""Acts that serve notices (送达告知书、听证会通知书), a copy a party: the periods of the party run from them.

A notice is made by one act and served by another, as a decision is: 行政处罚法 44, 61, 62, 64; by public notice (民事诉讼法 95)
only where thirty days of one have run.
"""

from __future__ import annotations

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import dating
from fadu.law.procedures.penalty_ordinary.acts_case import by_two
from fadu.law.procedures.penalty_ordinary.acts_execution import over

serve_notice = by_two(
    "serve_notice",
    "送达告知书",
    each="party",
    facts=(x.service, x.effect, dating.statement_left),
    document="送达回执",
)
start_notice_service = by_two(
    "start_notice_service",
    "启动送达告知书",
    each="party",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
    phrase="以邮寄、委托、公告等方式启动送达告知书",
)
notice_announcement_over = over("notice_announcement_over", "告知书公告期满")
serve_call = by_two(
    "serve_call",
    "送达听证会通知书",
    each="party",
    facts=(x.service, x.effect, dating.call_in_time),
    document="送达回执",
)
start_call_service = by_two(
    "start_call_service",
    "启动送达听证会通知书",
    each="party",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
    phrase="以邮寄、委托、公告等方式启动送达听证会通知书",
)
call_announcement_over = over("call_announcement_over", "听证会通知书公告期满")
