"""A draft with all that a later merge must know of it."""

import pytest

from relgen.languages import CODES
from relgen.pipeline import Workspace
from relgen.renderers.markdown import render
from relgen.renderers.written import written


@pytest.mark.parametrize("code", CODES)
def test_what_is_written_is_the_draft_with_each_fact_where_it_stands(
    workspace: Workspace, article_workspace: Workspace, code: str
):
    for each in (workspace, article_workspace):
        for month in each.months:
            document, _ = each.draft(each.plan(month), code)
            draft = written(document)

            assert draft.text == render(document)
            said = [span.says.key for sentence in document.sentences() for span in sentence.spans if span.says]
            assert [words.fact for sentence in draft.sentences() for words in sentence.words if words.fact] == said
