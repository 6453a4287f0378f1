"""From a public plan's lines to their tasks: a single unit, a class, a draw; nobody else is offered the way."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from fadu.checker.plan_items import DRAWN, GENERAL
from fadu.faces.desk import plan_tasks
from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.plans.models import Line
from fadu.rooms.plans.tests.builders import approved, published


def test_lines_lead_to_the_form_to_the_list_and_to_the_draws(office: Office) -> None:
    plan = published(office.bureau)
    shown = office.browser("张三").get(f"/plans/{plan.pk}/")
    rows = list(Line.objects.filter(wording=plan.public).order_by("no"))

    ways = {row.kind: plan_tasks.cell(row) for row in rows}
    assert ways[DRAWN].url == "/draws/"
    told = parse_qs(urlsplit(ways[GENERAL].url).query)
    assert told["task_number"] == [next(r.number for r in rows if r.kind == GENERAL)]
    assert told["source"] == ["计划检查"]
    rows[0].party = "P" * 26
    alone = plan_tasks.cell(rows[0])
    assert (alone.text, urlsplit(alone.url).path) == ("确定检查任务", "/visits/open/")
    assert "检查任务" in words(shown)
    assert "选择单位" in words(shown)
    lawyer = office.browser("赵六").get(f"/plans/{plan.pk}/")
    assert "选择单位" not in words(lawyer)


def test_a_plan_that_is_not_public_opens_no_tasks(office: Office) -> None:
    assert not plan_tasks.opens(office.bureau.zhang.viewer, approved(office.bureau))
