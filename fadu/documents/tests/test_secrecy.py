"""A mark of secrecy is found in names and in every text that can be read; a word is no mark."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from fadu.documents import secrecy
from fadu.documents.kinds import Family, FileKind, kind_of
from fadu.documents.previews import bounded
from fadu.documents.previews.remembered import Newest
from fadu.documents.secrecy import LOOKED_AT, demand_open, demand_open_words, text_of
from fadu.documents.tests.files import docx, ofd, package, pdf, picture, repacked, xlsx
from fadu.kernel.errors import BadInput

MARK = "机密★10年"


def kind(content: bytes) -> FileKind:
    found = kind_of(io.BytesIO(content))
    assert found is not None
    return found


def check(content: bytes, name: str = "通报") -> None:
    demand_open(io.BytesIO(content), kind(content), name)


@pytest.mark.parametrize("make", [docx, xlsx, ofd, pdf])
def test_a_mark_in_the_text_is_refused(make: object) -> None:
    assert callable(make)
    check(make("通报正文"))

    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(make(f"通报 {MARK}"))
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(make("密级：秘密"))


@pytest.mark.parametrize("words", ["机　密★10年", "机　密", "绝密", "机密级★20年", "秘密（1年）", "★机密", "密级：机 密", "绝密（长期）", "秘　密", "密级 机密",
    "密级　秘　密", "密 级  绝密", "机密*10年", "秘密＊长期", "绝　密 * 30年", "机密*"])  # fmt: skip
@pytest.mark.parametrize("make", [docx, xlsx, ofd, pdf])
def test_a_level_is_a_mark_whatever_stands_around_it_in_its_line(
    make: Callable[[str], bytes], words: str
) -> None:
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(make(words))


@pytest.mark.parametrize("make", [docx, xlsx, ofd, pdf])
def test_a_level_in_a_sentence_is_none(make: Callable[[str], bytes]) -> None:
    check(make("是否涉及秘密、机密或者绝密，由保密机构确定；工作秘密（内部）不在此列"))


@pytest.mark.parametrize("words", [
    "本单位商业秘密保护制度", "商业秘密", "《中华人民共和国保守国家秘密法》第二十七条", "保守国家秘密法", "密级由定密责任人确定",
    "密级、保密期限和知悉范围", "商业秘密（3年内不得披露）", "商业秘密*3年", "工作秘密（1年）", "机密*等级划分说明", "机密级、秘密级文件的保管",
    "不同密级国家秘密载体", "涉密人员脱密期（3年）", "不属于国家秘密、商业秘密、个人隐私的，应当公开",
])  # fmt: skip
@pytest.mark.parametrize("where", ["{}", "关于{}的通知", "第一行\n{}\n第三行"])
def test_subjects_and_laws_are_no_marks(words: str, where: str) -> None:
    demand_open_words(where.format(words), "通报.csv")
    demand_open_words("通报", f"关于{words}的通知.csv")


@pytest.mark.parametrize("words", ["密级 机密", "密级　秘密", "密级：绝密", "机密*10年", "秘 密 ＊ 1年", "绝密级*长期", "机密★10年", "秘密（1年）"])  # fmt: skip
@pytest.mark.parametrize("where", ["{}", "某局文件　{}　急件", "第一行\n{}\n第三行"])
def test_a_level_with_its_word_its_sign_or_its_years_is_a_mark_anywhere(
    words: str, where: str
) -> None:
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        demand_open_words(where.format(words), "通报.csv")
    with pytest.raises(BadInput, match="文件名里"):
        demand_open_words("通报", f"{where.format(words)}.csv")


def test_the_rest_of_a_longer_word_is_none() -> None:
    lines = "".join(f"<w:p><w:t>第{n}行</w:t></w:p>" for n in range(12))

    check(
        package(
            word__document_dot_xml=lines + "<w:p><w:t>涉及商业</w:t><w:br/><w:t>秘密</w:t></w:p>"
        )
    )


def test_a_level_alone_in_the_first_paragraph_is_found_before_others() -> None:
    body = "<w:p><w:r><w:t>绝密</w:t></w:r></w:p><w:p><w:r><w:t>某局文件</w:t></w:r></w:p>"

    with pytest.raises(BadInput, match="文字或者属性里"):
        check(package(word__document_dot_xml=body))


@pytest.mark.parametrize("name", ["绝密★文件.pdf", "通报（秘密☆5年）.pdf", "[机密]方案.jpg", "【秘密】.jpg", "绝密方案.jpg",
    "秘密-纪要.docx", "机 密.pdf", "纪要_机密.pdf", "秘　密★1年.pdf"])  # fmt: skip
def test_a_mark_in_the_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(picture(), name)


def test_the_words_of_a_plain_text_are_searched_like_a_document() -> None:
    demand_open_words("商业秘密", "目录.csv")
    for words, name in ((f"题名,{MARK}", "目录.csv"), ("题名", "【秘密】.csv")):
        with pytest.raises(BadInput, match="涉密文件不得录入"):
            demand_open_words(words, name)


@pytest.mark.parametrize("name", ["商业秘密保护自查表.docx", "秘密配方生产线.jpg", "保密制度.jpg"])
def test_a_word_alone_is_no_mark(name: str) -> None:
    check(docx("本单位商业秘密保护制度，涉及国家秘密的另行管理"), name)


def test_what_cannot_be_read_has_no_text_and_stands_at_its_start() -> None:
    for content in (picture(), b"%PDF-1.4 content", package(word__document_dot_xml=MARK)[:60]):
        file = io.BytesIO(content)
        found = kind_of(file)
        assert found is None or text_of(file, found) == ""


def test_a_package_that_is_damaged_inside_is_not_taken_in() -> None:
    for content, part in (
        (docx(MARK), "word/document.xml"), (xlsx(MARK), "xl/sharedStrings.xml"), (ofd(), "OFD.xml"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match="不能检查密级标志") as refusal:
            check(repacked(content, part))
        assert refusal.value.todo


def test_what_cannot_be_read_within_bounds_is_not_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bounded.PATIENCE, "text", 0.001)

    with pytest.raises(BadInput, match="不能检查密级标志"):
        check(pdf("text"))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = package(word__document_dot_xml="0" * 40_000_000 + MARK)

    check(bomb)


def exif(tag: int, value: object) -> bytes:
    """A photo that says something of itself."""
    held, said = io.BytesIO(), Image.Exif()
    said[tag] = value
    Image.new("L", (8, 8)).save(held, "JPEG", exif=said)
    return held.getvalue()


def titled(title: str) -> bytes:
    """A scan whose document information has a title."""
    held = io.BytesIO()
    Image.new("L", (8, 8)).save(held, "PDF", title=title)
    return held.getvalue()


def test_what_a_file_says_of_itself_is_searched_too_and_where_it_was_found_is_said() -> None:
    for content in (
        titled(MARK), exif(0x010E, MARK.encode()), exif(0x9C9B, MARK.encode("utf-16-le")),
        exif(0x010E, MARK.encode("gb18030")),
        package(word__document_dot_xml="", docProps__core_dot_xml=f"<title>{MARK}</title>"),
        package(word__document_dot_xml="", word__footnotes_dot_xml=MARK),
        package(OFD_dot_xml="", Doc_0__Annots__Page_0__Annotation_dot_xml=MARK),
    ):  # fmt: skip
        with pytest.raises(BadInput, match="文字或者属性里有密级标志"):
            check(content)
    with pytest.raises(BadInput, match="文件名里有密级标志"):
        check(picture(), "绝密.jpg")
    assert set(LOOKED_AT) == set(Family)
    check(titled("通报"))


def test_the_same_bytes_are_read_once_but_their_name_every_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def counted(*given: object) -> object:
        read.append("")
        return bounded.run(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(secrecy, "run", counted)
    monkeypatch.setattr(secrecy, "_OPEN", Newest(1))
    one, other, marked = pdf("甲"), pdf("乙"), pdf(f"丙 {MARK}")

    check(one)
    check(one)
    assert len(read) == 1
    with pytest.raises(BadInput, match="文件名里"):
        check(one, "绝密.pdf")
    check(other)  # the first is forgotten
    check(one)
    for _ in range(2):  # a mark is never remembered as anything
        with pytest.raises(BadInput, match="文字或者属性"):
            check(marked)
    assert len(read) == 5
