"""`python -m relgen` is `relgen`."""

from relgen.cli import app

app(prog_name="relgen")
