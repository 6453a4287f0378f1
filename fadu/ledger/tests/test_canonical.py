"""Canonical text: one text for one value, and a refusal for what has none."""

import json
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fadu.kernel.errors import BadInput
from fadu.ledger import canonical as module
from fadu.ledger.canonical import LARGEST, canonical, read, read_utf8

NFC = st.text().filter(lambda text: __import__("unicodedata").is_normalized("NFC", text))
KEYS = NFC.filter(lambda text: max(text, default="") <= "\uffff")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | NFC,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def text_of(value: object) -> str | None:
    """The canonical text, or None where combining marks after an escape are refused."""
    try:
        return canonical(value)  # type: ignore[arg-type]
    except BadInput:
        return None


@given(VALUES)
def test_a_canonical_text_reads_back_as_its_value_and_only_so(value: object) -> None:
    text = text_of(value)

    if text is not None:
        assert read(text) == value
        assert json.loads(text) == value
        assert canonical(read(text)) == text


@given(st.dictionaries(KEYS, st.integers(0, 9), min_size=2, max_size=6))
def test_the_order_in_which_keys_were_put_in_does_not_matter(value: dict[str, int]) -> None:
    assert text_of(value) == text_of(dict(reversed(value.items())))


def test_keys_sort_as_utf16_units_do() -> None:
    text = canonical({"ﬀ": 1, "甲": 2, "é": 3, "": 4, "A": 5})

    keys = list(json.loads(text))
    assert keys == sorted(keys, key=lambda key: key.encode("utf-16-be"))


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        LARGEST + 1,
        -LARGEST - 1,
        "e\u0301",  # 分解形式的 é：改写会改变人名，所以拒绝
        "\ud800",
        {"\U00020000": 1},
        {1: "a"},
        b"bytes",
        {"a": [{"b": 0.5}]},
        object(),
    ],
)
def test_what_has_no_canonical_text_is_refused(value: object) -> None:
    with pytest.raises(BadInput):
        canonical(value)  # type: ignore[arg-type]


def test_the_refusal_names_the_place() -> None:
    with pytest.raises(BadInput, match="/facts/rate"):
        canonical({"facts": {"rate": 0.98}})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "text",
    [
        '{"b":1,"a":2}',
        '{"a": 1}',
        '{"a":1,"a":1}',
        '{"a":1.0}',
        '{"a":1e3}',
        '{"a":NaN}',
        '{"a":9007199254740993}',
        '{"a":-0}',
        '{"a":"\\u4e00"}',
        '{"a":"e\u0301"}',
        '{"a":1}\n',
        '{"a":"\\/"}',
        '{"a":"\\ud800"}',
        '{"a":1}{"b":1}',
        ' {"a":1}',
        '{"a":"\x01"}',
        '{"a":36893488147419103232}',
        "[" * 100_000,
        "",
    ],
)
@pytest.mark.parametrize("quick", [True, False])
def test_another_writing_of_a_value_is_not_canonical(
    monkeypatch: pytest.MonkeyPatch, text: str, quick: bool
) -> None:
    if not quick:
        monkeypatch.setattr(module, "orjson", None)

    with pytest.raises(ValueError):  # noqa: PT011  # the decoder's own errors among them
        read(text)


def test_bytes_that_are_no_text_are_not_canonical() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        read_utf8(b'{"a":"\xff"}')


@pytest.mark.parametrize("text", [f'{{"a":{LARGEST}}}', f"[{-LARGEST}]", '["\x7f\u2028"]', "[]"])
def test_the_limits_themselves_are_canonical(text: str) -> None:
    assert canonical(read(text)) == text


def by_the_standard_library_alone(data: bytes) -> object:
    """What `read_utf8` says without orjson: the value, or the failure's type."""
    kept, module.orjson = module.orjson, None
    try:
        return said(data)
    finally:
        module.orjson = kept


def said(data: bytes) -> object:
    """What `read_utf8` says: the value with its exact types, or that it refuses."""
    try:
        return repr(read_utf8(data))
    except ValueError:
        return ValueError


LOOSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


WRITERS = st.builds(
    json.JSONEncoder,
    ensure_ascii=st.booleans(),
    sort_keys=st.booleans(),
    separators=st.sampled_from([None, (",", ":"), (", ", ":")]),
)
PUT = st.sampled_from([b"", b" ", b"-", b"0", b".0", b"e1", b"\\", b"\xcc\x81"])


@given(LOOSE, WRITERS, st.integers(0, 99), PUT)
def test_orjson_accepts_exactly_what_the_standard_library_writes(
    value: object, writer: json.JSONEncoder, at: int, put: bytes
) -> None:
    data = writer.encode(value).encode(errors="surrogatepass")
    data = data[:at] + put + data[at:]

    assert said(data) == by_the_standard_library_alone(data)


STRICT = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
AROUND = st.recursive(
    st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: (
        st.builds(lambda one, rest: [*rest, one, *rest], inner, st.lists(VALUES, max_size=2))
        | st.builds(lambda one, key, rest: {**rest, key: one}, inner, KEYS, st.dictionaries(KEYS, VALUES, max_size=2))
    ),
    max_leaves=4,
)  # fmt: skip


@given(AROUND)
@example(1e16)
@example([5e-324])
@example({"a": [{"b": -1.5e-7}, "."]})
@example({"a": 1e22})
def test_a_float_is_refused_wherever_it_stands_and_however_it_is_written(value: object) -> None:
    data = STRICT.encode(value).encode()

    with pytest.raises(ValueError):  # noqa: PT011  # the decoder's own errors among them
        read_utf8(data)


@pytest.mark.parametrize(
    "text",
    [
        '{"at":"2025-03-03T01:02:03.000100Z","calendar":"2004.0-2032.0","n":12,"note":"a: 1e5, b"}',
        '{"a":[true,false,null,-1],"b":{},"c":[],"d":{"e":[[1],{"f":9007199254740991}]}}',
        '{"a":"烟花爆竹，“批发”·（一）……","b":"é"}',
    ],
)
def test_what_bodies_hold_is_read_the_quick_way(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(module, "_read_first", None)

    assert read(text) == json.loads(text)


def test_what_is_never_composed_is_so_by_the_unicode_database() -> None:
    every = [chr(point) for point in range(sys.maxunicode + 1)]
    parts = [unicodedata.decomposition(one).split() for one in every]
    joined = {each[1] for each in parts if len(each) == 2 and not each[0].startswith("<")}
    known = [one for one in every if module.NEVER_COMPOSED.fullmatch(one)]

    assert len(known) > 27_000
    for one in known:
        assert unicodedata.is_normalized("NFC", one)
        assert unicodedata.combining(one) == 0
        assert f"{ord(one):04X}" not in joined


def test_json_for_a_statement_says_the_same_with_and_without_orjson(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    value = [["/facts/甲", None, "“引号”\n\u0000", 2**53, True], {"b": [], "a": ""}]

    quick = module.compact(value)
    monkeypatch.setattr(module, "orjson", None)

    assert module.compact(value) == quick
    assert json.loads(quick) == value


def test_every_character_is_written_as_the_standard_library_writes_it() -> None:
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    plain = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    assert module._written(every) == plain.encode(every)
    assert module._written({c: c for c in every[:0x3000]}) == plain.encode(
        {c: c for c in every[:0x3000]}
    )


@pytest.mark.parametrize("value", [2**53, -(2**53), {"n": [2**53]}, [[]], {}, "", [None, True, -0]])
def test_what_orjson_does_not_write_is_written_by_the_standard_library(value: object) -> None:
    assert canonical(value) == json.dumps(value, separators=(",", ":"))
