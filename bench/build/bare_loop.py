"""The floor: read the YAML, render each page through one template, write it. Nothing is checked or linked.

The blocks of the pages come ready from a file that takes next to no time to read.
"""

from __future__ import annotations

import marshal
import posixpath
import sys
from pathlib import Path

import yaml
from jinja2 import Environment


def main() -> None:
    """Run `bare_loop.py DATA FOLDER`; pages go to FOLDER/site."""
    data, folder = Path(sys.argv[1]), Path(sys.argv[2])
    held = [yaml.load(file.read_bytes(), yaml.CSafeLoader) for file in sorted(data.rglob("*.yml"))]
    template = Environment(autoescape=True).from_string(
        (folder / "page.html").read_text(encoding="utf-8")
    )
    for address, size, title, blocks in marshal.loads((folder / "pages.marshal").read_bytes()):  # noqa: S302 -- our own
        up = "../" * address.count("/")
        html = template.render(title=title, address=address, blocks=blocks, up=up).encode()
        target = folder / "site" / posixpath.join(address, "index.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(html + b" " * (size - len(html)))
    print(len(held))


if __name__ == "__main__":
    main()
