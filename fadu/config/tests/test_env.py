"""Settings are read by type, and what cannot be read is refused by name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from fadu.config.env import BadSetting, Database, Environment, parse_database


def reading(**variables: str) -> Environment:
    """An environment of these variables alone."""
    return Environment(variables)


@pytest.mark.parametrize(
    ("word", "means"),
    [("true", True), ("YES", True), ("1", True), ("off", False), ("0", False), ("", False)],
)
def test_a_flag_is_one_of_the_listed_words(word: str, means: bool) -> None:
    assert reading(FADU_HTTPS=word).flag("FADU_HTTPS") is means


@pytest.mark.parametrize("word", ["ja", "2", "tru", "真"])
def test_any_other_flag_is_refused_by_name(word: str) -> None:
    with pytest.raises(BadSetting, match="FADU_HTTPS"):
        reading(FADU_HTTPS=word).flag("FADU_HTTPS")


@pytest.mark.parametrize("word", ["", "30"])
def test_a_number_is_read_or_the_default_taken(word: str) -> None:
    assert reading(FADU_IDLE_MINUTES=word).number("FADU_IDLE_MINUTES", 30) == 30


@pytest.mark.parametrize("word", ["-1", "3.5", "half", "601", "４０", "4"])
def test_a_number_outside_its_limits_is_refused(word: str) -> None:
    with pytest.raises(BadSetting, match="FADU_IDLE_MINUTES"):
        reading(FADU_IDLE_MINUTES=word).number("FADU_IDLE_MINUTES", 30, least=5, most=600)


def test_a_choice_is_the_first_word_unless_another_is_named() -> None:
    assert reading().choice("FADU_ENV", ("development", "production")) == "development"
    assert (
        reading(FADU_ENV="production").choice("FADU_ENV", ("development", "production"))
        == "production"
    )


def test_a_misspelt_choice_is_refused() -> None:
    with pytest.raises(BadSetting, match="prodution"):
        reading(FADU_ENV="prodution").choice("FADU_ENV", ("development", "production"))


def test_a_list_is_split_at_commas() -> None:
    assert reading(FADU_ALLOWED_HOSTS="a.example, b.example").listed("FADU_ALLOWED_HOSTS") == [
        "a.example",
        "b.example",
    ]


def test_a_list_with_an_empty_item_is_refused() -> None:
    with pytest.raises(BadSetting, match="FADU_ALLOWED_HOSTS"):
        reading(FADU_ALLOWED_HOSTS="a.example,,b.example").listed("FADU_ALLOWED_HOSTS")


def test_a_relative_path_is_refused() -> None:
    with pytest.raises(BadSetting, match="绝对路径"):
        reading(FADU_VAR="var").path("FADU_VAR", Path("/srv"))


def test_an_address_is_scheme_and_host_and_nothing_else() -> None:
    read = reading(FADU_PUBLIC_ADDRESS="https://YJ.example:8443/").address
    assert read("FADU_PUBLIC_ADDRESS", "") == "https://YJ.example:8443"
    assert (
        reading().address("FADU_PUBLIC_ADDRESS", "http://127.0.0.1:8000") == "http://127.0.0.1:8000"
    )


@pytest.mark.parametrize(
    "word",
    [
        "yj.example",
        "ftp://yj.example",
        "https://",
        "https://a/b",
        "https://a?b",
        "https://u@a",
        "https://应急.cn",
        "http://a:x",
        "http://a:99999",
    ],
)
def test_what_is_no_address_is_refused_by_name(word: str) -> None:
    with pytest.raises(BadSetting, match="FADU_PUBLIC_ADDRESS 应当形如"):
        reading(FADU_PUBLIC_ADDRESS=word).address("FADU_PUBLIC_ADDRESS", "")


def test_an_instant_needs_its_offset() -> None:
    read = reading(FADU_TEST_CLOCK="2025-03-03T09:00:00+08:00").instant("FADU_TEST_CLOCK")

    assert read == datetime(2025, 3, 3, 1, tzinfo=UTC)
    assert reading().instant("FADU_TEST_CLOCK") is None


@pytest.mark.parametrize("word", ["2025-03-03T09:00:00", "yesterday", "2025-13-01T00:00:00Z"])
def test_an_instant_that_cannot_be_placed_is_refused(word: str) -> None:
    with pytest.raises(BadSetting, match="FADU_TEST_CLOCK"):
        reading(FADU_TEST_CLOCK=word).instant("FADU_TEST_CLOCK")


def test_a_secret_comes_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("  s3cret\n", encoding="utf-8")

    assert reading(FADU_SECRET_KEY_FILE=str(tmp_path / "key")).secret("FADU_SECRET_KEY") == "s3cret"
    assert reading().secret("FADU_SECRET_KEY") == ""


def test_a_secret_in_the_environment_itself_is_refused() -> None:
    with pytest.raises(BadSetting, match="FADU_SECRET_KEY_FILE"):
        reading(FADU_SECRET_KEY="s3cret").secret("FADU_SECRET_KEY")


def test_a_secret_file_that_is_absent_or_empty_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    for name in ("absent", "empty"):
        with pytest.raises(BadSetting, match=name):
            reading(FADU_SECRET_KEY_FILE=str(tmp_path / name)).secret("FADU_SECRET_KEY")


@pytest.mark.parametrize(
    ("url", "database"),
    [
        (
            "postgresql://fadu@db.local:5433/fadu",
            Database("postgresql", "fadu", host="db.local", port="5433", user="fadu"),
        ),
        (
            "postgresql://f%40du:p%2Fw@10.1.1.1/fadu",
            Database("postgresql", "fadu", host="10.1.1.1", user="f@du", password="p/w"),
        ),
        (
            "postgresql://fadu@/fadu?host=/run/postgresql",
            Database("postgresql", "fadu", host="/run/postgresql", user="fadu"),
        ),
        (
            "postgresql://fadu@db/fadu?sslmode=require",
            Database(
                "postgresql", "fadu", host="db", user="fadu", options=(("sslmode", "require"),)
            ),
        ),
        ("sqlite:////srv/fadu.sqlite3", Database("sqlite", "/srv/fadu.sqlite3")),
    ],
)
def test_a_database_address_is_read(url: str, database: Database) -> None:
    assert parse_database("FADU_DATABASE_URL", url) == database


@pytest.mark.parametrize(
    "url",
    [
        "mysql://fadu@db/fadu",
        "postgresql://fadu@db",
        "postgresql://fadu@db:port/fadu",
        "postgresql://fadu@db/fadu?sslmode",
        "sqlite:///relative.sqlite3",
        "fadu.sqlite3",
    ],
)
def test_a_database_address_that_cannot_be_read_is_refused(url: str) -> None:
    with pytest.raises(BadSetting, match="FADU_DATABASE_URL"):
        parse_database("FADU_DATABASE_URL", url)


def test_without_an_address_the_embedded_database_is_used(tmp_path: Path) -> None:
    assert reading().database("FADU_DATABASE_URL", tmp_path / "a.sqlite3") == Database(
        "sqlite", str(tmp_path / "a.sqlite3")
    )


KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_public_keys_are_read_from_hexadecimal() -> None:
    assert reading().public_keys("FADU_LAW_KEYS") == ()
    assert reading(FADU_LAW_KEYS=f"{KEY}, {KEY}").public_keys("FADU_LAW_KEYS") == (
        bytes.fromhex(KEY),
        bytes.fromhex(KEY),
    )


@pytest.mark.parametrize("word", ["d75a", f"{KEY}00", "公钥", f"{KEY},xyz"])
def test_what_is_no_public_key_is_refused(word: str) -> None:
    with pytest.raises(BadSetting, match="64位十六进制数"):
        reading(FADU_LAW_KEYS=word).public_keys("FADU_LAW_KEYS")


@pytest.mark.parametrize(
    ("word", "chosen"), [("", ("own", "other")), ("other", ("other",)), (" other , own", ("other", "own"))]
)  # fmt: skip
def test_some_of_the_words_may_be_chosen_in_any_order(word: str, chosen: tuple[str, ...]) -> None:
    assert reading(FADU_CODES=word).choices("FADU_CODES", ("own", "other")) == chosen


@pytest.mark.parametrize("word", ["own,own", "foreign", "own,"])
def test_a_word_that_is_not_offered_or_stands_twice_is_refused(word: str) -> None:
    with pytest.raises(BadSetting, match="FADU_CODES"):
        reading(FADU_CODES=word).choices("FADU_CODES", ("own", "other"))
