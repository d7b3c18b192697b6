"""The process around the command line: start fast, leave fast.

A build is one short process that frees nothing: without the garbage collector's passes over freshly imported modules, and
without the interpreter's teardown, a whole `relgen build` is about a seventh shorter (tests/bench/bench.py).
"""

import gc
import os
import sys


def run() -> None:
    """Run the command line and leave with its exit code; standard output and error are flushed first."""
    gc.disable()
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
