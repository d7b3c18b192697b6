"""A format a file: document → text. A renderer sees values alone; which are written is the list here.

The review page is a format of a month, not of a language: `renderers.review` makes it of a Review, and is imported only then.
"""

from collections.abc import Callable, Mapping

from relgen.renderers import markdown
from relgen.values.document import Document

FORMATS: Mapping[str, Callable[[Document], str]] = {"md": markdown.render}  # by the ending of the file
PAGE, PAGE_NAME = "html", "review.html"
