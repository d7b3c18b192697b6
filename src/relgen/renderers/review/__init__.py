"""Review → one HTML file that needs nothing else: texts, evidence and charts, with its style and its script inside.

Everything that is shown is escaped by the template; the page may load nothing and send nothing (its Content-Security-Policy).
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from relgen.renderers.review import drawing, words
from relgen.values.evidence import Evidence
from relgen.values.review import Changed, Review, Slip

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    """The templates beside this file; what they are given is escaped, the style and the script are their own text."""
    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.globals |= {
        "drawing": drawing,
        "words": words.words,
        "style": own_text(made, "page.css"),
        "style_of_changes": own_text(made, "changed.css"),
        "script": own_text(made, "page.js"),
    }
    made.globals["policy"] = policy(str(made.globals["script"]))
    return made


def own_text(made: Environment, name: str) -> Markup:
    """A file that stands beside this one, as it is."""
    loader = made.loader
    return Markup(loader.get_source(made, name)[0]) if loader else Markup()  # noqa: S704 - our own file, and no one's input


def policy(script: str) -> str:
    """What the page may do: show itself, and run the one script that it carries."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(review: Review, *, live: str = "") -> str:
    """The page; `live`, its version: it asks the server that it came from for a newer one, and may ask no other."""
    page = environment().get_template("page.html")
    cards: tuple[Evidence | Slip | Changed, ...] = (*review.evidence, *review.slips, *review.changed)
    numbers = {each.id: number for number, each in enumerate(cards, start=1)}
    titles = {each.id: each for each in cards}
    sentences = {
        sentence.id: f"{text.name} {number}"
        for text in review.texts
        for shown in (text, text.edited)
        for number, sentence in enumerate(shown.sentences if shown else (), start=1)
    }
    return page.render(review=review, live=live, numbers=numbers, evidence=titles, sentences=sentences)
