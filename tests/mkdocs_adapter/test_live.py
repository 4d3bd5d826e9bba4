from __future__ import annotations

from pathlib import Path

from phaen.mkdocs_adapter.live import Live


def _write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_what_was_made_is_served_what_stands_stays_and_the_rest_goes(tmp_path: Path) -> None:
    served = tmp_path / "served"
    _write(served, kept="1", changed="1", gone="1")
    live = Live(served)
    _write(live.folder, changed="2", new="2")
    live.stand(["kept.html"])
    live.publish()

    found = {path.stem: path.read_text(encoding="utf-8") for path in served.iterdir()}
    assert found == {"kept": "1", "changed": "2", "new": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["served"]
