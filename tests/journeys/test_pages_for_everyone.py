"""Every page of the desk: no serious barrier, nothing beyond a phone's width, no broken policy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import expect

from fadu.accounts.models import Account, RoleGrant
from fadu.casework.models import Draft
from fadu.demo import draws as sample_draws
from fadu.demo import libraries as sample_libraries
from fadu.demo import local as sample_pieces
from fadu.demo import papers as sample_papers
from fadu.demo import parties as sample_firms
from fadu.demo import plans as sample_plans
from fadu.demo import texts as sample_texts
from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.faces.desk.tests.texts import bylaw, penal
from fadu.kernel.zone import instant_of
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.registers.complaints import OTHERWISE
from fadu.matters.deeds import Hand
from fadu.publication.services.complaints import Grievance, lodge
from fadu.rooms.penalty.figures import CASES_FILED
from fadu.rooms.plans.models import Plan
from fadu.statutes.models import LawChange, LawTask, LocalPiece
from tests.browsing import signed_in
from tests.journeys.barriers import PHONE, looking, what_is_wrong
from tests.journeys.cases import inquired
from tests.journeys.desks import DESK_ACTS, of_both_desks
from tests.journeys.evidence import of_evidence
from tests.journeys.fees import FEE_FORMS, of_fees
from tests.journeys.objects import a_sheet, an_object
from tests.journeys.office import Office
from tests.journeys.paper_pages import of_papers
from tests.journeys.visiting import assigned
from tests.journeys.visits import arranged, of_visits
from tests.proofs.reaching import asking, tabs_of, told

pytestmark = pytest.mark.browser

# Addresses that are no page: they take a form, hand out a file, or only lead on.
NO_PAGE = {
    "sign_out", "save_filter", "drop_filter", "keep_opening", "keep_act", "keep_draft", "decide",
    "sign_on_paper", "answer_paper", "file", "verify_ledger", "irregular", "correct",
    "matter_export", "end_delegation", "end_role", "revoke_certificate", "report:freeze", "report:download",
    "report:manifest", "returns:return_file", "library_sheet", "collect", "uncollect", "sign_missing",
    "parameter_pack", "missing_paper", "object_export", "object_template", "confirm_sheet", "advance_sheet", "drop_sheet",
    "visit_export", "visit_settle_code", "visit_copy",
    "draws:draw_file", "draws:go_on", "draws:exclusion_template", "public_draw_file", "draw_check", "matter_paper_word", "matter_paper_pdf", "version_file", "issue_paper", "void_unused",
    "shipped_template", "template_file", "preview_template_word", "paper_of_mark", "paper_batch_file", "continue_batch",
    "casefile_contents", "casefile_cover", "casefile_bundle", "casefile_job_file", "continue_casefile_job", "continue_scan", "decide_scan", "scan_page",
    "plans:plan_document", "plans:drop_lines", "plans:line_template", "plans:line_sheet", "plans:add_lines",
    "public:verifier", "public:reply", "public:letter", "public:again", "public:rate", "public:complain", "public:service_file", "public:service_confirm", "public:service_again", "announce_paper",
    "publication:send_order_link", "publication:withdraw_order_links", "publication:settle", "publication:letter_photo",
    "publication:take_up_complaint", "publication:close_complaint",
    "field:upload", "field:place_sheet", "evidence_file", "evidence_page",
    "field:worker", "field:session", "field:day", "field:library", "field:acts", "field:since", "field:confirm", "field:numbers",
    "field:put_recording", "field:take_out_recording",
    *DESK_ACTS,
}  # fmt: skip
# A second opinion needs several norms (test_amounts.py). Pages of a return need one, a comparison needs two texts: their own tests open them, or the list below.
# The review of a foreign case needs one that came in by its directory: test_foreign.py opens it. A version is made void, and served, where one stands: test_versions.py and test_service.py of the desk.
# Visits are arranged for firms that the address names: `arranged`. A slip needs an answer: SLIPS opens it with one. An excerpt needs articles: test_search.py collects some.
ELSEWHERE = {"second_opinion", "scan_evidence", "filling", "foreign_review", "open_visits", "assign_visits", "limit_slip", "compare_texts", "excerpt_sheet", "returns:return_detail", "returns:submit_return", "returns:send_back_return", "returns:accept_return", "void_version", "prepare_service", "send_service", "withdraw_service", *FEE_FORMS}  # fmt: skip
OWNERS = {"agencies": "xitong", "people": "anquan", "ledger": "shenji", "visits": "zhangsan"}
BOARD = ("/hazards/?year=2026&sector=工贸", "/hazards/?band=未定期限&listed=1")
DRAW_PAGES = (
    "draw_detail", "commitment_sheet", "freeze_lists", "record_external", "publish_commitment", "record_randomness",
    "draw", "publish_draw", "replace_target", "cancel_target", "decide_recusal", "substitute_officer", "drop_batch",
    "void_draw",
)  # fmt: skip
PLAN_PAGES = (
    "plan_detail", "plan_progress", "simulate", "lines", "bring_lines", "measure_capacity", "draft_plan", "adjust_plan",
    "merge_joint", "check_caps",
)  # fmt: skip
HEADS = ("/replace-target/", "/cancel-target/", "/decide-recusal/", "/drop-batch/", "/void-draw/", "/adopt/", "/return/")  # fmt: skip
MEASURES = ("/seizure/", "/cut/", "/closure/")  # two officers take one up
SLIPS = ("/limits/hearing_notice/?event=2026-03-20", "/limits/license_decision/slip/?event=2026-03-02")  # fmt: skip
TABS = ("acts", "papers", "picture", "periods", "links", "proof", "evidence")


def addresses(
    patterns: list[URLPattern | URLResolver], space: str = ""
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every named address with the names of its arguments."""
    for one in patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from addresses(one.url_patterns, inner)
        elif one.name:
            yield f"{space}{one.name}", tuple(one.pattern.converters)


