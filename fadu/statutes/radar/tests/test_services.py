"""A changed copy of a law names exactly what cites the changed articles, and nothing else ever is a change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from fadu.accounts.selectors import place_of
from fadu.kernel.errors import BadInput, Refused
from fadu.law import usage
from fadu.law.deadlines.table import LIMITS
from fadu.law.engine.record import Actor
from fadu.law.instruments import APL
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.registry import PROCEDURES
from fadu.law.texts.tests.builders import CLEAN
from fadu.law.usage import UserKind
from fadu.law.vocabulary.instrument import Citation
from fadu.ledger import selectors as ledger
from fadu.matters.verification import verify
from fadu.statutes.radar import services
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.statutes.radar.selectors import moved_of
from fadu.statutes.radar.tests.builders import NEW, NEWER, OLD, import_law, law, sentence
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.library.builders import enter
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

OURS = (
    UserKind.RULE, UserKind.TRANSITION, UserKind.FACT, UserKind.CHECK, UserKind.PARAMETER, UserKind.RIGHT,
)  # fmt: skip
CHANGED, GONE, QUIET = 63, 45, 3
"""Articles that rules cite, and one that nothing cites."""


def cited(number: int) -> set[tuple[str, str]]:
    """What cites an article of the law, read from the definitions one by one."""
    wanted = (APL.key, number, 0)
    found = {
        ("parameter" if use.kind is UserKind.PARAMETER else "procedure", use.code)
        for use in usage.uses()
        if use.kind in OURS
        and any((r.instrument, r.article, r.bis) == wanted for r in use.cite.refs)
    }
    for limit in LIMITS:
        refs = limit.cite.refs if isinstance(limit.cite, Citation) else ()
        found |= {("limit", limit.key) for r in refs if (r.instrument, r.article, r.bis) == wanted}
    for row in CATALOGUE:
        refs = (*row.cite.refs, *(row.violates.refs if row.violates else ()))
        found |= {("penalty", row.code) for r in refs if (r.instrument, r.article, r.bis) == wanted}
    ruled = [(p, rule) for p in PROCEDURES if not p.register for rule in p.rules]
    for procedure, rule in ruled:
        refs = rule.cite.refs if rule.cite and rule.then.document else ()
        found |= {
            ("document", f"{procedure.code}/{rule.then.document}") for r in refs
            if (r.instrument, r.article, r.bis) == wanted
        }  # fmt: skip
    return found


def tasks(number: int) -> set[tuple[str, str]]:
    """What the radar names under an article."""
    rows = LawTask.objects.filter(number=number, bis=0)
    return {(row.kind, row.code) for row in rows}


def change_it() -> LawChange:
    """The law in a new version: one article in other words, one gone, one changed that nothing cites."""
    import_law(law(), OLD)
    said = {
        CHANGED: sentence(CHANGED).replace("悬挂", "收起"),
        QUIET: sentence(QUIET).replace("悬挂", "收起"),
    }
    import_law(law(said, [GONE]), NEW)
    return LawChange.objects.get()


def test_a_changed_copy_names_exactly_what_cites_the_changed_articles(bureau: Bureau) -> None:
    change = change_it()

    assert {(m.number, m.how.value) for m in moved_of(change)} == {
        (CHANGED, "changed"), (GONE, "removed"), (QUIET, "changed"),
    }  # fmt: skip
    assert tasks(CHANGED) == cited(CHANGED) != set()
    assert tasks(GONE) == cited(GONE) != set()
    assert set(LawTask.objects.values_list("number", flat=True)) == {CHANGED, GONE}
    assert change.tasks == LawTask.objects.count()
    assert not LawTask.objects.exclude(outcome="").exists()


def test_our_own_library_rows_that_name_the_article_are_named(bureau: Bureau) -> None:
    enter(bureau, violates="《行政处罚法》第六十三条")
    enter(bureau, conduct="AQF-97-1", violates="《行政处罚法》第六十三条之一")
    enter(
        bureau,
        conduct="AQF-97-6",
        violates="《行政处罚法》第六十三条之一、《行政处罚法》第六十三条",
    )

    change_it()

    assert list(LawTask.objects.filter(kind="entry").values_list("code", flat=True)) == [
        "phrase/AQF-97-4", "phrase/AQF-97-6",
    ]  # fmt: skip


def test_a_local_rule_that_nobody_registered_touches_the_library_rows_that_name_it(
    bureau: Bureau,
) -> None:
    enter(bureau, violates="《某市灯笼管理办法》第三条")
    for day, text in (("2021-07-08", CLEAN), ("2022-07-08", CLEAN.replace("三日内", "二日内"))):
        words = text.replace(
            "2021年7月8日", day.replace("-", "年", 1).replace("-07-08", "年7月8日")
        )
        take_found(document(f"某市灯笼管理办法({day}).md", words.encode(), "公布文本"))

    [task] = LawTask.objects.all()
    assert (task.kind, task.code, task.number) == ("entry", "phrase/AQF-97-4", 3)


def test_the_same_text_again_and_a_first_text_make_nothing(bureau: Bureau) -> None:
    import_law(law(), OLD)
    import_law(law(), OLD)
    import_law(law(), NEW)  # the same words under a new date

    assert not LawChange.objects.exists()


def test_a_change_that_nothing_cites_makes_nothing(bureau: Bureau) -> None:
    import_law(law(), OLD)
    import_law(law({QUIET: sentence(QUIET).replace("悬挂", "收起")}), NEW)

    assert not LawChange.objects.exists()


def test_a_second_import_of_the_new_version_changes_nothing(bureau: Bureau) -> None:
    change_it()
    size = ledger.size()

    import_law(
        law(
            {
                CHANGED: sentence(CHANGED).replace("悬挂", "收起"),
                QUIET: sentence(QUIET).replace("悬挂", "收起"),
            },
            [GONE],
        ),
        NEW,
    )

    assert LawChange.objects.count() == 1
    assert ledger.size() == size


def test_an_older_version_that_comes_in_later_is_no_change(bureau: Bureau) -> None:
    import_law(law(), OLD)
    take_found(
        document(
            "中华人民共和国行政处罚法(1996-03-17).md",
            law({CHANGED: "甲乙丙丁。"}).encode(),
            "公布文本",
        )
    )

    assert not LawChange.objects.exists()


def test_a_version_after_next_is_held_against_the_one_that_is_cited(bureau: Bureau) -> None:
    change_it()
    import_law(law({CHANGED: sentence(CHANGED).replace("悬挂", "烧掉")}), NEWER)

    newest = LawChange.objects.order_by("-id").first()
    assert newest is not None
    assert [m.number for m in moved_of(newest)] == [CHANGED]
    assert newest.before == LawChange.objects.order_by("id")[0].before


def test_a_task_is_settled_on_record_with_its_reason_and_may_be_settled_anew(
    bureau: Bureau,
) -> None:
    change_it()
    task = LawTask.objects.order_by("id")[0]
    hand = {
        "who": [Actor(bureau.zhao.id, "legal_office")],
        "hand": bureau.hand(FOUNDED),
        "at": FOUNDED,
    }

    services.settle_change(task=task, outcome="已核对无须改", reason="只改了语序", **hand)
    services.settle_change(task=task, outcome="已改", reason="规则已经更新", **hand)

    task.refresh_from_db()
    assert (task.outcome, task.reason, task.settled_by) == ("已改", "规则已经更新", bureau.zhao.id)
    assert task.settled_on == date(2024, 1, 2)
    assert LawTask.objects.filter(outcome="").count() == LawTask.objects.count() - 1
    assert verify(law_view(), FOUNDED, place_of).problems == ()


@pytest.mark.parametrize(
    ("outcome", "reason", "error"),
    [("已忽略", "x", BadInput), ("已改", "  ", BadInput)],
)
def test_what_is_no_conclusion_is_refused_and_leaves_nothing(
    bureau: Bureau, outcome: str, reason: str, error: type[Exception]
) -> None:
    change_it()
    size = ledger.size()

    with pytest.raises(error):
        services.settle_change(
            task=LawTask.objects.order_by("id")[0], outcome=outcome, reason=reason,
            who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(FOUNDED), at=FOUNDED,
        )  # fmt: skip

    assert ledger.size() == size


def test_only_the_legal_office_settles(bureau: Bureau) -> None:
    change_it()

    with pytest.raises(Refused):
        services.settle_change(
            task=LawTask.objects.order_by("id")[0], outcome="已改", reason="已更新",
            who=[Actor(bureau.zhang.id, "officer")], hand=bureau.hand(FOUNDED), at=FOUNDED,
        )  # fmt: skip
