"""All published texts beside the project are read: every article counted, no word dropped, nothing missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.law.texts.files import read
from fadu.law.texts.naming import named
from fadu.law.texts.parsing import Parsed, parse

# Registry key → articles; the number of an official text, read off its last article
ARTICLES = {
    "AEL-2011": 71, "AIR-2007": 46, "ALL-2019": 83, "ALiL-2017": 103, "APL-2021": 86, "ARC-2020": 53,
    "ARCR-2024": 52, "ARL-2023": 90, "ARR-2007": 66, "BER-2019": 72, "CCL-2020": 9, "CMSR-2024": 76,
    "CPL-2023": 306, "CSD-2007": 55, "CSL-2018": 113, "CTR-2020": 20, "DSL-2021": 55, "ERL-2024": 106,
    "ERR-2019": 35, "FCRR-2024": 27, "FPL-2021": 74, "FRR-2024": 26, "FWR-2016": 46, "GPR-2015": 79,
    "GSR-2020": 28, "HCL-2025": 127, "HCR-2013": 102, "HOL-2024": 8, "LWL-2017": 60, "MADR-2019": 44,
    "MSL-2009": 50, "MSLR-1996": 59, "NDR-2024": 64, "OGI-2019": 56, "OGS-2019": 16, "PCR-2018": 45,
    "PEL-2025": 65, "PIPL-2021": 74, "PSEL-2025": 78, "RFR-2017": 41, "SAR-2001": 24, "SEAL-1999": 27,
    "SMEP-2025": 37, "SPC-AGR-2019": 29, "SPC-ALI-2018": 163, "SPC-EVD-2002": 80, "SPC-HEAD-2020": 15,
    "SPC-LIC-2009": 17, "SPC-SAF-2015": 17, "SPC-SAF-2022": 12, "SPLR-2014": 24, "SPP-CTR-2001": 15,
    "SSL-2024": 65, "STP-2024": 60, "WHR-1995": 9, "WSL-2021": 119,
}  # fmt: skip
EXCERPT = "CCL-2020"  # 刑法 134 to 139之一


@pytest.fixture(scope="module")
def published(shared: Path) -> dict[str, tuple[str, Parsed]]:
    """Every file by the key of its instrument: its text and its parts."""
    found = {}
    for path in sorted((shared / "law" / "texts").iterdir()):
        text = read(path.name, path.read_bytes())
        parsed = parse(text)
        found[named(path.name, parsed).key or path.name] = (text, parsed)
    return found


def test_every_text_finds_its_instrument_and_every_article_is_counted(published):
    assert {key: len(parsed.articles) for key, (_, parsed) in published.items()} == ARTICLES


def test_no_word_is_dropped(published):
    for key, (text, parsed) in published.items():
        assert parsed.text == text, key
        for article in parsed.articles:
            said = "".join(article.text[article.body :].split())
            assert "".join(article.words.split()) == said, f"{key} {article.caption}"


def test_nothing_is_missing_or_stands_twice(published):
    odd = {
        key: [f.message for f in parsed.findings]
        for key, (_, parsed) in published.items()
        if parsed.findings
    }

    assert odd == {EXCERPT: ["自第一百三十四条开始，是节录或者接续其他文件"]}


def test_an_article_inserted_later_is_addressed_by_its_own_number(published):
    _, criminal = published[EXCERPT]

    assert criminal.by_place[134, 1].caption == "第一百三十四条之一"
    assert criminal.by_place[139, 1].number == 139


def test_headings_stand_above_their_articles(published):
    _, penalty = published["APL-2021"]

    assert penalty.by_place[54, 0].path == ("第五章 行政处罚的决定", "第三节 普通程序")
    assert penalty.by_place[63, 0].path == ("第五章 行政处罚的决定", "第四节 听证程序")
