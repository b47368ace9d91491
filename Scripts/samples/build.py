"""Writes the whole of SampleLogs/, and compares two of them."""

import gzip
import shutil
from pathlib import Path

from . import policy, world
from .stories import STORIES


def build(folder: Path) -> None:
    """Every story, the places, the operator's policy and the list of stories; leaves nothing of an earlier run."""
    stories = [make() for make in STORIES]
    folder.mkdir(parents=True, exist_ok=True)
    for story in stories:
        shutil.rmtree(folder / story.name, ignore_errors=True)
        story.write(folder)
    world.write_places(folder / "places.mmdb")
    (folder / "nattvakt.yaml").write_text(policy.text(stories), encoding="utf-8")
    (folder / "README.md").write_text(policy.readme(stories), encoding="utf-8")


def differences(new: Path, old: Path) -> list:
    """Files that one of the folders lacks or that differ; compressed ones are compared by what is in them."""
    names = {path.relative_to(root) for root in (new, old) for path in root.rglob("*") if path.is_file()}
    found = []
    for name in sorted(names):
        a, b = _content(new / name), _content(old / name)
        if a is None or b is None or a != b:
            found.append(f"{name}: " + ("missing" if b is None else "not generated" if a is None else "differs"))
    return found


def _content(path: Path):
    if not path.is_file():
        return None
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content