def owner_of(path: str) -> str:
    """Who has business on a page: the administrators on their own, the head where something is adopted,
    the legal office everywhere else."""
    if (
        path.startswith("/deliberation/reviews/send/")
        or "/fees/" in path
        or path.endswith(MEASURES)
    ):
        return "zhangsan"
    ruled = path.startswith(("/draws/", "/local/")) and path.endswith(HEADS)
    erased = path.startswith("/parties/") and path.endswith("/erase/")
    if ruled or erased or path.startswith("/visits/assign/"):
        return "wangju"
    return OWNERS.get(path.strip("/").partition("/")[0], "zhaoliu")


def of_the_legal_office(made: Bureau) -> Mapping[str, Mapping[str, object]]:
    """Samples of libraries, texts and local pieces, and of a change of the law."""
    sample_libraries.build(made, lambda: None)
    sample_texts.build(made)
    sample_pieces.build(made, instant_of(date(2026, 3, 2)))
    change, task = LawChange.objects.get(), LawTask.objects.filter(outcome="").first()
    pieces = {piece.state: piece.id for piece in LocalPiece.objects.all()}
    assert task is not None
    return {
        "radar_change": {"id": change.id},
        "settle_change": {"id": change.id, "number": int(task.id.partition(":")[2])},
        **{name: {"id": pieces["proposed"]} for name in ("local_piece", "adopt_piece", "return_piece")},
        "withdraw_piece": {"id": pieces["adopted"]},
    }  # fmt: skip


def a_hazard(made: Bureau, party: str) -> Mapping[str, Mapping[str, object]]:
    """A hazard found at the party, for the board, for the firm's link and for a complaint."""
    begun = instant_of(date(2026, 1, 5))
    story = Story(MAJOR_HAZARD, made.crew, made.law, chance_of("walk"), begun, outsider=party)
    found = {"hazard": ["hazard-1"], "source": "现场检查", "trade": "工贸", "enterprise": party}
    story.do(hazard.find_hazard, **found).settle()
    told = Grievance(story.id, made.crew.place, OTHERWISE, "没有出示证件")
    complaint = lodge(told=told, hand=Hand(made.law, begun, story.chance, "walk"))
    return {
        "publication:order_links": {"id": story.id},
        "publication:complaint_detail": {"id": complaint.pk},
    }


def of_the_year(made: Bureau, firms: dict[str, list[str]]) -> Mapping[str, Mapping[str, object]]:
    """Two plans, that of this year on its way to the public."""
    sample_plans.build(made, firms, instant_of(date(2026, 3, 2)))
    plan = Plan.objects.get(year=2026)
    return {
        **{f"plans:{name}": {"id": plan.pk} for name in PLAN_PAGES},
        "plans:plan_paper": {"id": plan.pk, "which": "enterprise"},
        "public_plan": {"agency": made.agency, "year": 2024},
    }


