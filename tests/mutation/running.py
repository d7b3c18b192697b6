"""A fault in a process of its own: the code is imported with it, and the tests are run until one fails.

Nothing is written, all happens in the memory of that process: a function that is imported is given its changed code, and where
that cannot be (a constant, a table), everything is imported again with the changed module. Tests that start another process see
the code as it is, so they notice nothing; the others are enough, or the fault is said to survive.
"""

import inspect
import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from covering import PYTEST, ROOT

OURS = (str(ROOT / "src"), str(ROOT / "tests"))

HUNG = 60  # seconds of computing in one test
MEMORY = 4 << 30
FIRST = 25  # tests that are run before the rest is looked at
ALONE = ("-x", "-p", "no:xdist", "-p", "no:cov", "-W", "ignore::pytest.PytestAssertRewriteWarning")
Change = Callable[[], None]


class Changed:
    """Finds one module, and gives it other code than stands in its file."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.name:
            return None
        code = self.code

        class Loader(SourceFileLoader):
            def get_code(self, _: str) -> CodeType:
                return code

        return spec_from_file_location(name, self.path, loader=Loader(name, str(self.path)))


def import_anew(name: str, path: Path, code: CodeType) -> None:
    """Forget all that is ours, so that it is imported again with the changed module."""
    ours = [each for each, module in sys.modules.items() if str(getattr(module, "__file__", "")).startswith(OURS)]
    for each in ours:
        if not each.startswith("covering"):
            del sys.modules[each]
    sys.meta_path.insert(0, Changed(name, path, code))
    import_module(name)


def replaced(name: str, function: str, code: CodeType) -> bool:
    """Give a function that is imported its changed code; False where it is none, or its code is as it was."""
    there: object = sys.modules.get(name)
    for part in function.split(".") if function else ():
        there = inspect.getattr_static(there, part, None)
        there = getattr(there, "fget", None) or getattr(there, "func", None) or getattr(there, "__func__", None) or there
        found = [each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == part]
        if not found:
            return False
        code = found[-1]
        if isinstance(there, FunctionType):
            same = there.__code__ == code or there.__code__.co_freevars != code.co_freevars
            there.__code__ = there.__code__ if same else code
            return not same
    return False


def installing(name: str, function: str, path: Path, text: str) -> Change:
    def install() -> None:
        code = compile(text, str(path), "exec")
        if not replaced(name, function, code):
            import_anew(name, path, code)

    return install


def get_ready() -> None:
    """Import all tests, and with them the code."""
    os.chdir(ROOT)
    pytest.main([*PYTEST, *ALONE, "--collect-only", "-q", "-q"])


class Watch:
    """Keeps the order of the tests, notes the first that fails, and ends one that does not end."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self.rank = {test: number for number, test in enumerate(wanted)}
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((each for each in items if each.nodeid in self.rank), key=lambda each: self.rank[each.nodeid])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.running = nodeid
        signal.setitimer(signal.ITIMER_VIRTUAL, HUNG)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failed:
            self.failed = f"{report.nodeid}, which cannot be imported"


def fate(install: Change, tests: Sequence[str]) -> str:
    """The test that notices a change, "" if none does: the first few, then the others."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=run, args=(install, tests, sender))
    process.start()
    sender.close()
    try:
        found: str = receiver.recv()
    except EOFError as end:
        raise RuntimeError("the process of a mutant died before any test told of it") from end
    process.join()
    return found


def run(install: Change, tests: Sequence[str], sender: Connection) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(quiet, stream)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        install()
    except Exception as fault:  # noqa: BLE001 - whatever it is, the code cannot even be imported
        sender.send(f"importing it: {type(fault).__name__}")
        return
    for part in (tests[:FIRST], tests[FIRST:]):
        watch = Watch(part)
        signal.signal(signal.SIGVTALRM, lambda *_, watch=watch: give_up(sender, watch.running))
        files = sorted({test.partition("::")[0] for test in part})
        code = pytest.main([*PYTEST, *ALONE, *files], plugins=[watch]) if part else 0
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if watch.failed:
            sender.send(watch.failed)
            break
        if code != 0:
            return  # nothing failed, and yet it did not end well: no verdict on the fault
    else:
        sender.send("")
    sender.close()
    os._exit(0)


def give_up(sender: Connection, test: str) -> None:
    sender.send(f"{test}, which hangs")
    os._exit(0)
