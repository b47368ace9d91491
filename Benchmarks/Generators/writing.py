"""Writes a log: blocks are made by several processes and written in order, plain or compressed."""

import gzip
import multiprocessing
import os
import subprocess
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .crowd import Fields
from .formats import FORMATS, Format
from .happenings import Happenings, Plan

Also = Callable[[Fields], Fields] | None

# What a process of the pool works with; set once in each.
_shared: tuple[Happenings, str, str, Also]


def write(plan: Plan, format_name: str, path: Path, *, is_small: bool, jobs: int | None = None) -> None:
    """Writes the log to `path`, gzip or zstd by its ending; the file appears when it is complete."""
    shape = FORMATS[format_name]
    part = path.with_name(path.name + ".part")
    with _opened(part, path.suffix) as out:
        out.write(shape.opening.encode())
        for number, block in enumerate(_blocks(plan, shape, is_small, jobs or os.cpu_count() or 1)):
            if number:
                out.write(shape.between.encode())
            out.write(block)
        out.write(shape.closing.encode())
    part.rename(path)


def _prepare(plan: Plan, template: str, between: str, also: Also) -> None:
    global _shared
    _shared = (Happenings(plan), template, between, also)


def _block(number: int) -> bytes:
    happenings, template, between, also = _shared
    block = happenings.block(number)
    records = ({**fields, **also(fields)} for fields in block) if also else block
    return between.join([template % fields for fields in records]).encode()


def _blocks(plan: Plan, shape: Format, is_small: bool, jobs: int) -> Iterator[bytes]:
    """The blocks in order, never more than a few ahead of whoever takes them."""
    arguments = (plan, shape.record(is_small), shape.between, shape.also)
    if jobs == 1 or plan.blocks < 4:
        _prepare(*arguments)
        yield from map(_block, range(plan.blocks))
        return
    with multiprocessing.Pool(jobs, _prepare, arguments) as pool:
        waiting: deque = deque()
        for number in range(plan.blocks):
            waiting.append(pool.apply_async(_block, (number,)))
            if len(waiting) > 4 * jobs:
                yield waiting.popleft().get()
        while waiting:
            yield waiting.popleft().get()


@contextmanager
def _opened(path: Path, ending: str) -> Iterator[BinaryIO]:
    if ending == ".zst":
        with subprocess.Popen(["zstd", "-q", "-f", "-3", "-o", str(path)], stdin=subprocess.PIPE) as process:
            yield process.stdin
            process.stdin.close()
        if process.returncode:
            raise OSError(f"zstd ended with status {process.returncode}")
        return
    with open(path, "wb") as out:
        if ending != ".gz":
            yield out
            return
        # No name and no time inside, so that the bytes are the same.
        with gzip.GzipFile("", "wb", 6, out, mtime=0) as compressed:
            yield compressed