@pytest.fixture
def filled(office: Office) -> Mapping[str, Mapping[str, object]]:
    """A case, a draft and the other things that pages are about, by the name of the address."""
    party = office.party("走查陶瓷有限公司")
    case = inquired(office, party, date(2026, 1, 12))
    officer = office.clerk("zhangsan").opens_act(case, "notify", party)
    officer.types(number="（株示范）应急告〔2026〕50号", statement_until="2026-03-20").submits()
    link = office.linked(case, office.record("", penalty.register_clue, "zhangsan"))
    draft, person = Draft.objects.get().id, office.person("lisi")
    grant = RoleGrant.objects.filter(person=person).first()
    assert grant is not None
    acts = {"id": case, "act": "penalize"}
    penal()
    made = office.bureau
    links = a_hazard(made, party) | of_visits(made, party)
    things = {name: {"id": party, "thing": id} for name, id in an_object(office, party).items()}
    firms = sample_firms.build(made, lambda: None)
    batch = sample_draws.build(made, lambda: None)
    visit = sample_papers.build(made, party, instant_of(date(2026, 1, 20)))
    opening = {"procedure": "penalty.ordinary", "act": "register_clue"}
    return {
        **links, "matter": {"id": case}, "amount": {"id": case}, "amount_like": {"id": case}, "link": {"id": case}, "unlink": {"id": case, "link": link},
        "act": acts, "open_matter": opening, "inspection:visit_code": {"id": case}, "inspection:enterprise_code": {"id": party}, "draft": {"id": draft}, **{f"take_up_{x}": {"id": case} for x in ("seizure", "cut", "closure")},
        **things, "bring_sheet": {"kind": "objects"}, "sheet_run": {"id": a_sheet(office)},
        **{name: {"id": party} for name in (
            "classify_object", "grade_object", "release_object", "enter_site", "enter_licence", "enter_source", "note_call",
        )},
        "field:sheet": {"visit": assigned(office, party), "code": "C1", "version": "00000000"},
        "party": {"id": party}, "amend_party": {"id": party}, "merge_party": {"id": party},
        "ask_party_erasure": {"id": party}, "erase_party": {"id": party}, "procedure": {"code": "penalty.ordinary"}, "procedure_diff": {"code": "penalty.ordinary"},
        "matter_excerpt": {"id": case}, **of_evidence(made, case), **of_the_legal_office(made),
        "parameter": {"code": "penalty.statement_period"}, "limit": {"code": "fine_payment"},
        "set_parameter": {"code": "penalty.statement_period"}, "calendar_year": {"year": 2026},
        "penalty": {"code": "AQF-92-2"}, "library": {"code": "criterion"},
        "enter_entry": {"code": "tier"}, "import_library": {"code": "phrase"},
        **{name: {"code": "phrase", "id": "AQF-97-4"} for name in (
            "entry", "set_entry", "withdraw_entry", "use_entry",
        )},
        "law": {"code": "APL-2021"}, "law_article": {"code": "APL-2021", "number": "63"}, "date_text": {"code": bylaw().id},
        **{f"draws:{name}": {"id": batch.pk} for name in DRAW_PAGES},
        **of_the_year(made, firms), **of_both_desks(made, party),
        **of_papers(visit), **of_fees(made, firms),
        "public_draw": {"agency": made.agency, "year": 2024, "number": 1},
        "report:workbench": {"year": 2025}, "figures:figure": {"code": CASES_FILED.code},
        **{name: {"id": office.bureau.agency} for name in ("amend_agency", "close_agency")},
        **{name: {"id": person} for name in (
            "person", "amend_person", "leave", "erase_person", "grant_role", "issue_certificate",
            "open_account", "reset_password",
        )},
    }  # fmt: skip


