"""What is published: every printed figure has a page, and every number of the model report a lawful home."""

from __future__ import annotations

import pytest

from fadu.figures.definition import with_parts
from fadu.report.chapters import CHAPTERS
from fadu.report.figures import ALL, PRINTED
from fadu.returns import figures as returns


def test_codes_are_used_once() -> None:
    codes = [figure.code for figure in ALL]

    assert len(codes) == len(set(codes))


def test_whatever_the_chapters_print_is_published_with_its_parts() -> None:
    named = [f for chapter in CHAPTERS for f in chapter.figures()]

    assert set(with_parts(named)) == set(PRINTED)
    assert set(PRINTED) <= set(ALL)


def test_whatever_can_be_asked_for_is_published() -> None:
    assert set(returns.ALL) <= set(ALL)


def test_titles_are_told_apart() -> None:
    titles = [(figure.title, figure.extent) for figure in ALL]

    assert len(titles) == len(set(titles))


# governance.md O.1: the numbers of the model report and where each comes from here
HOMES = {
    "F04": "decisions.complete_rate",
    "F06": "returns.legal_advisors",
    "F07": "returns.advisor_reviews",
    "F08": "returns.advisor_sessions",
    "F09": "returns.normative_documents",
    "F10 省": "returns.case_file_score_province",
    "F10 市": "returns.case_file_score_city",
    "F11": "returns.system_cases_reported",
    "F12": "returns.system_cases_report_rate",
    "F13": "returns.system_cases_qualified_rate",
    "F14": "returns.crackdown_cases_sent",
    "F15": "returns.crackdown_cases_adopted",
    "F16": "returns.crackdown_cases_exposed",
    "F17 总": "returns.master_plans",
    "F17 子": "returns.sub_plans",
    "F18": "returns.special_campaigns",
    "F19": "returns.city_hazards_found",
    "F20": "returns.city_hazards_rectified",
    "F21": "returns.city_hazard_rectification_rate",
    "F22": "returns.practices_promoted",
    "F23": "returns.study_sessions",
    "F24": "returns.study_rate",
    "F25": "returns.exam_rate",
    "F26": "returns.pass_rate",
    "F27": "returns.videos_made",
    "F28": "returns.video_plays",
    "F29": "returns.articles_submitted",
    "F30": "returns.criteria_sectors",
}


@pytest.mark.parametrize("place", HOMES)
def test_each_number_of_the_model_report_has_a_lawful_home(place: str) -> None:
    printed = {figure.code for figure in PRINTED}

    assert HOMES[place] in printed
