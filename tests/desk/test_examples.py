"""The examples beside the rules of the phrasebook come out as they stand there."""

import pytest

from relgen.desk.examples import examples_come_out
from relgen.pipeline import Workspace
from relgen.releases.trade import TRADE


@pytest.mark.parametrize("code", ["en", "ko", "ko.article"])
def test_every_example_is_said_by_its_rule(workspace: Workspace, article_workspace: Workspace, code: str):
    book = (article_workspace if code.endswith("article") else workspace).books[code[:2]]

    assert [str(each) for each in examples_come_out(book, TRADE)] == []


@pytest.mark.parametrize("code", ["en"])
def test_every_rule_within_a_sentence_has_an_example(workspace: Workspace, code: str):
    book = workspace.books[code]

    assert [str(rule.place) for rules in book.inner.values() for rule in rules if not rule.examples] == []