def test_every_page_is_without_barriers_fits_a_phone_and_keeps_to_its_policy(
    office: Office, filled: Mapping[str, Mapping[str, object]]
) -> None:
    named = {n: a for n, a in addresses(get_resolver().url_patterns) if n not in NO_PAGE}
    unknown = {n for n, a in named.items() if a and n not in {*filled, *ELSEWHERE}}
    paths = [reverse(n, kwargs=filled.get(n, {})) for n in named if n not in ELSEWHERE]
    paths += [f"{reverse('matter', kwargs=filled['matter'])}?tab={tab}" for tab in TABS]
    paths += (
        *SLIPS,
        *BOARD,
        *arranged(filled),
        f"{reverse('scan_evidence', kwargs=filled['scan'])}?page=2",
    )
    other = penal(80, "数据包")
    paths += [f"{reverse('compare_texts', kwargs={'code': 'APL-2021'})}?with={other.id}&all=1"]
    found: list[str] = []

    for path in paths:
        clerk = looking(office.clerk(owner_of(path)))
        answer = clerk.page.goto(f"{office.url}{path}")
        if answer is None or answer.status != 200:
            found.append(f"{path}：{answer and answer.status}")
            continue
        found += what_is_wrong(clerk, path)
    head = looking(office.clerk("wangju"))
    head.opens_act(str(filled["matter"]["id"]), "penalize", str(filled["party"]["id"]))
    head.fills_the_rest("2026-03-20").signs().is_refused("不能")
    found += what_is_wrong(head, "不能办理")

    assert unknown == set()
    assert found == [], "\n".join(found)


def test_counsel_alone_reads_nothing_of_a_bureau_in_which_nothing_asks_for_counsel(
    office: Office, filled: Mapping[str, Mapping[str, object]]
) -> None:
    named = [(n, a) for n, a in addresses(get_resolver().url_patterns) if n != "sign_out"]
    paths = [reverse(n, kwargs=filled.get(n, {})) for n, a in named if n in filled or not a]
    counsel = signed_in(Account.objects.get(username="qianqi"))

    assert len(paths) > 150
    assert asking() == set()  # what asks is opened by tests/proofs/test_counsel.py
    assert counsel.get(reverse("home")).status_code == 200
    assert told(counsel, [*paths, *tabs_of(str(filled["matter"]["id"]))], set()) == []


LONG = "某某市某某区某某花炮烟花爆竹危险化学品经营储存综合有限责任公司第二十三分公司" * 2
ERRORS = (
    "/nowhere/", "/matters/?q=没有的词", "/matters/?state=closed", "/search/?q=没有的词",
    "/limits/?q=没有的词", "/limits/recon_cap_immovable/?event=2026-03-02", "/limits/seal_term/?event=",
    "/paper/?state=disputed", "/people/enter/", "/matters/?page=x&q=1",
)  # fmt: skip


def test_refusals_empty_lists_and_long_names_fit_a_phone_too(office: Office) -> None:
    party = office.party(LONG)
    case = inquired(office, party, date(2026, 1, 12))
    clerk, found = looking(office.clerk("zhaoliu")), []
    pages = ["/", "/matters/", "/parties/", f"/parties/{party}/", "/matters/sheet/"]
    pages += [f"/matters/{case}/?tab={tab}" for tab in TABS]
    for path in (*ERRORS, *pages):
        clerk.page.goto(f"{office.url}{path}")
        clerk.console.clear()  # the browser itself reports 403 and 404
        found += what_is_wrong(clerk, path)

    clerk.page.set_viewport_size(PHONE)
    clerk.page.goto(f"{office.url}/matters/{case}/?tab=picture")
    frame = clerk.page.locator(".fd-strip-scroll")
    assert frame.evaluate("f => f.scrollWidth > f.clientWidth && f.clientHeight < innerHeight")
    assert found == [], "\n".join(found)


def test_the_focus_is_seen_and_the_list_is_worked_by_keyboard_alone(office: Office) -> None:
    inquired(office, office.party("键盘陶瓷有限公司"), date(2026, 1, 12))
    page = office.clerk("zhaoliu").page
    page.goto(f"{office.url}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url("**/matters/")
    page.locator("#id_state").focus()
    outline = "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow"
    assert page.locator("#id_state").evaluate(outline) != "nonenone"
    with page.expect_response(lambda answer: "state=overdue" in answer.url):
        page.locator("#id_state").select_option("overdue")

    sheet = page.locator("#filter-foot a[href*='sheet']")
    expect(sheet).to_have_attribute("href", re.compile("state=overdue"))
