"""The register of parties as a list, and one party with what is known of it and its matters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.permissions import may_ask_party_erasure, may_erase_parties, may_keep_parties
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import matter_list, object_page
from fadu.faces.desk.deliberation_panel import saying
from fadu.faces.desk.object_list import too_many
from fadu.kernel.codes import mask_identity
from fadu.kernel.phones import mask_phone
from fadu.law.procedures.inspection_visit.acts import open_visit
from fadu.matters import naming
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.registry import selectors
from fadu.registry.models import Party
from fadu.ui.addresses import address
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import NOTHING, moment
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("名称（姓名）"),
    Column("类型", "narrow"),
    Column("统一社会信用代码", "narrow"),
    Column("行政区划代码", "narrow"),
    Column("行业领域"),
)
MATTERS = 100
ASKING = (
    "当事人的全部事项办结、案卷保管期满以后，或者依法应当删除的，方可提请（《个人信息保护法》第四十七条）；"
    "保管期没有满的不得删除，只保存，不作其他使用（同条第二款）。由负责人批准。"
)


def context(request: Any, form: Any) -> dict[str, Any]:
    """Table, pager and filter bar of the list page."""
    text = form.cleaned_data.get("q", "") if form.is_bound and form.is_valid() else ""
    scope = request.viewer.scope
    among = selectors.named(scope, text) if text.strip() else None
    rows = selectors.matching(scope, text, among)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by="-pk", token=token, count=capped_count(rows))
    return {
        "filters": FilterBar(
            form, chips_of(form, request.GET), query=kept_of(request.GET).urlencode()
        ),
        "table": table(page.items),
        "page": page,
        "notice": too_many(text.strip()) if among and among.more else "",
        "keeps": may_keep_parties(request.viewer, None),
    }


def table(parties: Iterable[Party]) -> Table:
    """One row a party."""
    before, behind = address("party", id="@").split("@")  # one address, not one a row
    rows = tuple(Row(_cells(p, f"{before}{p.id}{behind}")) for p in parties)
    empty = Empty(
        "没有符合条件的当事人", "换一个名称或者代码；没有登记的，请先登记。", icon="building"
    )
    return Table("当事人列表", COLUMNS, rows, empty=empty)


def party_context(request: Any, party: Party) -> dict[str, Any]:
    """One party: its entry, and the matters that concern it."""
    viewer, keeps = request.viewer, may_keep_parties(request.viewer, None)
    same = selectors.in_reach(viewer.scope, selectors.joined(party))
    into = selectors.party(viewer.scope, party.merged_into) if party.merged_into else None
    found = matters_of(viewer.scope, party, *same)
    asks, erases = may_ask_party_erasure(viewer, None), may_erase_parties(viewer, None)
    asked = selectors.erasure_asked(viewer.scope, party) if asks or erases else None
    return {
        "party": party,
        "facts": facts_of(party),
        "badges": badges_of(party),
        "into": into,
        "table": matter_list.table_of(request, found),
        "in_use": not (party.merged_into or party.erased),
        "keeps": keeps,
        "former": [p for p in same if p.merged_into],
        "personal": party.kind == "个人",
        **object_page.context(request, party, keeps and not (party.merged_into or party.erased)),
        "inspects": viewer.fits(open_visit) and party.kind != "个人",
        "asked": asked_said(asked) if asked and not party.erased else "",
        "asks_erasure": asks and not party.erased and not asked,
        "erases": erases and not party.erased and asked,
        "saying": saying(viewer, found) if asks or erases else (),
        "crumbs": (Crumb("当事人", reverse("parties")), Crumb(str(party))),
    }


def asked_said(line: Line) -> str:
    """Who asked for an erasure, when and why: what a head approves."""
    names = accounts.names([person for person, _ in line.who])
    who = "、".join(names.get(person, "") for person, _ in line.who)
    return f"{moment(line.at)}{who}提请删除个人信息，理由：{line.facts.get('reason') or NOTHING}。"


def asking(viewer: Viewer, party: Party) -> str:
    """What whoever asks has to know, and who asked already."""
    asked = selectors.erasure_asked(viewer.scope, party)
    return f"{asked_said(asked)}等待负责人批准，不必再次提请。{ASKING}" if asked else ASKING


def erasing(viewer: Viewer, party: Party) -> str:
    """What whoever approves an erasure has to know: who asked and why, how many closed matters are about the party."""
    asked = selectors.erasure_asked(viewer.scope, party)
    same = selectors.in_reach(viewer.scope, selectors.joined(party))
    count = len(matters_of(viewer.scope, party, *same))
    return "".join(
        (
            asked_said(asked) if asked else "",
            f"该当事人有{count}件已办结的事项，" if count else "",
            "案卷保管期没有满的，不得删除（《个人信息保护法》第四十七条第二款）。" if count else "",
            "名称、代码、地址、电话等将永久删除，写有这些内容的文书不能再出具；办理记录及其校验不受影响。",
            "审核意见、会议记录中的文字和文件列在当事人页面，须另行提请、批准。",
        )
    )


def facts_of(party: Party) -> tuple[Fact, ...]:
    """The entry; numbers of persons with their middle hidden."""
    return (
        Fact("类型", party.kind),
        Fact("统一社会信用代码", party.credit_code or NOTHING),
        Fact("居民身份证号码", mask_identity(party.identity) if party.identity else NOTHING),
        Fact("主要负责人（法定代表人）", party.principal or NOTHING),
        Fact("联系电话", mask_phone(party.phone) if party.phone else NOTHING),
        Fact("住所（地址）", party.address or NOTHING),
        Fact("行政区划代码", party.division),
        Fact("行业领域", party.industry or NOTHING),
    )


def badges_of(party: Party) -> tuple[Badge, ...]:
    """Whether the entry is still in use."""
    if party.erased:
        return (Badge("个人信息已删除", Tone.QUIET, "lock"),)
    if party.merged_into:
        return (Badge("已并入其他登记", Tone.QUIET, "link"),)
    return ()


def matters_of(scope: Scope, *parties: Party) -> list[Matter]:
    """The matters within reach that name a party, or a duplicate of it, in a room's rows; the newest first."""
    ids = {id for p in parties for id in naming.naming(scope, selectors.NAMES_PARTY, p.id, MATTERS)}
    return list(matters.matters(scope).filter(id__in=ids).order_by("-serial")[:MATTERS])


def merge_choices(scope: Scope, party: Party, text: str) -> list[tuple[str, str]]:
    """Entries that may be the same party: by the words searched, else by the same code or name."""
    found = selectors.lookup(scope, text or party.name or "", 30)
    if party.credit_code and not text:
        found = [*selectors.lookup(scope, party.credit_code, 30), *found]
        found = list({p.id: p for p in found}.values())
    return [(p.id, f"{p}（{p.credit_code or '无代码'}）") for p in found if p.id != party.id]


def _cells(party: Party, url: str) -> tuple[Cell, ...]:
    return (
        Cell(str(party), url, sub=party.address or ""),
        Cell(party.kind),
        Cell(party.credit_code or NOTHING),
        Cell(party.division),
        Cell(party.industry or NOTHING),
    )
