"""YAML becomes plain data and places; what relgen does not use is refused where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.reading.source import read


def test_scalars_stay_text():
    source, found = read("a.yaml", "a: 4.0\nb: no\nc: 2020-11\nd: 0x1F\ne: ~\nf:\n")

    assert found == []
    assert source.data == {"a": "4.0", "b": "no", "c": "2020-11", "d": "0x1F", "e": "~", "f": ""}


def test_places_count_characters_not_bytes():
    source, _ = read("a.yaml", "반도체: {값: 8.6, 증감: 16.4}\n")

    assert str(source.place(("반도체", "증감"))) == "a.yaml:1:19"
    assert str(source.place(("반도체", "증감"), of_key=True)) == "a.yaml:1:15"


def test_a_key_that_is_not_there_has_its_parents_place():
    source, _ = read("a.yaml", "a:\n  b: 1\n")

    assert str(source.place(("a", "c", "d"))) == "a.yaml:1:1"


def test_a_text_that_stands_for_a_mapping_is_the_place_of_its_value():
    source, _ = read("a.yaml", "balance: 5930\n")

    assert str(source.place(("balance", "value"))) == "a.yaml:1:10"


def test_the_c_parser_is_the_one_that_runs():
    import _ruamel_yaml

    from relgen.reading import source

    assert source.CParser is _ruamel_yaml.CParser
    assert not _ruamel_yaml.__file__.endswith(".py")  # compiled from libyaml


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2\n", "RG003"),
        ("a: &x 1\n", "RG004"),
        ("a: !!str 1\n", "RG004"),
        ("<<: {a: 1}\n", "RG004"),
        ("a: 1\n---\nb: 2\n", "RG004"),
        ("a: x\u200by\n", "RG005"),
        ("a: x\u00a0y\n", "RG005"),
        ("a: \u202ex\n", "RG005"),
        ("a: \x00\n", "RG005"),
        ("a: \u1112\u1161\u11ab\n", "RG006"),
        ("a: [1\n", "RG001"),
        ("\ta: 1\n", "RG001"),
    ],
)
def test_what_is_not_used_is_refused_by_place(text: str, code: str):
    _, found = read("a.yaml", text)

    assert [each.code for each in found] == [code]


@pytest.mark.parametrize("text", ["a: 'b & c * d ! e'\n", "a: 한국\n", 'a: "4.0"\n', "# b\na: 1\n", "\ufeffa: 1\r\n", ""])
def test_plain_text_is_taken_as_it_is(text: str):
    source, found = read("a.yaml", text)

    assert found == []
    assert source is not None


def test_an_alias_is_refused_where_it_is_used():
    _, found = read("a.yaml", "a: &x 1\nb: *x\n")

    assert [str(each.place) for each in found] == ["a.yaml:1:4", "a.yaml:2:4"]


def test_deep_nesting_is_no_traceback():
    source, found = read("a.yaml", "[" * 5000 + "]" * 5000)

    assert source is not None or found


@given(st.text(max_size=200))
def test_no_text_at_all_is_a_traceback(text: str):
    source, found = read("a.yaml", text)

    assert source is not None or found
    assert all(each.place.line >= 1 and each.place.column >= 1 for each in found)
