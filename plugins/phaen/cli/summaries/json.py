"""A summary for programs. A contract: the fields are fixed."""

from __future__ import annotations

import json

from phaen.cli.summaries.summary import Summary


def show(summary: Summary) -> str:
    """`{"refused", "lost": […], "changes": […]}`, each change in both languages."""
    changes = [
        {
            "change": th.sort.value,
            "kind": th.entry.key.kind,
            "id": th.entry.key.ref,
            "url": th.entry.address,
            "title": th.entry.record.name.th,
            "field": ".".join(map(str, th.path)),
            "says": {"th": th.says, "en": en.says},
            "old": th.old,
            "new": th.new,
        }
        for th, en in zip(summary.thai, summary.english, strict=True)
    ]
    lost = [
        {"url": one.address, "title": one.title, "removed": one.tombstone} for one in summary.lost
    ]
    whole = {"refused": bool(lost), "notes": list(summary.notes), "lost": lost, "changes": changes}
    return json.dumps(whole, ensure_ascii=False, indent=2)
