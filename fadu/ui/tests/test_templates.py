import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import RequestFactory

from fadu.kernel.errors import Refused
from fadu.ui.shell import Shell
from fadu.ui.tables import Empty, Table
from fadu.ui.tests import gallery, gallery_frame, gallery_lists

FADU = Path(__file__).parents[2]
TEMPLATES = sorted(FADU.rglob("templates/**/*.html"))
INLINE = (
    (re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE), "内联样式"),
    (re.compile(r"<style\b", re.IGNORECASE), "<style>"),
    (re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE), "内联事件"),
    (re.compile(r"<[^>]*\shx-on", re.IGNORECASE), "hx-on 需要 eval"),
    (re.compile(r"javascript:", re.IGNORECASE), "javascript: 地址"),
    (re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE), "内联脚本"),
    (re.compile(r"(?:src|href)=[\"']https?://", re.IGNORECASE), "外部地址"),
)  # fmt: skip
PAGES: dict[str, dict[str, Any]] = {
    "index": {}, "desk": {"today": gallery_frame.TODAY, "owed": gallery_lists.case_table(3), "approvals": gallery_lists.case_table(0)},
    "list": {"table": gallery_lists.case_table(30)}, "matter": {"state": gallery_frame.RUNNING, "opened": date(2024, 8, 12)},
    "form": {"form": None}, "signin": {"form": None},
}  # fmt: skip


