"""docs/cli.md and the command line say the same, both ways: verbs, options, and the shape of every answer."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from fadu.cli.tests.builders import MANUAL
from fadu.cli.tests.grammar import options, verbs

PAGE = MANUAL.read_text(encoding="utf-8")
USAGE = re.compile(r"^`(fadu [^`]+)`", re.MULTILINE)
BLOCK = re.compile(r"```(json)?\n(.*?)```", re.DOTALL)
TYPES = {
    "object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None),
    "number": float,
}  # fmt: skip


def name_of(usage: str) -> str:
    """The verb that a usage line calls: `fadu report check FILE` → report check."""
    words = usage.split()[1:]
    found = [name for n in (2, 1) if (name := " ".join(words[:n])) in verbs()]
    return found[0] if found else " ".join(words[:2])


@cache
def sections() -> list[tuple[str, str, str]]:
    """Verb, usage line and what follows it up to the next one."""
    found = list(USAGE.finditer(PAGE))
    ends = [*(one.start() for one in found[1:]), len(PAGE)]
    return [
        (name_of(one[1]), one[1], PAGE[one.end() : end])
        for one, end in zip(found, ends, strict=True)
    ]


def departures(
    value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "$"
) -> list[str]:
    """Where a value departs from a JSON Schema, of the words that this page uses."""
    if reference := schema.get("$ref"):
        schema = root["$defs"][reference.rpartition("/")[2]]
    kinds = schema.get("type", [])
    allowed = [kinds] if isinstance(kinds, str) else kinds
    if allowed and not any(type(value) is TYPES[kind] for kind in allowed):
        return [f"{at} is no {kinds}"]
    wrong = []
    if "enum" in schema and value not in schema["enum"]:
        wrong.append(f"{at} is none of {schema['enum']}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        wrong.append(f"{at} does not match {schema['pattern']}")
    if isinstance(value, dict):
        wrong += [f"{at} lacks {name}" for name in schema.get("required", []) if name not in value]
        known = schema.get("properties", {})
        wrong += [
            f"{at} has {name}, which the schema does not name"
            for name in value.keys() - known.keys()
        ]
        for name in value.keys() & known.keys():
            wrong += departures(value[name], known[name], root, f"{at}.{name}")
    if isinstance(value, list):
        for n, item in enumerate(value):
            wrong += departures(item, schema.get("items", {}), root, f"{at}[{n}]")
    return wrong


def test_the_page_has_every_verb_and_no_other() -> None:
    assert {verb for verb, _, _ in sections()} == set(verbs())


@pytest.mark.parametrize("verb", verbs())
def test_the_usage_of_a_verb_names_its_options_and_no_other(verb: str) -> None:
    said = " ".join(usage for name, usage, _ in sections() if name == verb)

    assert set(re.findall(r"--[a-z]+", said)) == options(verbs()[verb])


@pytest.mark.parametrize("verb", verbs())
def test_every_usage_of_a_verb_has_an_example_and_a_schema_that_it_fits(verb: str) -> None:
    for _, usage, text in (one for one in sections() if one[0] == verb):
        blocks = BLOCK.findall(text)
        if "--json" not in options(verbs()[verb]):
            assert [kind for kind, _ in blocks] == [""], usage
            continue
        schema, example = (json.loads(body) for _, body in blocks)
        assert schema["type"] == "object"
        assert departures(example, schema, schema) == [], usage


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ({"a": 1, "b": ["x"]}, 0),
        ({"a": True, "b": ["x"]}, 1),
        ({"a": 1, "b": ["y"]}, 1),
        ({"b": []}, 1),
        ({"a": 1, "b": [], "c": 0}, 1),
        ([], 1),
    ],
)
def test_the_reader_of_schemas_bites(value: Any, wrong: int) -> None:
    schema = {
        "type": "object", "required": ["a"],
        "properties": {"a": {"type": "integer"}, "b": {"type": "array", "items": {"enum": ["x"]}}},
    }  # fmt: skip

    assert len(departures(value, schema, schema)) == wrong
