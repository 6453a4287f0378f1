import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[1] / "static" / "ui"
TOKENS = dict(
    re.findall(
        r"(--fd-[\w-]+):\s*(#[0-9a-f]{6});", (STATIC / "tokens.css").read_text(encoding="utf-8")
    )
)
TONES = ("bad", "warn", "good", "info", "quiet", "sample")
PAIRS = [
    *((f"--fd-{tone}", f"--fd-{tone}-tint") for tone in TONES),
    *((f"--fd-{tone}", "--fd-panel") for tone in TONES),
    *((ink, ground) for ink in ("--fd-ink", "--fd-ink-2", "--fd-ink-3") for ground in ("--fd-panel", "--fd-ground", "--fd-band")),
    ("--fd-ink", "--fd-bad-tint"),
    ("--fd-ink-2", "--fd-quiet-tint"),
    ("--fd-brand", "--fd-brand-tint"),
    ("--fd-on-brand", "--fd-brand"),
    ("--fd-on-brand", "--fd-brand-deep"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(ink: str, ground: str) -> None:
    assert contrast(TOKENS[ink], TOKENS[ground]) >= 4.5


def test_the_measure_of_contrast_is_right() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_every_token_that_a_style_uses_is_defined() -> None:
    used = {
        name
        for path in STATIC.glob("*.css")
        for name in re.findall(r"var\((--fd-[\w-]+)", path.read_text(encoding="utf-8"))
    }
    defined = set(
        re.findall(r"(--fd-[\w-]+):", (STATIC / "tokens.css").read_text(encoding="utf-8"))
    )

    assert used <= defined
