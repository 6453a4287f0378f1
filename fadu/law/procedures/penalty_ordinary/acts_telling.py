"""Acts that serve notices (送达告知书、听证会通知书), a copy a party: the periods of the party run from them.

A notice is made by one act and served by another, as a decision is: 行政处罚法 44, 61, 62, 64; by public notice (民事诉讼法 95)
only where thirty days of one have run.
"""

from __future__ import annotations

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import dating
from fadu.law.procedures.penalty_ordinary.acts_case import by_two
from fadu.law.procedures.penalty_ordinary.acts_execution import over
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact


def _service(what: str, paper: str, timely: Fact) -> tuple[Act, Act, Act]:
    """Serving a notice, starting to serve it in a way that takes time, and the end of a public notice of it.

    what: its part of the codes. timely: what the day of service has to leave.
    """
    serve = by_two(
        f"serve_{what}",
        f"送达{paper}",
        each="party",
        facts=(x.service, x.effect, timely),
        document="送达回执",
    )
    start = by_two(
        f"start_{what}_service",
        f"启动送达{paper}",
        each="party",
        repeats=True,
        facts=x.START,
        document="邮寄凭证、委托送达函、送达公告",
        phrase=f"以邮寄、委托、公告等方式启动送达{paper}",
    )
    return serve, start, over(f"{what}_announcement_over", f"{paper}公告期满")


serve_notice, start_notice_service, notice_announcement_over = _service(
    "notice", "告知书", dating.statement_left
)
serve_call, start_call_service, call_announcement_over = _service(
    "call", "听证会通知书", dating.call_in_time
)
