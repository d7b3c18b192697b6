"""The story of the README, from draft to signature and correction: every command is run, and every text typed in."""

from pathlib import Path

import pytest

from test_first_hour import VENV, Newcomer, blocks, section

pytestmark = pytest.mark.skipif(
    not (VENV / "bin" / "activate").exists(), reason="Python runs outside of a virtual environment here"
)
TITLE = "From draft to signature"
ENGLISH, KOREAN = "build/trade/2020-12/draft.en.md", "build/trade/2020-12/draft.ko.md"


def test_a_month_is_drafted_edited_revised_merged_verified_signed_and_corrected(tmp_path: Path):
    editor, story = Newcomer(tmp_path), section(TITLE)
    build, revise, sign, correct, again = blocks(story, "sh")
    (shown,) = blocks(story, "text")
    (corrected,) = blocks(story, "yaml")

    def text(name: str) -> str:
        return (tmp_path / name).read_text(encoding="utf-8")

    editor.type(build)
    assert "Imports picked up again, by 1.8 percent, to $44.5 billion." in text(ENGLISH)

    assert shown in editor.type(revise)

    signed = editor.type(sign)
    assert f"merged: {ENGLISH}: 1 sentence is yours; 1 new figure entered it" in signed
    assert "signed by Kim Minji on 2021-01-01" in signed
    assert "Imports picked up again, by 1.7 percent, to $44.5 billion." in text(ENGLISH)
    assert "444.6억 달러(+1.7%)" in text(KOREAN)
    first = text("releases/trade/signed/2020-12.yaml")

    month = tmp_path / "releases/trade/2020-12.yaml"
    month.write_text(f"{month.read_text(encoding='utf-8')}\n{corrected}", encoding="utf-8")
    told = editor.type(correct)
    assert f"kept: {ENGLISH} was signed by Kim Minji on 2021-01-01; the new draft is draft.en.new.md" in told
    assert "figure: regions.china.change was +3.3 percent, and is +3.4 percent (releases/trade/2020-12.yaml:" in told
    assert "{+Corrected January 5, 2021: exports to China rose 3.4 percent, not 3.3 percent.+}" in told
    assert "{+※ 정정(2021. 1. 5.): 對중국 수출 증가율(+3.3% → +3.4%)+}" in told
    assert "Corrected" not in text(ENGLISH)

    assert editor.type(again).endswith("1 month checked: nothing to correct\n")
    assert "Corrected January 5, 2021" in text(ENGLISH)
    assert "Imports picked up again, by 1.7 percent, to $44.5 billion." in text(ENGLISH)
    last = text("releases/trade/signed/2020-12.yaml")
    assert last != first
    assert "on: 2021-01-05" in last