def draw(template: str, context: dict[str, Any] | None = None) -> str:
    return render_to_string(
        template, context or {}, RequestFactory().get("/list/?state=open&page=abc")
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(FADU)))
def test_a_template_has_nothing_the_content_policy_forbids(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = [f"{path.name}：不得使用{name}。" for pattern, name in INLINE if pattern.search(text)]

    assert not found, "\n".join(found)


def test_the_check_for_inline_code_bites() -> None:
    for text in (
        '<p style="x">',
        "<b onclick=x>",
        "<script>",
        "<style>",
        '<a href="javascript:x">',
        "<i hx-on:click=x>",
    ):
        assert any(pattern.search(text) for pattern, _ in INLINE), text


@pytest.mark.parametrize("name", PAGES)
def test_every_model_page_renders_with_full_data(name: str, layout: dict[str, Any]) -> None:
    context = gallery.everything(layout) | {"deadline": gallery_frame.DEADLINES[1]} | PAGES[name]
    if "form" in context:
        context["form"] = gallery_lists.NoticeForm({"expected": "7"})
    drawn = draw(f"ui/gallery/{name}.html", context)

    assert drawn.count("<h1") == 1
    assert 'lang="zh-Hans"' in drawn
    assert 'id="main"' in drawn
    assert not any(pattern.search(drawn) for pattern, _ in INLINE)
    ids = re.findall(r'\bid="([^"]+)"', drawn)
    assert len(ids) == len(set(ids))


INNER = {"field", "field_mark", "panel"}  # drawn only by a form or around another template
COMPONENTS = sorted({path.stem for path in (FADU / "ui/templates/ui").glob("*.html")} - INNER)


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_component_renders_with_nothing(name: str) -> None:
    context: dict[str, Any] = {"form": gallery_lists.CaseFilter()}
    if name in ("timeline", "print"):
        context |= {"table": Table("空表", gallery_lists.COLUMNS), "printed_at": None}

    assert "None" not in draw(f"ui/{name}.html", context)


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_need_no_context_and_offer_a_way_back(name: str) -> None:
    drawn = render_to_string(f"{name}.html")

    assert name[:3] in drawn
    assert 'href="/"' in drawn


def test_a_refusal_names_what_is_missing_the_article_and_what_to_do() -> None:
    drawn = draw("ui/refusal.html", {"refusal": gallery.REFUSAL})

    for words in ('role="alert"', "尚未“调查终结”", "第五十四条", "下一步"):
        assert words in drawn
    assert drawn.count("第五十四条") == 1


def test_a_refusal_without_article_has_no_empty_lines() -> None:
    drawn = draw("403.html", {"refusal": Refused("须由持证人员办理")})

    assert "须由持证人员办理" in drawn
    assert "依据" not in drawn


def test_a_conflict_says_who_changed_the_matter_and_when() -> None:
    drawn = draw(
        "ui/conflict.html",
        {"conflict_title": "告知", "who": "周海燕", "at": gallery_frame.at(10, 9), "kept": True},
    )

    assert "由周海燕于2024年10月9日 09:30更新" in drawn
    assert "草稿" in drawn


def test_a_deadline_speaks_in_words_and_unfolds_its_arithmetic() -> None:
    drawn = draw("ui/deadline.html", {"deadline": gallery_frame.DEADLINES[1]})

    for words in ("<details", "今天到期", 'datetime="2024-10-09"', "国庆节放假", "第六十条"):
        assert words in drawn


def test_a_table_has_a_caption_headings_and_labels_for_the_phone() -> None:
    drawn = draw("ui/table.html", {"table": gallery_lists.case_table(2)})

    for words in (
        "<caption",
        'scope="col"',
        'aria-sort="descending"',
        'data-label="当事人"',
        'form="batch"',
    ):
        assert words in drawn


def test_an_empty_table_says_what_to_do_next() -> None:
    drawn = draw(
        "ui/table.html",
        {"table": Table("案件", (), (), None, Empty("还没有案件", action="立案", url="/new/"))},
    )

    assert "<table" not in drawn
    assert 'href="/new/"' in drawn


def test_the_pager_keeps_the_filters_and_says_when_there_are_more_than_it_counts(
    layout: dict[str, Any],
) -> None:
    drawn = draw("ui/pager.html", gallery.everything(layout))

    assert "?state=open&amp;page=next" in drawn
    assert "10000+" in drawn
    assert 'rel="prev"' in drawn


def test_the_error_summary_links_to_the_controls_on_the_page() -> None:
    drawn = draw(
        "ui/form.html", {"form": gallery_lists.NoticeForm({"expected": "1"}), "submit": "告知"}
    )

    targets = re.findall(r'href="#([^"]+)"', drawn)
    assert len(targets) == 6
    assert all(f'id="{target}"' in drawn for target in targets)
    assert 'enctype="multipart/form-data"' in drawn


def test_a_draft_says_when_it_was_saved_and_can_be_saved_without_scripts() -> None:
    draft = gallery.Draft("/draft/", gallery_frame.at(10, 9, 10, 32))
    drawn = draw("ui/form.html", {"form": gallery_lists.NoticeForm(), "draft": draft})

    assert "草稿已于 10:32 保存" in drawn
    assert 'formaction="/draft/"' in drawn


def test_a_blocked_act_gives_its_reason_and_no_link() -> None:
    drawn = draw("ui/actions.html", {"actions": gallery.ACTIONS[2:3]})

    assert "不能办" in drawn
    assert drawn.count("<a ") == drawn.count('<a class="fd-cite"') == 1  # to the article alone


def test_the_navigation_marks_where_one_is() -> None:
    drawn = draw("ui/base.html", {"shell": gallery_frame.shell("/penalty/17/")})

    assert re.search(r'href="/penalty/" aria-current="page"', drawn)
    assert 'href="#main"' in drawn
    assert 'role="search"' in drawn


def test_the_frame_stands_without_a_person() -> None:
    assert "退出登录" not in draw("ui/base.html", {"shell": Shell()})


def test_a_printed_list_numbers_its_rows_and_has_room_to_sign() -> None:
    context = {
        "table": gallery_lists.case_table(3),
        "title": "案件台账",
        "printed_at": gallery_frame.at(10, 9),
    }
    drawn = draw("ui/print.html", context)

    for words in ("<td>3</td>", "审核人", "2024年10月9日 09:30", "sheet_wide.css"):
        assert words in drawn
    assert "sheet_wide.css" not in draw("ui/print.html", context | {"upright": True})


def test_messages_of_warning_and_above_are_announced_at_once() -> None:
    drawn = draw(
        "ui/messages.html",
        {"messages": [Message(constants.ERROR, "未保存"), Message(constants.SUCCESS, "已保存")]},
    )

    assert re.findall(r'role="(\w+)"', drawn) == ["alert", "status"]


def test_the_strip_says_every_act_in_words(layout: dict[str, Any]) -> None:
    drawn = draw("ui/strip.html", {"strip": gallery.strip(layout)})

    assert "<title>处罚前告知，应当办，最后一日 10-11</title>" in drawn
    assert drawn.count("<rect") == 11


def test_a_chart_is_drawn_and_tabulated_on_the_server() -> None:
    drawn = draw("ui/chart.html", {"chart": gallery.CHARTS[0]})

    for words in ("<svg", "data-chart=", "<table", "立案以立案日期为准", "<rect"):
        assert words in drawn
