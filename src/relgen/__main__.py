"""The process around the command line: start fast, leave fast.

A build is one short process that frees nothing: without the garbage collector's passes over freshly imported modules, and
without the interpreter's teardown, a whole `relgen build` is about a seventh shorter (tests/bench/bench.py).
"""

import gc
import importlib
import os
import sys
from types import ModuleType
from typing import Any


class PutOff(ModuleType):
    """Stands in for a module until something of it is called.

    pydantic imports `importlib.metadata`, and with it email, csv and zipfile, for one function that looks for plugins, which
    relgen has switched off (cli.py); and `secrets`, and with it OpenSSL, to compare passwords. Neither is ever called here.
    """

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*arguments: Any, **named: Any) -> Any:
            sys.modules.pop(self.__name__, None)
            return getattr(importlib.import_module(self.__name__), name)(*arguments, **named)

        return called


def run() -> None:
    """Run the command line and leave with its exit code; standard output and error are flushed first."""
    gc.disable()
    for name in ("importlib.metadata", "secrets"):
        sys.modules.setdefault(name, PutOff(name))
    from relgen.cli import main  # noqa: PLC0415 - the collector must be off before the heavy imports

    code = main(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # `relgen explain … | head`
        code = 0
    os._exit(code)


if __name__ == "__main__":
    run()
